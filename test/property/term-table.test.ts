import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TermTable } from '../../shared/connotations/model/term-table.ts';

const term = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => !text.includes('\n'));

test('a table of terms numbers them as a map does, and knows no others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(term, { minLength: 1, maxLength: 60 }), fc.array(term), (terms, others) => {
      const table = new TermTable(terms.join('\n'));
      const map = new Map(terms.map((each, id) => [each, id]));
      expect(table.size).toBe(terms.length);
      for (const each of [...terms, ...others]) {
        expect(table.get(each)).toBe(map.get(each));
      }
    }),
  );
});

test('numbers above 16 bits come back whole', () => {
  const terms = Array.from({ length: 70_000 }, (_, id) => `term ${id}`);
  const table = new TermTable(terms.join('\n'));
  expect(table.get('term 69999')).toBe(69_999);
  expect(table.get('term 70000')).toBeUndefined();
});
