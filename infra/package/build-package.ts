import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const DIST = `${PROJECT}dist`;

/** The package's entry points: each one module with everything in it, two folders deep as its source is. */
const ENTRIES = {
  'package/main': 'functions/package/main.ts',
  'client/create-client': 'functions/client/create-client.ts',
};

rmSync(DIST, { recursive: true, force: true });
await build({
  absWorkingDir: PROJECT,
  entryPoints: ENTRIES,
  outdir: DIST,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'error',
});
execFileSync(process.execPath, [`${PROJECT}node_modules/typescript/bin/tsc`, '-p', 'infra/package/tsconfig.json'], {
  cwd: PROJECT,
  stdio: 'inherit',
});
