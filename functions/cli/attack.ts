import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { AttackError } from '../../shared/attack/attack-error.ts';
import { type AttackIndex, indexAttack } from '../../shared/attack/attack-index.ts';
import { diffDatasets } from '../../shared/attack/diff-datasets.ts';
import { type ImpactReport, toDiffReport } from '../../shared/attack/diff-report.ts';
import { encodeDataset } from '../../shared/attack/encode-dataset.ts';
import { type Impact, type ImpactItem, impactOnEntry, summariseImpact } from '../../shared/attack/impact-report.ts';
import { readEntryLine } from '../../shared/attack/read-entry-line.ts';
import { renderImpact } from '../../shared/attack/render-impact.ts';
import { loadShippedDatasets } from '../adapters/load-dataset.ts';
import { readBundleFile } from '../adapters/read-bundle-file.ts';
import { answerHelp, failUsage } from './usage.ts';

const USAGE = `Usage:
  npm run -s attack -- diff OLD NEW [--library FILE] [--pretty]   what changes, and what it would do to a library
  npm run -s attack -- dataset BUNDLE --out FILE                  the compact dataset that ships, from a bundle

OLD, NEW and BUNDLE are STIX bundles of ATT&CK, .json or .json.gz. FILE of --library has one labelled alert a line:
{"name", "techniques", ...}.`;

/** What the release does to each labelled alert of a file, read line by line. */
async function examineLibrary(file: string | undefined, from: AttackIndex, to: AttackIndex): Promise<Impact> {
  // Labels mix domains: an id that another one knows is no slip.
  const others = (await loadShippedDatasets()).filter(({ domain }) => domain !== to.domain).map(indexAttack);
  const touched: ImpactItem[] = [];
  let examined = 0;
  let line = 0;
  for await (const text of file === undefined ? [] : createInterface({ input: createReadStream(file) })) {
    line++;
    if (text.trim() === '') continue;
    const entry = readEntryLine(text, line);
    examined++;
    const item = impactOnEntry(entry, { from, to, others });
    if (item) touched.push(item);
  }
  return summariseImpact(examined, touched);
}

async function diff(oldFile: string, newFile: string, library: string | undefined, pretty: boolean): Promise<void> {
  // One after the other: two bundles at once would double the memory.
  const from = indexAttack(await readBundleFile(oldFile));
  const to = indexAttack(await readBundleFile(newFile));
  // The oldest bundles do not say what they are of.
  if (from.domain !== to.domain && ![from.domain, to.domain].includes('unknown'))
    throw new AttackError(
      'wrong_release',
      `${oldFile} is of ${from.domain}, ${newFile} of ${to.domain}: no comparison`,
    );
  const report: ImpactReport = {
    ...toDiffReport(diffDatasets(from.dataset, to.dataset)),
    impact: { library: await examineLibrary(library, from, to) },
  };
  process.stdout.write(pretty ? renderImpact(report) : `${JSON.stringify(report, null, 2)}\n`);
}

async function writeDataset(bundle: string, out: string): Promise<void> {
  const dataset = await readBundleFile(bundle);
  await writeFile(out, encodeDataset(dataset));
  process.stderr.write(`${dataset.domain} ${dataset.version}: ${dataset.techniques.length} ids -> ${out}\n`);
}

async function run(): Promise<void> {
  answerHelp(USAGE);
  const options = { library: { type: 'string' }, out: { type: 'string' }, pretty: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [command, first, second, ...rest] = positionals;
  if (rest.length > 0) failUsage('too many arguments', USAGE);
  if (command === 'diff' && first !== undefined && second !== undefined)
    await diff(first, second, values.library, values.pretty ?? false);
  else if (command === 'dataset' && first !== undefined && second === undefined && values.out !== undefined)
    await writeDataset(first, values.out);
  else failUsage(command === undefined ? 'a command is missing' : 'wrong arguments', USAGE);
}

try {
  await run();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'failed';
  if (code.startsWith('ERR_PARSE_ARGS')) failUsage(error.message, USAGE);
  process.stderr.write(`${code}: ${error.message}\n`);
  process.exitCode = 1;
}
