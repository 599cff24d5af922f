import type { SparseWeights } from '../model/linear-layer.ts';
import type { DenseLinear } from './train-linear.ts';

/** Smaller weights are left out: most of them, and the dev sets are answered as well without. */
const THRESHOLD = 0.8;

/** Keeps the weights that matter, as sparse rows. */
export function pruneWeights({ weights, bias }: DenseLinear, classes: number, threshold = THRESHOLD): SparseWeights {
  const terms = weights.length / classes;
  const start = new Uint32Array(terms + 1);
  const kept: number[] = [];
  const values: number[] = [];
  for (let term = 0; term < terms; term++) {
    for (let c = 0; c < classes; c++) {
      const weight = weights[term * classes + c] as number;
      if (Math.abs(weight) < threshold) continue;
      kept.push(c);
      values.push(weight);
    }
    start[term + 1] = kept.length;
  }
  return { start, classes: Uint16Array.from(kept), weights: Float32Array.from(values), bias };
}
