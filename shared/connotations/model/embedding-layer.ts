import type { Features } from '../features.ts';
import type { Layer, TermContribution } from './connotation-model.ts';
import { subwordLength, subwordVector, type Vocabulary, visitRows } from './vocabulary.ts';

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
      const column = Float32Array.from(meanClass, (mean, k) => (classes[classIndex * dimensions + k] as number) - mean);
      const scale = 1 / subwordLength(features, vocabulary, buckets);
      return [...features].map(([term, weight]) => {
        let sum = 0;
        visitRows(term, weight, vocabulary, buckets, (row, value) => {
          const offset = row * dimensions;
          for (let k = 0; k < dimensions; k++) {
            sum += value * (terms[offset + k] as number) * (column[k] as number);
          }
        });
        return { term, weight: sum * scale };
      });
    },
  };
}
