import type { EmbeddingWeights } from '../model/embedding-layer.ts';
import { dropTerms, type Example, NEGLIGIBLE, softmax } from './example.ts';
import { seededRandom, shuffle } from './random.ts';

export interface EmbeddingOptions {
  readonly dimensions: number;
  readonly buckets: number;
  readonly epochs: number;
  readonly rate: number;
  /** Share of a text's rows that a step leaves out. */
  readonly drop: number;
  readonly seed: number;
  readonly onEpoch?: (epoch: number) => void;
}

/** Every row begins with this much behind it, so that its first steps are not wild. */
const INITIAL_ENERGY = 0.01;

/** Share of the first step's rate that is left at the last step. */
const LAST_RATE = 0.1;

function squaredLength(vector: Float32Array): number {
  let square = 0;
  for (let k = 0; k < vector.length; k++) square += (vector[k] as number) ** 2;
  return square;
}

/**
 * A supervised subword classifier after fastText (Joulin et al. 2016): the sum of term and subword vectors, a softmax over the
 * classes, stochastic gradient steps; each row has a step size of its own (AdaGrad, Duchi et al. 2011), so that rare words learn
 * as much as common ones.
 */
export function trainEmbedding(
  examples: readonly Example[],
  terms: number,
  classes: number,
  { dimensions, buckets, epochs, rate, drop, seed, onEpoch }: EmbeddingOptions,
): EmbeddingWeights {
  const random = seededRandom(seed);
  const rows = new Float32Array((terms + buckets) * dimensions);
  for (let i = 0; i < rows.length; i++) rows[i] = ((random() - 0.5) / dimensions) * 2;
  const columns = new Float32Array(classes * dimensions);
  const bias = new Float32Array(classes);
  const rowEnergy = new Float32Array(terms + buckets).fill(INITIAL_ENERGY);
  const columnEnergy = new Float32Array(classes).fill(INITIAL_ENERGY);
  const hidden = new Float32Array(dimensions);
  const back = new Float32Array(dimensions);
  const scores = new Float32Array(classes);
  const order = Uint32Array.from(examples.keys());
  const steps = epochs * examples.length;
  let step = 0;

  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const pace = rate * (1 - ((1 - LAST_RATE) * step++) / steps);
      const { vector: whole, classes: wanted, weight } = examples[at] as Example;
      const vector = dropTerms(whole, drop, random);
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
      const hiddenEnergy = squaredLength(hidden) / dimensions;
      for (let c = 0; c < classes; c++) {
        if (Math.abs(scores[c] as number) < NEGLIGIBLE) continue;
        const gradient = (scores[c] as number) * weight;
        const offset = c * dimensions;
        columnEnergy[c] = (columnEnergy[c] as number) + gradient * gradient * hiddenEnergy;
        const push = (pace * gradient) / Math.sqrt(columnEnergy[c] as number);
        bias[c] = (bias[c] as number) - pace * gradient * 0.02;
        for (let k = 0; k < dimensions; k++) {
          const column = columns[offset + k] as number;
          back[k] = (back[k] as number) + gradient * column;
          columns[offset + k] = column - push * (hidden[k] as number);
        }
      }
      const backEnergy = squaredLength(back) / dimensions;
      for (let i = 0; i < vector.ids.length; i++) {
        const row = vector.ids[i] as number;
        const value = vector.values[i] as number;
        rowEnergy[row] = (rowEnergy[row] as number) + backEnergy * value * value;
        const push = (pace * value) / Math.sqrt(rowEnergy[row] as number);
        const offset = row * dimensions;
        for (let k = 0; k < dimensions; k++)
          rows[offset + k] = (rows[offset + k] as number) - push * (back[k] as number);
      }
    }
    onEpoch?.(epoch + 1);
  }
  return { dimensions, buckets, terms: rows, classes: columns, bias };
}
