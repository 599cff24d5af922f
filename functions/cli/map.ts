import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { readAlerts } from '../../shared/alert/read-alerts.ts';
import { EMPTY_LIBRARY, type LibrarySnapshot } from '../../shared/library/library.ts';
import { createMapper, type Mapper } from '../../shared/mapping/create-mapper.ts';
import { presentMapping } from '../../shared/outputs/pretty.ts';
import { loadKnowledge } from '../adapters/load-knowledge.ts';
import { type Input, readInputs } from '../adapters/read-inputs.ts';
import { createProgress } from './progress.ts';
import { failUsage } from './usage.ts';

const USAGE = `usage: npm run -s map -- [FILE] [--pretty] [--model FILE] [--library FILE]

  FILE            alerts as a JSON array, JSON Lines, or plain lines that are signatures; standard input without it
  --pretty        the form for people (the default on a terminal)
  --json          JSON Lines also on a terminal
  --model FILE    a model made by "npm run train" instead of the shipped one
  --library FILE  labelled entries to know beforehand, JSON Lines {"name","description","fields","techniques"}`;

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        pretty: { type: 'boolean' },
        json: { type: 'boolean' },
        model: { type: 'string' },
        library: { type: 'string' },
      },
    });
    if (positionals.length > 1) return failUsage('One FILE at the most.', USAGE);
    return { ...values, file: positionals[0] };
  } catch (error) {
    return failUsage(error instanceof Error ? error.message : String(error), USAGE);
  }
}

/** Maps one input: a line for each alert in it, an error line for what cannot be read. */
function mapInput(
  { line, text }: Input,
  mapper: Mapper,
  library: LibrarySnapshot,
  pretty: boolean,
): { readonly lines: string[]; readonly unreadable: number } {
  let unreadable = 0;
  const lines = readAlerts(text).map((outcome) => {
    if ('alert' in outcome) {
      const mapping = mapper.map(outcome.alert, library);
      return pretty
        ? `${presentMapping(mapping, { color: process.stdout.isTTY === true })}\n`
        : JSON.stringify(mapping);
    }
    unreadable++;
    const { code, message } = outcome.error;
    return JSON.stringify({ error: { code, message }, line });
  });
  return { lines, unreadable };
}

const options = readOptions();
const pretty = !options.json && (options.pretty ?? process.stdout.isTTY === true);
const knowledge = await loadKnowledge(options.model === undefined ? {} : { modelFile: options.model });
const mapper = createMapper(knowledge);
const library = EMPTY_LIBRARY;
const progress = createProgress();
const source = options.file === undefined ? process.stdin : createReadStream(options.file);
source.setEncoding('utf8');
let mapped = 0;
let unreadable = 0;

/** Waits where the reader of our output is slower than we are, so that nothing piles up. */
async function write(lines: readonly string[]): Promise<void> {
  if (lines.length > 0 && !process.stdout.write(`${lines.join('\n')}\n`)) await once(process.stdout, 'drain');
}

for await (const inputs of readInputs(source)) {
  const lines: string[] = [];
  for (const input of inputs) {
    const done = mapInput(input, mapper, library, pretty);
    lines.push(...done.lines);
    unreadable += done.unreadable;
  }
  mapped += inputs.length;
  if (!pretty) progress.update(`${mapped} alerts mapped`);
  await write(lines);
}
progress.done();
process.exitCode = unreadable > 0 ? 3 : 0;
