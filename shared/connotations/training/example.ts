import type { SparseVector } from '../model/vocabulary.ts';

/** One text to learn from: its vector, the classes it deserves (shares equal), and how much it counts. */
export interface Example {
  readonly vector: SparseVector;
  readonly classes: readonly number[];
  readonly weight: number;
}

/**
 * The terms that a step of learning sees when it leaves out a share of them, so that no term relies on its company (dropout, Srivastava et
 * al. 2014); scaled so that their sum is expected to be what it would be without loss.
 */
export function dropTerms({ ids, values }: SparseVector, drop: number, random: () => number): SparseVector {
  const kept: { readonly ids: number[]; readonly values: number[] } = { ids: [], values: [] };
  for (let i = 0; i < ids.length; i++) {
    if (random() < drop) continue;
    kept.ids.push(ids[i] as number);
    kept.values.push((values[i] as number) / (1 - drop));
  }
  return kept;
}

/** Turns log-scores into probabilities, in place. */
export function softmax(scores: Float32Array): Float32Array {
  let max = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > max) max = score;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    const e = Math.exp((scores[i] as number) - max);
    scores[i] = e;
    sum += e;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) / sum;
  return scores;
}

/** Below this a class's gradient is left out: most of the classes, most of the time. */
export const NEGLIGIBLE = 1e-4;
