import type { Features } from '../features.ts';
import type { Layer, TermContribution } from './connotation-model.ts';
import {
  type SparseVector,
  subwordLength,
  subwordShare,
  subwordVector,
  termRows,
  type Vocabulary,
} from './vocabulary.ts';

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

/** Sums that run abreast: each waits only for its own last step. */
const ABREAST = 4;

/** The classes' rows four by four, their weights side by side, so that one pass reads them in order; zeros fill the last four. */
function interleave(classes: Float32Array, width: number): Float64Array {
  const count = classes.length / width;
  const blocks = new Float64Array(Math.ceil(count / ABREAST) * ABREAST * width);
  for (let c = 0; c < count; c++) {
    const block = c - (c % ABREAST);
    for (let k = 0; k < width; k++)
      blocks[block * width + k * ABREAST + (c % ABREAST)] = classes[c * width + k] as number;
  }
  return blocks;
}

/** The bias and product of every class. */
function scoreClasses(hidden: Float32Array, blocks: Float64Array, bias: Float32Array, into: Float32Array): void {
  let at = 0;
  for (let c = 0; c < into.length; c += ABREAST) {
    let first = bias[c] as number;
    let second = bias[c + 1] ?? 0;
    let third = bias[c + 2] ?? 0;
    let fourth = bias[c + 3] ?? 0;
    for (let k = 0; k < hidden.length; k++) {
      const value = hidden[k] as number;
      first += value * (blocks[at] as number);
      second += value * (blocks[at + 1] as number);
      third += value * (blocks[at + 2] as number);
      fourth += value * (blocks[at + 3] as number);
      at += ABREAST;
    }
    into[c] = first;
    if (c + 1 < into.length) into[c + 1] = second;
    if (c + 2 < into.length) into[c + 2] = third;
    if (c + 3 < into.length) into[c + 3] = fourth;
  }
}

/** The sum of the rows of a sparse vector in single precision, four dimensions at a time. */
function addRows({ ids, values }: SparseVector, matrix: Float32Array, into: Float32Array): void {
  const width = into.length;
  for (let k = 0; k < width; k += ABREAST) {
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let i = 0; i < ids.length; i++) {
      const at = (ids[i] as number) * width + k;
      const value = values[i] as number;
      first = Math.fround(first + value * (matrix[at] as number));
      second = Math.fround(second + value * (matrix[at + 1] ?? 0));
      third = Math.fround(third + value * (matrix[at + 2] ?? 0));
      fourth = Math.fround(fourth + value * (matrix[at + 3] ?? 0));
    }
    into[k] = first;
    if (k + 1 < width) into[k + 1] = second;
    if (k + 2 < width) into[k + 2] = third;
    if (k + 3 < width) into[k + 3] = fourth;
  }
}

/**
 * The subword voice (after fastText): an alert is the sum of its terms' vectors, a technique's score the product with its own.
 * Still additive by term, so each score can be taken apart; unseen words speak through their letters.
 */
export function embeddingLayer(vocabulary: Vocabulary, matrices: EmbeddingWeights): Layer {
  const { dimensions, buckets, terms, classes, bias } = matrices;
  const scores = new Float32Array(bias.length);
  const hidden = new Float32Array(dimensions);
  const blocks = interleave(classes, dimensions);
  const meanClass = new Float32Array(dimensions);
  for (let i = 0; i < classes.length; i++) meanClass[i % dimensions]! += (classes[i] as number) / bias.length;

  return {
    name: 'embedding',
    score(features: Features): Float32Array {
      addRows(subwordVector(features, vocabulary, buckets), terms, hidden);
      scoreClasses(hidden, blocks, bias, scores);
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
