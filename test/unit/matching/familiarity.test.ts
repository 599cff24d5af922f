import { expect, test } from 'vitest';
import type { Term } from '../../../shared/connotations/term.ts';
import { familiarityOf } from '../../../shared/matching/calibrate.ts';
import { featuresFrom } from '../../support/features-from.ts';

const model = { knows: ({ text }: Term) => ['dump', 'lsass', 'dump lsass', 'f:stage:hiding'].includes(text) };

test('an alert is as familiar as its terms and pairs are known, by weight and by number', () => {
  const features = featuresFrom({
    dump: 1,
    lsass: 1,
    zyxtra: 2,
    'dump lsass': 1,
    'lsass zyxtra': 1,
  });
  expect(familiarityOf(features, model)).toEqual({ known: 0.5, pairs: 0.5, words: 3, ruleset: false });
});

test('what terms imply is no word, a word of a ruleset says whose language it is', () => {
  const features = featuresFrom({
    dump: 1,
    'f:stage:hiding': 1,
    'et:dump': 1,
  });
  expect(familiarityOf(features, model)).toEqual({ known: 2 / 3, pairs: 0, words: 1, ruleset: true });
});

test('an alert without a term is not familiar', () => {
  expect(familiarityOf(featuresFrom({}), model)).toEqual({ known: 0, pairs: 0, words: 0, ruleset: false });
});
