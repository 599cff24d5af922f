import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** A labelled alert: what an expert gave it, and the rest as a product would send it. */
export interface LabelledAlert {
  readonly techniques: readonly string[];
  /** The alert without its label. */
  readonly alert: Readonly<Record<string, unknown>>;
}

/** A line of a labelled file that is not what it should be. */
export class LabelledFileError extends Error {
  override readonly name = 'LabelledFileError';
  readonly code = 'invalid_labelled_alert';
}

/**
 * Reads labelled alerts, JSON Lines `{"name", …, "techniques": [...]}`. The label and what would give it away (`tactics`) are taken off.
 * @throws LabelledFileError naming file and line.
 */
export async function* readLabelled(file: string): AsyncGenerator<LabelledAlert> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text.trim() === '') continue;
    const row = parseRow(text, `${file}:${line}`);
    const { techniques, tactics: _tactics, ...alert } = row;
    if (!Array.isArray(techniques) || techniques.some((id) => typeof id !== 'string')) {
      throw new LabelledFileError(
        `${file}:${line}: "techniques" must be a list of technique ids ([] = nothing to map)`,
      );
    }
    yield { techniques: techniques as string[], alert };
  }
}

function parseRow(text: string, place: string): Record<string, unknown> {
  try {
    const row: unknown = JSON.parse(text);
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return row as Record<string, unknown>;
  } catch (error) {
    throw new LabelledFileError(`${place}: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new LabelledFileError(`${place}: not a JSON object`);
}
