import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadShippedDatasets } from '../../../functions/adapters/load-dataset.ts';

/** Where ids stand as examples of the API's documentation: they reach no mapping. */
const DOCUMENTATION = /^functions\/lookup-api\/(routes|schemas)\//;

/** Comments say things like `T1190` to explain; only code can hard-code. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

const root = new URL('../../../', import.meta.url);
const sources = ['shared', 'functions'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`)
    .filter((file) => !DOCUMENTATION.test(file))
    .map((file) => ({ file, code: withoutComments(readFileSync(new URL(file, root), 'utf8')) })),
);

const filesWith = (pattern: RegExp): readonly string[] =>
  sources.filter(({ code }) => pattern.test(code)).map(({ file }) => file);

describe('ATT&CK is data', async () => {
  const datasets = await loadShippedDatasets();

  it('reads the sources at all', () => {
    expect(sources.length).toBeGreaterThan(200);
    expect(withoutComments('/** T1190 */ const a = 1; // T1190')).not.toContain('T1190');
  });

  it('has no technique and no tactic id in code', () => {
    expect(filesWith(/['"]TA?\d{4}(\.\d{3})?['"]/)).toEqual([]);
  });

  it('has no tactic by name in code', () => {
    const names = datasets.flatMap(({ tactics }) => tactics.flatMap(({ name, shortname }) => [name, shortname]));
    const telling = [...new Set(names)].filter((name) => /[ -]/.test(name));
    expect(telling.length).toBeGreaterThan(10);
    expect(filesWith(new RegExp(`['"\`](${telling.join('|')})['"\`]`))).toEqual([]);
  });

  it('has no count of techniques in code', () => {
    const counts = datasets.flatMap(({ techniques }) => [
      techniques.length,
      techniques.filter(({ status }) => status === 'live').length,
    ]);
    const telling = counts.filter((n) => n > 100);
    expect(telling.length).toBeGreaterThan(1);
    expect(filesWith(new RegExp(`\\b(${telling.join('|')})\\b`))).toEqual([]);
  });
});
