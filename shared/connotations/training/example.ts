import type { SparseVector } from '../model/vocabulary.ts';

/** One text to learn from: its vector, the classes it deserves (shares equal), and how much it counts. */
export interface Example {
  readonly vector: SparseVector;
  readonly classes: readonly number[];
  readonly weight: number;
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
