import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginsArray, splitArray, splitLines } from '../../shared/alert/split-inputs.ts';

/** Cuts a text into pieces at the given places. */
const pieces = (text: string, cuts: readonly number[]): string[] => {
  const at = [0, ...cuts.map((c) => c % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  return at.slice(1).map((to, i) => text.slice(at[i], to));
};

test('an array is split into its elements however the text arrives', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.array(fc.nat()), fc.boolean(), (elements, cuts, spaced) => {
      const splitter = splitArray();
      const text = JSON.stringify(elements, null, spaced ? 2 : 0);
      const found = [...pieces(text, cuts).flatMap((piece) => splitter.push(piece)), ...splitter.end()];
      expect(found.map((element) => JSON.parse(element))).toEqual(
        elements.map((element) => JSON.parse(JSON.stringify(element))),
      );
    }),
  );
});

test('lines that open no document are split however the text arrives, with either line end', () => {
  fc.assert(
    fc.property(fc.array(fc.string().map((s) => s.replace(/[\r\n{]/g, ''))), fc.array(fc.nat()), (lines, cuts) => {
      const splitter = splitLines();
      const found = [
        ...pieces(lines.map((line) => `${line}\r\n`).join(''), cuts).flatMap((p) => splitter.push(p)),
        ...splitter.end(),
      ];
      expect(found).toEqual(lines);
    }),
  );
});

test('a signature in square brackets is a line, not an array', () => {
  expect(beginsArray('[ET] Possible scan')).toBe(false);
  expect(beginsArray(' [\n {"name": 1}')).toBe(true);
});
