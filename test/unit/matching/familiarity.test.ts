import { expect, test } from 'vitest';
import { familiarityOf } from '../../../shared/matching/calibrate.ts';

const model = { knows: (term: string) => ['dump', 'lsass', 'dump lsass', 'f:stage:hiding'].includes(term) };

test('an alert is as familiar as its terms and pairs are known, by weight and by number', () => {
  const features = new Map([
    ['dump', 1],
    ['lsass', 1],
    ['zyxtra', 2],
    ['dump lsass', 1],
    ['lsass zyxtra', 1],
  ]);
  expect(familiarityOf(features, model)).toEqual({ known: 0.5, pairs: 0.5, words: 3, ruleset: false });
});

test('what terms imply is no word, a word of a ruleset says whose language it is', () => {
  const features = new Map([
    ['dump', 1],
    ['f:stage:hiding', 1],
    ['et:dump', 1],
  ]);
  expect(familiarityOf(features, model)).toEqual({ known: 2 / 3, pairs: 0, words: 1, ruleset: true });
});

test('an alert without a term is not familiar', () => {
  expect(familiarityOf(new Map(), model)).toEqual({ known: 0, pairs: 0, words: 0, ruleset: false });
});
