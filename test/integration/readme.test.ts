import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { readBlock, workedExampleBlock } from '../support/readme-blocks.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');

test('the README shows the worked alert mapped as the product maps it today (npm run accuracy writes it)', async () => {
  expect(readBlock('worked-example')).toBe(await workedExampleBlock());
});

test('every npm script that the README names is there', () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/npm (?:run (?:-s )?)?([a-z-]+)/g)].map(([, name]) => name ?? '');
  const builtIn = new Set(['ci', 'start', 'test']);
  expect(named.filter((name) => name !== '' && !builtIn.has(name) && !Object.hasOwn(scripts, name))).toEqual([]);
});

test("the README's first command maps a line of text", async () => {
  const child = run(process.execPath, ['functions/cli/map.ts', '--json'], { cwd: root });
  child.child.stdin?.end('Suspicious LSASS memory access by rundll32\n');
  const { stdout } = await child;
  expect(JSON.parse(stdout)).toMatchObject({
    verdict: 'mapped',
    techniques: [{ id: expect.stringMatching(/^T1003/) }],
  });
});

test('the accuracy that the README states is that of ACCURACY.md', () => {
  const page = readFileSync(`${root}ACCURACY.md`, 'utf8');
  const lines = readBlock('accuracy')
    .split('\n')
    .filter((line) => /^\| [a-z_]+ \|/.test(line));
  expect(lines.length).toBeGreaterThan(4);
  for (const line of lines) {
    const [set = '', full = ''] = line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1);
    expect(page, line).toMatch(new RegExp(`\\| ${set} \\| full \\| \\d+ \\| ${full.replace('.', '\\.')} `));
  }
});
