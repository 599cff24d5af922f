import { parentOf } from '../attack/attack-index.ts';
import type { RankedTechnique } from './rank-candidates.ts';
import type { Voice } from './voice.ts';

/** The probability of each family: the parent and all its sub-techniques. */
function familySums(probabilities: ReadonlyMap<string, number>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [id, probability] of probabilities) {
    const parent = parentOf(id);
    sums.set(parent, (sums.get(parent) ?? 0) + probability);
  }
  return sums;
}

/** Scales probabilities so that the most probable family has the calibrated confidence. */
export function scaleTo(probabilities: ReadonlyMap<string, number>, confidence: number): Map<string, number> {
  const top = Math.max(0, ...familySums(probabilities).values());
  const scaled = new Map<string, number>();
  for (const [id, p] of probabilities) scaled.set(id, top > 0 ? (p * confidence) / top : 0);
  return scaled;
}

/** The same for a ranking, whose first has the most probable family. */
export function scaleRanking(ranked: readonly RankedTechnique[], confidence: number): RankedTechnique[] {
  const top = ranked[0]?.family ?? 0;
  const scale = top > 0 ? confidence / top : 0;
  return ranked.map(({ id, probability, family }) => ({
    id,
    probability: probability * scale,
    family: family * scale,
  }));
}

/** Lets each voice take over its share of the answer, the weakest first, so that the strongest has the last word. */
export function mixVoices(own: ReadonlyMap<string, number>, voices: readonly Voice[]): ReadonlyMap<string, number> {
  let mixed = own;
  for (const { shares, trust } of voices.toReversed()) {
    const next = new Map<string, number>();
    for (const [id, p] of mixed) next.set(id, p * (1 - trust));
    for (const [id, share] of shares) next.set(id, (next.get(id) ?? 0) + trust * share);
    mixed = next;
  }
  return mixed;
}
