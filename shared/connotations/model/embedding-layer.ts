import type { Features } from '../features.ts';
import type { Layer, TermContribution } from './connotation-model.ts';
import type { CoarseMatrix } from './quantise.ts';
import { createTermVectors, SILENT } from './term-vectors.ts';
import type { HeardTerms, Vocabulary } from './vocabulary.ts';

/** Row-major matrices: a row a term or subword bucket, a row a class. */
export interface EmbeddingWeights {
  readonly dimensions: number;
  readonly buckets: number;
  readonly terms: Float32Array;
  readonly classes: Float32Array;
  readonly bias: Float32Array;
}

/** The same as they are used: most rows stay packed. */
export type PackedEmbedding = Omit<EmbeddingWeights, 'terms'> & { readonly terms: CoarseMatrix };

/** Sums that run abreast, two dimensions a step: each waits only for its own last step. */
const ABREAST = 4;

const evenWidth = (dimensions: number): number => dimensions + (dimensions % 2);

/** The classes' rows four by four, their weights side by side, so that one pass reads them in order; zeros fill what is short. */
function interleave(classes: Float32Array, dimensions: number): Float64Array {
  const count = classes.length / dimensions;
  const width = evenWidth(dimensions);
  const blocks = new Float64Array(Math.ceil(count / ABREAST) * ABREAST * width);
  for (let c = 0; c < count; c++) {
    const block = c - (c % ABREAST);
    for (let k = 0; k < dimensions; k++)
      blocks[block * width + k * ABREAST + (c % ABREAST)] = classes[c * dimensions + k] as number;
  }
  return blocks;
}

/** The bias and product of every class. */
function scoreClasses(hidden: Float64Array, blocks: Float64Array, bias: Float32Array, into: Float32Array): void {
  let at = 0;
  for (let c = 0; c < into.length; c += ABREAST) {
    let first = bias[c] as number;
    let second = bias[c + 1] ?? 0;
    let third = bias[c + 2] ?? 0;
    let fourth = bias[c + 3] ?? 0;
    for (let k = 0; k < hidden.length; k += 2) {
      const value = hidden[k] as number;
      const next = hidden[k + 1] as number;
      first += value * (blocks[at] as number) + next * (blocks[at + 4] as number);
      second += value * (blocks[at + 1] as number) + next * (blocks[at + 5] as number);
      third += value * (blocks[at + 2] as number) + next * (blocks[at + 6] as number);
      fourth += value * (blocks[at + 3] as number) + next * (blocks[at + 7] as number);
      at += 2 * ABREAST;
    }
    into[c] = first;
    if (c + 1 < into.length) into[c + 1] = second;
    if (c + 2 < into.length) into[c + 2] = third;
    if (c + 3 < into.length) into[c + 3] = fourth;
  }
}

function scale(vector: Float64Array, by: number): void {
  for (let k = 0; k < vector.length; k++) vector[k] = (vector[k] as number) * by;
}

/** What makes a vector of this squared length a unit. */
const unitScale = (square: number): number => (square > 0 ? 1 / Math.sqrt(square) : 1);

/**
 * The subword voice (after fastText): an alert is the sum of its terms' vectors, a technique's score the product with its own.
 * Still additive by term, so each score can be taken apart; unseen words speak through their letters. `hear` looks up an alert's terms.
 */
export function embeddingLayer(
  vocabulary: Vocabulary,
  matrices: PackedEmbedding,
  hear: (features: Features) => HeardTerms,
): Layer {
  const { dimensions, classes, bias } = matrices;
  const scores = new Float32Array(bias.length);
  const hidden = new Float64Array(evenWidth(dimensions));
  const blocks = interleave(classes, dimensions);
  const meanClass = new Float32Array(dimensions);
  for (let i = 0; i < classes.length; i++) meanClass[i % dimensions]! += (classes[i] as number) / bias.length;

  const said = createTermVectors(vocabulary, matrices);
  const { vectors, squares } = said;

  /** Adds up what an alert's terms say, scaled to a unit. */
  const place = (features: Features): void => {
    const { terms, weights, ids } = hear(features);
    hidden.fill(0);
    let square = 0;
    for (let i = 0; i < terms.length; i++) {
      const own = said.find(terms[i] as string, ids[i] as number);
      if (own === SILENT) continue;
      const weight = weights[i] as number;
      const from = own * dimensions;
      for (let k = 0; k < dimensions; k++) hidden[k] = (hidden[k] as number) + weight * (vectors[from + k] as number);
      square += weight * weight * (squares[own] as number);
    }
    scale(hidden, unitScale(square));
  };

  /** How much more a vector says for a class than for the mean of all. */
  const excess = (own: number, classIndex: number): number => {
    let product = 0;
    let mean = 0;
    const from = own * dimensions;
    const column = classIndex * dimensions;
    for (let k = 0; k < dimensions; k++) {
      const value = vectors[from + k] as number;
      product += value * (classes[column + k] as number);
      mean += value * (meanClass[k] as number);
    }
    return product - mean;
  };

  return {
    name: 'embedding',
    embed(features: Features): Float32Array {
      place(features);
      return Float32Array.from(hidden);
    },
    score(features: Features): Float32Array {
      place(features);
      scoreClasses(hidden, blocks, bias, scores);
      return scores;
    },
    contributions(features: Features, classIndex: number): TermContribution[] {
      const { terms, weights, ids } = hear(features);
      const sums = new Float64Array(terms.length);
      let square = 0;
      for (let i = 0; i < terms.length; i++) {
        const own = said.find(terms[i] as string, ids[i] as number);
        if (own === SILENT) continue;
        const weight = weights[i] as number;
        sums[i] = excess(own, classIndex);
        square += weight * weight * (squares[own] as number);
      }
      const unit = unitScale(square);
      return terms.map((term, i) => ({ term, weight: (weights[i] as number) * unit * (sums[i] as number) }));
    },
  };
}
