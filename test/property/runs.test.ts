import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunksOf, runsOf } from '../../shared/connotations/runs-of-text.ts';
import { splitWords } from '../../shared/text/split-words.ts';
import { tokenise } from '../../shared/text/tokenise.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'aAbB09 ._-/\n\t', 'é', '\u200b', '：'), maxLength: 80 }),
);

test('remembered runs give the words of a text as they are read anew, with the same places', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const bare = chunksOf(whole).map(({ word, start, end, humps }) => ({
        ...{ word, start, end },
        ...(humps && { humps: humps.map((hump) => ({ word: hump.word, start: hump.start, end: hump.end })) }),
      }));
      expect(bare).toEqual(splitWords(whole));
      const { runs, starts } = runsOf(whole);
      expect(runs.flatMap(({ words }) => words.map(({ text: word }) => word))).toEqual(tokenise(whole));
      runs.forEach((run, i) => {
        expect(whole.startsWith(run.text, starts[i])).toBe(true);
      });
    }),
  );
});
