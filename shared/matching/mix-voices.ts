import { familyOf } from '../attack/technique-number.ts';
import { addShares, mapValues, type Probabilities } from './probabilities.ts';
import type { RankedTechnique } from './rank-candidates.ts';
import type { Voice } from './voice.ts';

/** What the most probable family has: the parent and all its sub-techniques together. */
function largestFamily({ techniques, values }: Probabilities): number {
  const sums = new Map<number, number>();
  techniques.forEach((technique, i) => {
    const family = familyOf(technique);
    sums.set(family, (sums.get(family) ?? 0) + (values[i] as number));
  });
  return Math.max(0, ...sums.values());
}

/** Scales probabilities so that the most probable family has the calibrated confidence. */
export function scaleTo(probabilities: Probabilities, confidence: number): Probabilities {
  const top = largestFamily(probabilities);
  return mapValues(probabilities, (p) => (top > 0 ? (p * confidence) / top : 0));
}

/** The same for a ranking, whose first has the most probable family. */
export function scaleRanking(ranked: readonly RankedTechnique[], confidence: number): RankedTechnique[] {
  const top = ranked[0]?.family ?? 0;
  const scale = top > 0 ? confidence / top : 0;
  return ranked.map(({ id, technique, probability, family }) => ({
    id,
    technique,
    probability: probability * scale,
    family: family * scale,
  }));
}

/** Lets each voice take over its share of the answer, the weakest first, so that the strongest has the last word. */
export function mixVoices(own: Probabilities, voices: readonly Voice[]): Probabilities {
  let mixed = own;
  for (const { shares, trust } of voices.toReversed()) {
    const taken = new Map([...shares].map(([id, share]) => [id, trust * share]));
    mixed = addShares(
      mapValues(mixed, (p) => p * (1 - trust)),
      taken,
    );
  }
  return mixed;
}
