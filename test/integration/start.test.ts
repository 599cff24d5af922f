import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const running = new Set<ChildProcess>();
const scratch = mkdtempSync(join(tmpdir(), 'alert2attack-start-'));

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

/** `npm start` without npm between: the very script it runs. */
function start(...args: readonly string[]): Run {
  const child = spawn(process.execPath, ['infra/local/start.ts', ...args], { cwd: PROJECT });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (output += text.toString()));
  return { child, output: () => output, ended: once(child, 'exit').then(([code]) => code as number | null) };
}

/** Processes that a process has started. */
const childrenOf = (pid: number): readonly number[] => {
  const file = `/proc/${pid}/task/${pid}/children`;
  return existsSync(file) ? readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number) : [];
};

const untilServing = async (run: Run): Promise<string> => {
  const match = await vi.waitUntil(() => /API (http:\/\/127\.0\.0\.1:\d+)[\s\S]*serving/.exec(run.output()), {
    timeout: 40_000,
    interval: 50,
  });
  return match[1] ?? '';
};

describe('npm start', () => {
  // What a failed test left running; its servers follow it.
  afterEach(() => {
    for (const child of running) child.kill('SIGKILL');
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  test('with --once maps, stores, publishes and reads back every sample, on the same data also a second time', async () => {
    const data = join(scratch, 'twice');
    const first = start('--once', '--data', data);
    expect(await first.ended, first.output()).toBe(0);
    expect(first.output()).toMatch(/T1190[\s\S]*T1210/);
    const [, all] =
      /(\d+) sample alerts: \1 mapped · \1 stored · \1 published · \1 readable/.exec(first.output()) ?? [];
    expect(Number(all)).toBeGreaterThanOrEqual(16);
    expect(first.output()).toContain('0 known from an earlier start');
    expect(first.output()).toContain('library at the start: 0 signatures');
    const [, learned] = /library now: (\d+) signatures/.exec(first.output()) ?? [];
    expect(Number(learned)).toBeGreaterThanOrEqual(16);
    // Nothing that only makes sense on a terminal.
    for (const control of ['\u{1b}', '\r']) expect(first.output()).not.toContain(control);

    const second = start('--once', '--data', data);
    expect(await second.ended, second.output()).toBe(0);
    expect(second.output()).toContain(`${all} known from an earlier start`);
    for (const when of ['at the start', 'now'])
      expect(second.output()).toContain(`library ${when}: ${learned} signatures, from ${all} stored alerts`);
    expect(readdirSync(data)).not.toContain('lock');
  });

  test('serves until Ctrl-C, alone on its data, restarts a server that dies, leaves no process behind', async () => {
    const options = ['--port', '0', '--no-samples', '--data', join(scratch, 'serving')];
    const run = start(...options);
    const url = await untilServing(run);
    expect((await fetch(`${url}/v1/health`)).status).toBe(200);
    const second = start(...options);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`in use by process ${run.child.pid}; stop it or choose another --data`);

    const children = childrenOf(run.child.pid ?? 0);
    expect(children).toHaveLength(2);
    for (const pid of children) process.kill(pid, 'SIGKILL');
    const alert = { id: 'after', name: 'vBulletin.Routestring.widgetConfig.Remote.Code.Execution' };
    await vi.waitUntil(
      async () => {
        const answer = await fetch(`${url}/v1/alerts`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(alert),
        });
        return answer.status === 202;
      },
      { timeout: 20_000, interval: 200 },
    );
    await vi.waitUntil(async () => (await fetch(`${url}/v1/alerts/after`)).ok, { timeout: 20_000, interval: 100 });

    const restarted = childrenOf(run.child.pid ?? 0);
    run.child.kill('SIGINT');
    expect(await run.ended, run.output()).toBe(0);
    for (const pid of [...children, ...restarted]) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  test('answers wrong usage with what is allowed and exit 2', async () => {
    const run = start('--prot', '1');
    expect(await run.ended).toBe(2);
    expect(run.output()).toContain('--port N');
  });
});
