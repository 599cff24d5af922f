import type { Features } from '../feature-list.ts';
import type { Term } from '../term.ts';
import { createClassProducts } from './class-products.ts';
import type { Layer } from './connotation-model.ts';
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
  const products = createClassProducts(classes, bias);
  const hidden = products.vector;
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
      const own = said.find(terms[i] as Term, ids[i] as number);
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
      return products.score();
    },
    contributions(features: Features, classIndex: number): number[] {
      const { terms, weights, ids } = hear(features);
      let square = 0;
      const sums = ids.map((id, i) => {
        const own = said.find(terms[i] as Term, id);
        if (own === SILENT) return 0;
        const weight = weights[i] as number;
        square += weight * weight * (squares[own] as number);
        return excess(own, classIndex);
      });
      const unit = unitScale(square);
      return sums.map((sum, i) => (weights[i] as number) * unit * sum);
    },
  };
}
