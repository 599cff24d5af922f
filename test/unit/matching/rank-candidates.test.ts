import { expect, test } from 'vitest';
import { probabilitiesOf } from '../../../shared/matching/probabilities.ts';
import { rankCandidates } from '../../../shared/matching/rank-candidates.ts';

const ids = (probabilities: Record<string, number>) =>
  rankCandidates(probabilitiesOf(new Map(Object.entries(probabilities))), 10).map(({ id }) => id);

test('a family is ranked by what all its members have together, led by its most probable member', () => {
  expect(ids({ T1190: 0.3, 'T1059.001': 0.2, 'T1059.003': 0.15 })).toEqual(['T1059.001', 'T1190', 'T1059.003']);
});

test('equal probabilities are ranked by id, so that the order never depends on the input', () => {
  expect(ids({ T1210: 0.5, T1190: 0.5 })).toEqual(['T1190', 'T1210']);
});

test('no more candidates than asked for', () => {
  const many = new Map(Array.from({ length: 30 }, (_, i) => [`T${1000 + i}`, 1 / 30]));
  expect(rankCandidates(probabilitiesOf(many), 10)).toHaveLength(10);
});
