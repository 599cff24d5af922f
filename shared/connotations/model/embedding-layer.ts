import type { Features } from '../features.ts';
import type { Layer, TermContribution } from './connotation-model.ts';
import { subwordLength, subwordShare, subwordVector, termRows, type Vocabulary } from './vocabulary.ts';

/** Row-major matrices: a row a term or subword bucket, a row a class. */
export interface EmbeddingWeights {
  readonly dimensions: number;
  readonly buckets: number;
  readonly terms: Float32Array;
  readonly classes: Float32Array;
  readonly bias: Float32Array;
}

/** The product of a row with a dense vector, added up in the order of the dimensions. */
function addProduct(start: number, scale: number, row: number, matrix: Float32Array, vector: Float32Array): number {
  let sum = start;
  const offset = row * vector.length;
  for (let k = 0; k < vector.length; k++) sum += scale * (matrix[offset + k] as number) * (vector[k] as number);
  return sum;
}

/** The bias and product of every class. Four at a time: a sum waits for its own last step only, so four run abreast. */
function scoreClasses(
  hidden: Float32Array,
  { classes, bias }: Pick<EmbeddingWeights, 'classes' | 'bias'>,
  into: Float32Array,
): void {
  const width = hidden.length;
  const whole = into.length - (into.length % 4);
  for (let c = 0; c < whole; c += 4) {
    const at = c * width;
    let [a, b, d, e] = [bias[c] as number, bias[c + 1] as number, bias[c + 2] as number, bias[c + 3] as number];
    for (let k = 0; k < width; k++) {
      const h = hidden[k] as number;
      a += h * (classes[at + k] as number);
      b += h * (classes[at + width + k] as number);
      d += h * (classes[at + 2 * width + k] as number);
      e += h * (classes[at + 3 * width + k] as number);
    }
    into[c] = a;
    into[c + 1] = b;
    into[c + 2] = d;
    into[c + 3] = e;
  }
  for (let c = whole; c < into.length; c++) into[c] = addProduct(bias[c] as number, 1, c, classes, hidden);
}

/**
 * The subword voice (after fastText): an alert is the sum of its terms' vectors, a technique's score the product with its own.
 * Still additive by term, so each score can be taken apart; unseen words speak through their letters.
 */
export function embeddingLayer(vocabulary: Vocabulary, matrices: EmbeddingWeights): Layer {
  const { dimensions, buckets, terms, classes, bias } = matrices;
  const scores = new Float32Array(bias.length);
  const hidden = new Float32Array(dimensions);
  const meanClass = new Float32Array(dimensions);
  for (let i = 0; i < classes.length; i++) meanClass[i % dimensions]! += (classes[i] as number) / bias.length;

  return {
    name: 'embedding',
    score(features: Features): Float32Array {
      const { ids, values } = subwordVector(features, vocabulary, buckets);
      hidden.fill(0);
      for (let i = 0; i < ids.length; i++) {
        const offset = (ids[i] as number) * dimensions;
        const value = values[i] as number;
        for (let k = 0; k < dimensions; k++) hidden[k] = (hidden[k] as number) + value * (terms[offset + k] as number);
      }
      scoreClasses(hidden, matrices, scores);
      return scores;
    },
    contributions(features: Features, classIndex: number): TermContribution[] {
      const column = Float32Array.from(meanClass, (mean, k) => (classes[classIndex * dimensions + k] as number) - mean);
      const scale = 1 / subwordLength(features, vocabulary, buckets);
      return [...features].map(([term, weight]) => {
        const rows = termRows(term, vocabulary, buckets);
        const value = weight * rows.value;
        const share = subwordShare(value, rows);
        let sum = rows.own === undefined ? 0 : addProduct(0, value, rows.own, terms, column);
        for (const row of rows.subwords) sum = addProduct(sum, share, row, terms, column);
        return { term, weight: sum * scale };
      });
    },
  };
}
