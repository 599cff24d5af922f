import { expect, test } from 'vitest';
import { mixVoices, scaleTo } from '../../../shared/matching/mix-voices.ts';
import type { Voice } from '../../../shared/matching/voice.ts';

const voice = (basis: Voice['basis'], id: string, trust: number): Voice => ({
  basis,
  shares: new Map([[id, 1]]),
  trust,
  evidence: () => ({ kind: 'library', weight: 1, says: 'because' }),
});

test('the strongest voice has the last word, whatever the weaker ones say', () => {
  const mixed = mixVoices(new Map([['T1190', 0.9]]), [
    voice('analyst', 'T1505.003', 0.98),
    voice('vendor', 'T1059', 0.8),
  ]);
  expect([...mixed].toSorted((a, b) => b[1] - a[1])[0]?.[0]).toBe('T1505.003');
});

test('without voices the own answer stands as it is', () => {
  expect(mixVoices(new Map([['T1190', 0.4]]), [])).toEqual(new Map([['T1190', 0.4]]));
});

test('the most probable family is scaled to the calibrated confidence, the others with it', () => {
  const scaled = scaleTo(
    new Map([
      ['T1059.001', 0.3],
      ['T1059.003', 0.1],
      ['T1190', 0.2],
    ]),
    0.8,
  );
  expect((scaled.get('T1059.001') ?? 0) + (scaled.get('T1059.003') ?? 0)).toBeCloseTo(0.8);
  expect(scaled.get('T1190')).toBeCloseTo(0.4);
});
