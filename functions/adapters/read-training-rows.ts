import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { readAlerts } from '../../shared/alert/read-alerts.ts';
import type { StixObject } from '../../shared/attack/read-bundle.ts';
import { type OwnLabel, readOwnLabels } from '../../shared/connotations/training/own-labels.ts';
import { phrasebookRows } from '../../shared/connotations/training/phrasebook-rows.ts';
import type { TrainingRow } from '../../shared/connotations/training/training-row.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../shared/connotations/', import.meta.url));

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((v) => typeof v === 'string') : []);

/** A row of a labelled corpus as it stands in its file. */
interface CorpusRow {
  readonly id?: unknown;
  readonly source?: unknown;
  readonly techniques?: unknown;
}

/** Reads one row; a row without techniques teaches only where a label of our own names it. */
function toTrainingRow(row: CorpusRow, labels: ReadonlyMap<string, OwnLabel>): TrainingRow[] {
  const { techniques: claimed, tactics: _tactics, ...rest } = row as CorpusRow & { tactics?: unknown };
  const source = typeof row.source === 'string' ? row.source : 'unnamed';
  const own = labels.get(`${source}\t${String(row.id)}`);
  if (claimed === undefined && !own) return [];
  const [outcome] = readAlerts(rest);
  if (!outcome || !('alert' in outcome)) return [];
  if (!own) return [{ kind: 'labelled', source, alert: outcome.alert, techniques: strings(claimed) }];
  const techniques = own.techniques ?? strings(claimed);
  return [
    {
      kind: claimed === undefined ? 'own-label' : 'labelled',
      source,
      alert: outcome.alert,
      techniques,
      weight: own.weight,
    },
  ];
}

/**
 * Reads every .jsonl below a folder as training rows, in the order of the file names.
 * @throws SyntaxError naming file and line where a line is no JSON.
 */
export async function readCorpus(folder: string, labels: ReadonlyMap<string, OwnLabel>): Promise<TrainingRow[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.jsonl')).sort();
  const rows: TrainingRow[] = [];
  for (const file of files) {
    let number = 0;
    for await (const line of createInterface({
      input: createReadStream(join(folder, file)),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      number++;
      if (line.trim() === '') continue;
      try {
        rows.push(...toTrainingRow(JSON.parse(line) as CorpusRow, labels));
      } catch (error) {
        throw new SyntaxError(`${file}:${number}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  return rows;
}

/** The file of what we say of labels that others gave; the other files hold labels for alerts that had none. */
const SECOND_LOOK = 'second-look.tsv';

/** Reads the labels of our own: which rows of which corpus, by id alone. `exclude` may name "own-labels" and "second-look". */
export async function readLabels(exclude: ReadonlySet<string> = new Set()): Promise<ReadonlyMap<string, OwnLabel>> {
  const folder = join(KNOWLEDGE, 'labels');
  const files = (await readdir(folder))
    .filter((file) => file.endsWith('.tsv'))
    .filter((file) => !exclude.has(file === SECOND_LOOK ? 'second-look' : 'own-labels'))
    .sort();
  const labels = await Promise.all(
    files.map(async (file) => readOwnLabels(file, await readFile(join(folder, file), 'utf8'))),
  );
  return new Map(labels.flat().map((label) => [`${label.source}\t${label.id}`, label]));
}

/** Reads the whole phrasebook, in the order of the technique ids. */
export async function readPhrasebook(): Promise<TrainingRow[]> {
  const folder = join(KNOWLEDGE, 'phrasebook');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort();
  const rows = await Promise.all(
    files.map(async (file) => phrasebookRows(file, await readFile(join(folder, file), 'utf8'))),
  );
  return rows.flat();
}

/** Reads the objects of a STIX bundle, plain or gzipped. */
export async function readBundleFile(file: string): Promise<StixObject[]> {
  const bytes = await readFile(file);
  const json = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  const bundle = JSON.parse(json.toString('utf8')) as { objects?: unknown };
  if (!Array.isArray(bundle.objects)) throw new SyntaxError(`${file} is no STIX bundle: it has no list "objects"`);
  return bundle.objects as StixObject[];
}
