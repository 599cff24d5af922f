import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiError, type Client, createClient } from '../../functions/client/create-client.ts';
import { type LocalStack, startLocalStack } from '../../infra/local/local-stack.ts';

const run = promisify(execFile);

const WORDS = 'amber birch cedar delta ember fjord grove heath islet juniper kelp lilac maple north olive'.split(' ');
const nameOf = (n: number) => `Pack rule ${WORDS[n % 15]} ${WORDS[Math.floor(n / 15) % 15]} beacon`;
const RULES = Array.from({ length: 120 }, (_, n) => ({ name: nameOf(n), techniques: [n % 2 ? 'T1190' : 'T1071'] }));

describe('the library command', () => {
  let stack: LocalStack;
  let client: Client;
  let folder: string;
  const library = async (...args: readonly string[]) =>
    run(process.execPath, ['functions/cli/library.ts', ...args, '--api', stack.apiUrl], { maxBuffer: 1e8 });

  beforeAll(async () => {
    process.env['ATTACK_INDEX_URL'] = 'http://127.0.0.1:9/index.json';
    stack = await startLocalStack({
      port: 0,
      logLevel: 'SILENT',
      onBroken: (error) => {
        throw error;
      },
    });
    client = createClient({ url: stack.apiUrl });
    folder = await mkdtemp(join(tmpdir(), 'library-'));
  });
  afterAll(async () => {
    await stack?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('imports a pack once, however often and after however many of its rules it is run again', async () => {
    const file = join(folder, 'pack.jsonl');
    await writeFile(file, RULES.map((rule) => JSON.stringify(rule)).join('\n'));
    // As far as an interrupted import would have come.
    await client.importRules('pack', RULES.slice(0, 50));
    const args = ['import', '--format', 'jsonl', file, '--source', 'pack', '--json'];
    const first = JSON.parse((await library(...args)).stdout);
    expect(first).toMatchObject({ rules: 120, imported: 70, unchanged: 50, refused: [] });
    const again = JSON.parse((await library(...args)).stdout);
    expect(again).toMatchObject({ imported: 0, unchanged: 120 });
    const [mapping] = await client.map({ name: nameOf(7) });
    expect(mapping).toMatchObject({ techniques: [{ id: 'T1190', basis: 'library' }] });
  });

  test('what is exported changes nothing when it is imported, analysts and all', async () => {
    const [page] = (await client.listEntries({ limit: 1 })).entries;
    await client.decide(page?.signatureKey ?? '', { techniques: ['T1078'] }, { ifMatch: page?.revision ?? 0 });
    const file = join(folder, 'export.jsonl');
    await library('export', '--out', file);
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(121);
    const before = (await client.getHealth()).library.revision;
    const { stdout } = await library('import', '--format', 'jsonl', file, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ imported: 0, unchanged: 121 });
    expect((await client.getHealth()).library.revision).toBe(before);
  });

  test('the client tells problems by their code, a lost race with the revision that stands', async () => {
    const missing = await client.getAlert('never sent').catch((error: unknown) => error);
    expect(missing).toBeInstanceOf(ApiError);
    expect(missing).toMatchObject({ status: 404, code: 'no_such_alert' });
    const [entry] = (await client.listEntries({ limit: 1 })).entries;
    const lost = client.decide(entry?.signatureKey ?? '', { techniques: ['T1190'] }, { ifMatch: 99 });
    await expect(lost).rejects.toMatchObject({ code: 'stale_revision', currentRevision: entry?.revision });
  });

  test('says what is wrong with its words, and that nobody answers', async () => {
    const failing = (...args: readonly string[]) =>
      run(process.execPath, ['functions/cli/library.ts', ...args]).catch((error: unknown) => error);
    expect(await failing('import', '--format', 'nonsense', 'x')).toMatchObject({ code: 2 });
    expect(await failing('export', '--api', 'http://127.0.0.1:9')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('npm start'),
    });
  });
});
