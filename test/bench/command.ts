import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { signatureLines } from './signature-lines.ts';

const COMMAND = fileURLToPath(new URL('../../functions/cli/map.ts', import.meta.url));

/** The flags that `npm run map` gives node: little room for young objects, and old ones' room growing in small steps, else it doubles on some runs. */
const AS_STARTED = ['--max-semi-space-size=8', '--heap-growing-percent=30'];

/** Lets the command tell at its end what it used, as one line on standard error. */
const TELL_USE =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\n"+JSON.stringify(process.resourceUsage())))';

interface CommandUse {
  /** Processor time, the start included. */
  readonly seconds: number;
  readonly megabytes: number;
}

interface CommandBench {
  readonly perSecond: number;
  /** Time for ten times the lines over ten times the time, the start taken off both: 1 is linear. */
  readonly growth: number;
  /** Processor time of a run over one line. */
  readonly start: number;
  readonly megabytes: number;
}

function runOver(count: number, folder: string): CommandUse {
  const file = join(folder, `${count}.txt`);
  writeFileSync(file, `${signatureLines(count).join('\n')}\n`);
  const { stderr, status } = spawnSync(
    process.execPath,
    [...AS_STARTED, '--import', TELL_USE, COMMAND, file, '--json'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`the map command ended with ${status}: ${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(
    stderr.slice(stderr.lastIndexOf('\n')),
  ) as NodeJS.ResourceUsage;
  return { seconds: (userCPUTime + systemCPUTime) / 1_000_000, megabytes: maxRSS / 1_024 };
}

/** Measures `npm run map` over a file of plain signature lines, the start of the process included. */
export function benchCommand(count = 100_000): CommandBench {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const { seconds: start } = runOver(1, folder);
    const tenth = runOver(count / 10, folder);
    const all = runOver(count, folder);
    return {
      perSecond: Math.round(count / all.seconds),
      growth: (all.seconds - start) / ((tenth.seconds - start) * 10),
      start,
      megabytes: all.megabytes,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
