import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { benchCommand } from './command.ts';
import { benchFormats } from './formats.ts';
import { benchLookups } from './lookups.ts';
import { benchMapping } from './mapping.ts';

/** The speed bench: measures, prints one table and writes it as BENCHMARKS.md. */
const PAGE = fileURLToPath(new URL('../../BENCHMARKS.md', import.meta.url));

const number = (value: number, digits = 2): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const formats = benchFormats();
const mapping = await benchMapping();
const command = benchCommand();
const lookups = await benchLookups();

const rows: readonly (readonly [string, string])[] = [
  ['mapping / `JSON.parse` + `JSON.stringify` of the same answers', `${number(mapping.timesJson, 1)} times`],
  ['reading alerts of all formats / `JSON.parse` of the same texts', `${number(formats.timesParse, 1)} times`],
  ['`map` over 100,000 lines / ten times 10,000 lines', number(command.growth)],
  ['mapping 20,000 signatures / ten times 2,000', number(mapping.growth)],
  ['reading 100,000 alerts / ten times 10,000', number(formats.growth)],
  ['`map` over 100,000 plain lines, start included', `${number(command.perSecond, 0)} alerts/s`],
  ['mapping in a running process', `${number(mapping.perSecond, 0)} alerts/s`],
  ['reading alerts of all formats', `${number(formats.perSecond, 0)} alerts/s`],
  ['`map` over one line: the start', `${number(command.start)} s`],
  ['making model, dataset and meanings ready', `${number(mapping.load)} s`],
  ['look-ups at 100 a second through the local stack, 99 of 100 within', `${number(lookups.overHttp, 0)} ms`],
  ['our own code in a look-up, calls to the tables left out, 99 of 100 within', `${number(lookups.ownCode)} ms`],
  ['most memory of `map` over 100,000 lines', `${number(command.megabytes, 0)} MB`],
];

/** The bench itself keeps one core busy; a load of more than all of them is somebody else's. */
const crowded = (loadavg()[0] ?? 0) > cpus().length ? ', while other work kept all cores busy: idle, it is faster' : '';

const page = `# Benchmarks

Written by \`npm run bench\`. Ratios first: both sides are measured in the same run, so they hold on other machines too.
Seconds are processor time (user and system, all threads of the process), so that other work on the machine counts little;
a neighbour on the same core still slows it. The lines are the phrasebook's, tens of thousands of different ones.

| What | Measured |
| --- | --- |
${rows.map(([what, value]) => `| ${what} | ${value} |`).join('\n')}

Measured on ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}${crowded}.
`;

process.stdout.write(page);
writeFileSync(PAGE, page);
