import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { describeWithReference, REFERENCE } from '../support/reference-material.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'alert2attack-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly lines: readonly Record<string, unknown>[];
  readonly stderr: string;
}

/** Runs a command of the project with a text on its standard input. */
async function cli(command: string, args: readonly string[], input = ''): Promise<Ended> {
  const running = promisify(execFile)(process.execPath, [`functions/cli/${command}.ts`, ...args], {
    cwd: root,
    maxBuffer: 1 << 26,
  });
  running.child.stdin?.end(input);
  const { stdout, stderr, code } = await running.then(
    (ended) => ({ ...ended, code: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => error,
  );
  return {
    code,
    stdout,
    stderr,
    get lines() {
      return stdout
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line));
    },
  };
}

const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('map', () => {
  test('gives one mapping a line in the order of the inputs, an error line for what cannot be read, and exit code 3', async () => {
    const { code, lines } = await cli(
      'map',
      [],
      'Mimikatz detected\n{"name":\n{"id":"x","name":"Brute force attack on ssh"}\n',
    );
    expect(code).toBe(3);
    expect(lines.map((line) => line['signature'] ?? line['error'])).toEqual([
      'Mimikatz detected',
      { code: 'invalid_json', message: expect.any(String) },
      'Brute force attack on ssh',
    ]);
    expect(lines[1]?.['line']).toBe(2);
    expect(lines[2]?.['alertId']).toBe('x');
  });

  test('maps a JSON array printed over several lines', async () => {
    const alerts = [{ name: 'Mimikatz detected' }, { name: 'Web shell detected' }];
    const { code, lines } = await cli('map', [file('array.json', JSON.stringify(alerts, null, 2))]);
    expect(code).toBe(0);
    expect(lines.map(({ signature }) => signature)).toEqual(['Mimikatz detected', 'Web shell detected']);
  });

  test('gives the same bytes for the same alerts', async () => {
    const input = 'Suspicious inbox rule\nDNS tunnel suspected\n';
    expect(await cli('map', [], input)).toEqual(await cli('map', [], input));
  });

  test('a library file decides its signatures and draws near ones towards it', async () => {
    const library = file(
      'library.jsonl',
      '{"name":"Frobnicator daemon refused widget 17","techniques":["T1491.001"]}\n',
    );
    const { lines } = await cli('map', ['--library', library], 'Frobnicator daemon refused widget 42\n');
    expect(lines[0]).toMatchObject({ verdict: 'mapped', techniques: [{ id: 'T1491.001', basis: 'library' }] });
  });

  test('writes the forms of other tools', async () => {
    const { lines } = await cli('map', ['--as', 'ecs'], 'Mimikatz detected\n');
    expect(lines[0]).toMatchObject({ threat: { framework: 'MITRE ATT&CK' } });
  });

  test('wrong words end it with exit code 2 and the usage', async () => {
    for (const args of [['--nonsense'], ['a', 'b'], ['--as', 'nothing'], ['--format', 'nothing']]) {
      const { code, stderr } = await cli('map', args);
      expect(code, args.join(' ')).toBe(2);
      expect(stderr).toContain('usage:');
    }
  });
});

describe('every command', () => {
  test.each(['map', 'evaluate', 'train', 'attack', 'library'])(
    '%s --help shows its usage and ends well',
    async (command) => {
      const { code, stdout, stderr } = await cli(command, ['--help']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(/^usage:/i);
    },
  );
});

describe('evaluate', () => {
  test('says which line is no labelled alert', async () => {
    const { code, stderr } = await cli('evaluate', [
      file('bad.jsonl', '{"name":"x","techniques":["T1190"]}\n{"name":"y"}\n'),
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/invalid_labelled_alert.*bad\.jsonl:2/);
  });
});

describeWithReference('evaluate beside the reference scorer', () => {
  test('gives the same numbers to the digit', async () => {
    const gold = `${REFERENCE}/corpora/dev/falco.jsonl`;
    const [mine] = (await cli('evaluate', [gold, '--name-only', '--json'])).lines;
    const names = (await import('node:fs'))
      .readFileSync(gold, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.stringify({ name: JSON.parse(line).name }));
    const mapped = await cli('map', [file('names.jsonl', `${names.join('\n')}\n`)]);
    const predicted = file('predicted.jsonl', mapped.lines.map((line) => JSON.stringify(line)).join('\n'));
    const { stdout } = await promisify(execFile)(process.execPath, [
      `${REFERENCE}/eval/score.mjs`,
      gold,
      predicted,
      '--json',
    ]);
    expect(mine).toEqual(JSON.parse(stdout));
  });
});
