import type { EmbeddingWeights } from '../model/embedding-layer.ts';
import { type Example, NEGLIGIBLE, softmax } from './example.ts';
import { seededRandom, shuffle } from './random.ts';

export interface EmbeddingOptions {
  readonly dimensions: number;
  readonly buckets: number;
  readonly epochs: number;
  readonly rate: number;
  readonly seed: number;
  readonly onEpoch?: (epoch: number) => void;
}

/**
 * A supervised subword classifier after fastText (Joulin et al. 2016): the mean of term and subword vectors, a softmax over the
 * classes, plain stochastic gradient steps with a rate that falls to zero.
 */
export function trainEmbedding(
  examples: readonly Example[],
  terms: number,
  classes: number,
  { dimensions, buckets, epochs, rate, seed, onEpoch }: EmbeddingOptions,
): EmbeddingWeights {
  const random = seededRandom(seed);
  const rows = new Float32Array((terms + buckets) * dimensions);
  for (let i = 0; i < rows.length; i++) rows[i] = ((random() - 0.5) / dimensions) * 2;
  const columns = new Float32Array(classes * dimensions);
  const bias = new Float32Array(classes);
  const hidden = new Float32Array(dimensions);
  const back = new Float32Array(dimensions);
  const scores = new Float32Array(classes);
  const order = Uint32Array.from(examples.keys());
  const steps = epochs * examples.length;
  let step = 0;

  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const pace = rate * (1 - step++ / steps) + 1e-4;
      const { vector, classes: wanted, weight } = examples[at] as Example;
      hidden.fill(0);
      for (let i = 0; i < vector.ids.length; i++) {
        const offset = (vector.ids[i] as number) * dimensions;
        const value = vector.values[i] as number;
        for (let k = 0; k < dimensions; k++) hidden[k] = (hidden[k] as number) + value * (rows[offset + k] as number);
      }
      for (let c = 0; c < classes; c++) {
        let sum = bias[c] as number;
        const offset = c * dimensions;
        for (let k = 0; k < dimensions; k++) sum += (hidden[k] as number) * (columns[offset + k] as number);
        scores[c] = sum;
      }
      softmax(scores);
      for (const c of wanted) scores[c] = (scores[c] as number) - 1 / wanted.length;
      back.fill(0);
      for (let c = 0; c < classes; c++) {
        const gradient = scores[c] as number;
        if (gradient < NEGLIGIBLE && gradient > -NEGLIGIBLE) continue;
        const offset = c * dimensions;
        const push = pace * weight * gradient;
        bias[c] = (bias[c] as number) - push * 0.05;
        for (let k = 0; k < dimensions; k++) {
          const column = columns[offset + k] as number;
          back[k] = (back[k] as number) + gradient * column;
          columns[offset + k] = column - push * (hidden[k] as number);
        }
      }
      for (let i = 0; i < vector.ids.length; i++) {
        const offset = (vector.ids[i] as number) * dimensions;
        const push = pace * weight * (vector.values[i] as number);
        for (let k = 0; k < dimensions; k++)
          rows[offset + k] = (rows[offset + k] as number) - push * (back[k] as number);
      }
    }
    onEpoch?.(epoch + 1);
  }
  return { dimensions, buckets, terms: rows, classes: columns, bias };
}
