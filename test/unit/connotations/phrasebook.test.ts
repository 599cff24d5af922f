import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataset } from '../../../functions/adapters/load-dataset.ts';
import { phrasebookRows } from '../../../shared/connotations/training/phrasebook-rows.ts';

const folder = new URL('../../../shared/connotations/phrasebook/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
const rowsOf = (file: string) => phrasebookRows(file, readFileSync(new URL(file, folder), 'utf8'));

describe('the phrasebook', () => {
  let live: Set<string>;
  beforeAll(async () => {
    const dataset = await loadDataset();
    live = new Set(dataset.techniques.filter(({ status }) => status === 'live').map(({ id }) => id));
  });

  test('has a file for live techniques alone, each named after the id in it', () => {
    for (const file of files.filter((name) => /^T\d/.test(name))) {
      const id = file.replace('.txt', '');
      expect(live.has(id), file).toBe(true);
      expect(rowsOf(file)[0]?.techniques[0], file).toBe(id);
    }
  });

  test('names only techniques that are live in every phrase', () => {
    const unknown = files.flatMap((file) =>
      rowsOf(file).flatMap(({ techniques, alert }) =>
        techniques.filter((id) => !live.has(id)).map((id) => `${file}: ${id} in "${alert.name}"`),
      ),
    );
    expect(unknown).toEqual([]);
  });

  test('has 30 phrases or more for each technique, none twice in a file', () => {
    for (const file of files) {
      const phrases = rowsOf(file)
        .filter(({ kind }) => kind === 'phrase')
        .map(({ alert }) => alert.name.toLowerCase());
      expect(phrases.length, file).toBeGreaterThanOrEqual(30);
      expect(new Set(phrases).size, file).toBe(phrases.length);
    }
  });
});

describe('a file of the phrasebook', () => {
  test('gives its meaning, its names and its phrases, with the techniques further named', () => {
    const rows = phrasebookRows(
      'T1000.txt',
      'T1000\nmeaning: Something.\nnames: a tool; another\n- A thing was seen\n- Two things | T1001.001, T1002\n',
    );
    expect(rows.map(({ kind, alert, techniques }) => [kind, alert.name, techniques])).toEqual([
      ['meaning', 'Something.', ['T1000']],
      ['name', 'a tool', ['T1000']],
      ['name', 'another', ['T1000']],
      ['phrase', 'A thing was seen', ['T1000']],
      ['phrase', 'Two things', ['T1000', 'T1001.001', 'T1002']],
    ]);
  });

  test('tells more of an alert than its name behind a double colon', () => {
    const [row] = phrasebookRows('platform-x.txt', '*\n- A thing was seen :: It means this: that. | T1001\n');
    expect(row).toMatchObject({
      alert: { name: 'A thing was seen', description: 'It means this: that.' },
      techniques: ['T1001'],
    });
  });

  test('is refused with file and line where a line is none of these', () => {
    expect(() => phrasebookRows('T1000.txt', 'T1000\nA thing was seen')).toThrow('T1000.txt:2');
    expect(() => phrasebookRows('x.txt', 'meaning: no id')).toThrow('x.txt:1');
  });
});
