import { expect, test } from 'vitest';
import { numberOf } from '../../../shared/attack/technique-number.ts';
import { mixVoices, scaleTo } from '../../../shared/matching/mix-voices.ts';
import { type Probabilities, probabilitiesOf } from '../../../shared/matching/probabilities.ts';
import { rankCandidates } from '../../../shared/matching/rank-candidates.ts';
import type { Voice } from '../../../shared/matching/voice.ts';

const answer = (probabilities: Record<string, number>): Probabilities =>
  probabilitiesOf(new Map(Object.entries(probabilities)));

const voice = (basis: Voice['basis'], id: string, trust: number): Voice => ({
  basis,
  shares: new Map([[id, 1]]),
  trust,
  evidence: () => ({ kind: 'library', weight: 1, says: 'because' }),
});

test('the strongest voice has the last word, whatever the weaker ones say', () => {
  const mixed = mixVoices(answer({ T1190: 0.9 }), [voice('analyst', 'T1505.003', 0.98), voice('vendor', 'T1059', 0.8)]);
  expect(rankCandidates(mixed, 1)[0]?.id).toBe('T1505.003');
});

test('without voices the own answer stands as it is', () => {
  expect(mixVoices(answer({ T1190: 0.4 }), [])).toEqual(answer({ T1190: 0.4 }));
});

test('the most probable family is scaled to the calibrated confidence, the others with it', () => {
  const scaled = scaleTo(answer({ 'T1059.001': 0.3, 'T1059.003': 0.1, T1190: 0.2 }), 0.8);
  const scaledOf = (id: string) => scaled.values[scaled.techniques.indexOf(numberOf(id))] ?? 0;
  expect(scaledOf('T1059.001') + scaledOf('T1059.003')).toBeCloseTo(0.8);
  expect(scaledOf('T1190')).toBeCloseTo(0.4);
});
