import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

const USE = `import { createMapper, readAlerts, type Mapping } from 'alert2attack';
import { ApiError, type Client, createClient } from 'alert2attack/client';

const mapper = createMapper();
const mappings: Mapping[] = [];
for (const read of readAlerts('vBulletin.Routestring.widgetConfig.Remote.Code.Execution'))
  if ('alert' in read) mappings.push(mapper.map(read.alert));
const client: Client = createClient({ url: 'http://127.0.0.1:9', tries: 1 });
let answer = 'none';
try {
  const health = await client.getHealth();
  answer = health.attack.version;
} catch (error) {
  answer = error instanceof ApiError ? error.code : 'unreachable';
}
console.log(JSON.stringify({ technique: mappings[0]?.techniques[0]?.id, answer }));
`;

describe('the npm package', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'package-'));
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: PROJECT,
      maxBuffer: 1e8,
    });
    const file = /"filename":\s*"([^"]+)"/.exec(stdout)?.[1] ?? '';
    await run('tar', ['-xzf', join(folder, file), '-C', folder]);
    // What npm would unpack; nothing else is in the project.
    await mkdir(join(folder, 'project/node_modules/@types'), { recursive: true });
    await rename(join(folder, 'package'), join(folder, 'project/node_modules/alert2attack'));
    await writeFile(join(folder, 'project/use.ts'), USE);
    await writeFile(join(folder, 'project/package.json'), '{"type":"module"}');
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test('maps an alert and makes a client in a project that has nothing else', async () => {
    const { stdout } = await run(process.execPath, ['use.ts'], { cwd: join(folder, 'project') });
    expect(JSON.parse(stdout)).toEqual({ technique: 'T1190', answer: 'unreachable' });
  });

  test('brings types that a strict project can be checked with', async () => {
    const project = join(folder, 'project');
    await symlink(join(PROJECT, 'node_modules/@types/node'), join(project, 'node_modules/@types/node'));
    const config = {
      compilerOptions: {
        strict: true,
        noEmit: true,
        target: 'es2024',
        module: 'nodenext',
        types: ['node'],
        exactOptionalPropertyTypes: true,
      },
      files: ['use.ts'],
    };
    await writeFile(join(project, 'tsconfig.json'), JSON.stringify(config));
    const check = () => run(process.execPath, [join(PROJECT, 'node_modules/typescript/bin/tsc'), '-p', project]);
    await check();
    await writeFile(join(project, 'use.ts'), USE.replace('health.attack.version', 'health.attack.nothing'));
    await expect(check()).rejects.toMatchObject({ stdout: expect.stringContaining('nothing') });
  });
});
