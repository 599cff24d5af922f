import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { FORMAT_NAMES, readAlerts } from '../../shared/alert/read-alerts.ts';
import { EMPTY_LIBRARY, type LibrarySnapshot } from '../../shared/library/library.ts';
import { createMapper } from '../../shared/mapping/create-mapper.ts';
import type { Knowledge } from '../../shared/mapping/knowledge.ts';
import { presentMapping } from '../../shared/outputs/pretty.ts';
import { isOutputForm, OUTPUT_FORMS, renderMapping } from '../../shared/outputs/render-mapping.ts';
import { loadKnowledge } from '../adapters/load-knowledge.ts';
import { type Input, readInputs } from '../adapters/read-inputs.ts';
import { LabelledFileError } from '../adapters/read-labelled.ts';
import { readLibraryFile } from '../adapters/read-library-file.ts';
import { createLineWriter } from './line-writer.ts';
import { createProgress } from './progress.ts';
import { answerHelp, failUsage } from './usage.ts';

const USAGE = `usage: npm run -s map -- [FILE] [--pretty] [--as FORM] [--format FORMAT] [--model FILE] [--library FILE]

  FILE             alerts as a JSON array, JSON Lines, or plain lines that are signatures; standard input without it
  --pretty         the form for people (the default on a terminal)
  --json           JSON Lines also on a terminal
  --as FORM        in the form of another tool: ${OUTPUT_FORMS.join(', ')}
  --format FORMAT  what the alerts are, instead of finding out: ${FORMAT_NAMES.join(', ')}
  --model FILE     a model made by "npm run train" instead of the shipped one
  --library FILE   labelled entries to know beforehand, JSON Lines {"name","description","fields","techniques"}`;

function readOptions() {
  answerHelp(USAGE);
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        pretty: { type: 'boolean' },
        json: { type: 'boolean' },
        as: { type: 'string' },
        format: { type: 'string' },
        model: { type: 'string' },
        library: { type: 'string' },
      },
    });
    if (positionals.length > 1) return failUsage('One FILE at the most.', USAGE);
    if (values.as !== undefined && !isOutputForm(values.as))
      return failUsage(`--as ${values.as}: no such form.`, USAGE);
    if (values.format !== undefined && !FORMAT_NAMES.includes(values.format)) {
      return failUsage(`--format ${values.format}: no such format.`, USAGE);
    }
    return { ...values, file: positionals[0] };
  } catch (error) {
    return failUsage(error instanceof Error ? error.message : String(error), USAGE);
  }
}

type Options = ReturnType<typeof readOptions>;

/** What one input gave. */
interface Written {
  readonly lines: readonly string[];
  readonly unreadable: number;
}

/** Streams of signatures repeat themselves: so many to twice as many are remembered, the latest. */
const REMEMBERED = 16_384;

/** Longer inputs are whole alerts, which hardly ever come twice to the letter. */
const SIGNATURE = 300;

/** Stands for the answer to what came once. */
const ONCE = 'once';

/**
 * Answers a signature that comes again and again from memory: same alert, same mapping, byte for byte. An answer is kept from
 * the second time on, since those of signatures that never come again would fill the memory and be moved about in it.
 */
function remember(mapInput: (input: Input) => Written): (input: Input) => Written {
  let latest = new Map<string, Written | typeof ONCE>();
  let before = new Map<string, Written | typeof ONCE>();
  return (input) => {
    if (input.text.length > SIGNATURE) return mapInput(input);
    const known = latest.get(input.text) ?? before.get(input.text);
    if (known !== undefined && known !== ONCE) return known;
    const written = mapInput(input);
    if (written.unreadable > 0) return written;
    if (latest.size >= REMEMBERED) {
      before = latest;
      latest = new Map();
    }
    latest.set(input.text, known === ONCE ? written : ONCE);
    return written;
  };
}

/** Writes a mapping in the form that was asked for. */
function createWriter(options: Options, knowledge: Knowledge, library: LibrarySnapshot) {
  const mapper = createMapper(knowledge);
  const pretty = options.as === undefined && !options.json && (options.pretty ?? process.stdout.isTTY === true);
  const color = process.stdout.isTTY === true;
  const now = new Date();
  const reading = { now, ...(options.format === undefined ? {} : { format: options.format }) };
  return {
    pretty,
    /** A line for each alert in the input, an error line for what cannot be read. */
    mapInput: remember(({ line, text }) => {
      let unreadable = 0;
      const lines = readAlerts(text, reading).map((outcome) => {
        if ('error' in outcome) {
          unreadable++;
          const { code, message } = outcome.error;
          return JSON.stringify({ error: { code, message }, line });
        }
        const mapping = mapper.map(outcome.alert, library);
        if (options.as !== undefined && isOutputForm(options.as)) {
          return JSON.stringify(
            renderMapping(mapping, options.as, {
              attack: knowledge.attack,
              now: now.toISOString(),
              alert: outcome.alert,
            }),
          );
        }
        return pretty ? `${presentMapping(mapping, { color })}\n` : JSON.stringify(mapping);
      });
      return { lines, unreadable };
    }),
  };
}

/** The library file's entries, or none; a file that cannot be read as one ends the command. */
async function readLibrary(file: string | undefined, knowledge: Knowledge): Promise<LibrarySnapshot> {
  if (file === undefined) return EMPTY_LIBRARY;
  try {
    return await readLibraryFile(file, knowledge.attack);
  } catch (error) {
    if (error instanceof LabelledFileError) return failUsage(`${error.code}: ${error.message}`, USAGE);
    throw error;
  }
}

/** Bytes read at once: the answers to one piece are held until they are written, some fifty times its size. */
const PIECE = 8_192;

const options = readOptions();
const knowledge = await loadKnowledge(options.model === undefined ? {} : { modelFile: options.model });
const writer = createWriter(options, knowledge, await readLibrary(options.library, knowledge));
const output = createLineWriter(process.stdout);
const progress = createProgress();
const source = options.file === undefined ? process.stdin : createReadStream(options.file, { highWaterMark: PIECE });
source.setEncoding('utf8');
let mapped = 0;
let unreadable = 0;
for await (const inputs of readInputs(source)) {
  for (const input of inputs) {
    const written = writer.mapInput(input);
    for (const line of written.lines) output.add(line);
    unreadable += written.unreadable;
  }
  await output.flush();
  mapped += inputs.length;
  if (!writer.pretty) progress.update(`${mapped} alerts mapped`);
}
progress.done();
process.exitCode = unreadable > 0 ? 3 : 0;
