import type { Features } from '../features.ts';
import type { Layer, TermContribution } from './connotation-model.ts';
import { subwordIds, subwordVector, type Vocabulary } from './vocabulary.ts';

/** Row-major matrices: a row a term or subword bucket, a row a class. */
export interface EmbeddingWeights {
  readonly dimensions: number;
  readonly buckets: number;
  readonly terms: Float32Array;
  readonly classes: Float32Array;
  readonly bias: Float32Array;
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

  const product = (row: number, classIndex: number): number => {
    let sum = 0;
    for (let k = 0; k < dimensions; k++) {
      sum +=
        (terms[row * dimensions + k] as number) *
        ((classes[classIndex * dimensions + k] as number) - (meanClass[k] as number));
    }
    return sum;
  };

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
      for (let c = 0; c < scores.length; c++) {
        let sum = bias[c] as number;
        const offset = c * dimensions;
        for (let k = 0; k < dimensions; k++) sum += (hidden[k] as number) * (classes[offset + k] as number);
        scores[c] = sum;
      }
      return scores;
    },
    contributions(features: Features, classIndex: number): TermContribution[] {
      const { ids, values } = subwordVector(features, vocabulary, buckets);
      const valueByRow = new Map(ids.map((id, k) => [id, values[k] ?? 0]));
      const shared = new Map<number, number>();
      const rowsOf = (term: string): number[] => {
        const id = vocabulary.ids.get(term);
        return [...(id === undefined ? [] : [id]), ...subwordIds(term, vocabulary.idf.length, buckets)];
      };
      for (const term of features.keys()) for (const row of rowsOf(term)) shared.set(row, (shared.get(row) ?? 0) + 1);
      return [...features.keys()].map((term) => ({
        term,
        weight: rowsOf(term).reduce(
          (sum, row) => sum + ((valueByRow.get(row) ?? 0) / (shared.get(row) ?? 1)) * product(row, classIndex),
          0,
        ),
      }));
    },
  };
}
