import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRuns } from '../../shared/connotations/run-memory.ts';
import { chunksOf, runsOf } from '../../shared/connotations/runs-of-text.ts';
import { splitWords } from '../../shared/text/split-words.ts';
import { tokenise } from '../../shared/text/tokenise.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'aAbB09 ._-/\n\t', 'é', '\u200b', '：'), maxLength: 80 }),
);

/** Words that fall on one place of the memory, as an attacker finds them who reads the code. */
function collidingWords(count: number): readonly string[] {
  const words: string[] = [];
  for (let n = 0; words.length < count; n++) {
    const word = `x${n.toString(36)}`;
    let hash = 2166136261;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 16777619);
    if (((hash ^ (hash >>> 15)) & 65_535) === 4_242) words.push(word);
  }
  return words;
}

test('words that collide on purpose are read right, and only the first few are remembered, so that none is long looked for', () => {
  const words = collidingWords(40);
  expect(findRuns(words.join(' ')).runs.map(({ text: word }) => word)).toEqual(words);
  const [first, last] = [words[0] as string, words.at(-1) as string];
  expect(findRuns(first).runs[0]).toBe(findRuns(first).runs[0]);
  expect(findRuns(last).runs[0]).not.toBe(findRuns(last).runs[0]);
});

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
