import type { Features } from '../features.ts';
import type { Layer, TermContribution } from './connotation-model.ts';
import { type Vocabulary, wordVector } from './vocabulary.ts';

/** Sparse weights, a row a term: `classes[start[t]..start[t+1]]` with `weights` alongside. */
export interface SparseWeights {
  readonly start: Uint32Array;
  readonly classes: Uint16Array;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** The linear voice: each known term votes for the techniques it was seen with. */
export function linearLayer(vocabulary: Vocabulary, sparse: SparseWeights): Layer {
  const { start, classes, weights, bias } = sparse;
  const scores = new Float32Array(bias.length);

  const weightOf = (term: number, classIndex: number): number => {
    for (let i = start[term] ?? 0; i < (start[term + 1] ?? 0); i++)
      if (classes[i] === classIndex) return weights[i] ?? 0;
    return 0;
  };
  const meanOf = (term: number): number => {
    let sum = 0;
    for (let i = start[term] ?? 0; i < (start[term + 1] ?? 0); i++) sum += weights[i] ?? 0;
    return sum / bias.length;
  };

  return {
    name: 'linear',
    score(features: Features): Float32Array {
      scores.set(bias);
      const { ids, values } = wordVector(features, vocabulary);
      for (let k = 0; k < ids.length; k++) {
        const term = ids[k] as number;
        const value = values[k] as number;
        const end = start[term + 1] as number;
        for (let i = start[term] as number; i < end; i++) {
          const c = classes[i] as number;
          scores[c] = (scores[c] as number) + value * (weights[i] as number);
        }
      }
      return scores;
    },
    contributions(features: Features, classIndex: number): TermContribution[] {
      const { ids, values } = wordVector(features, vocabulary);
      const valueByRow = new Map(ids.map((id, k) => [id, values[k] ?? 0]));
      return [...features.keys()].flatMap((term) => {
        const id = vocabulary.ids.get(term);
        if (id === undefined) return [];
        return { term, weight: (valueByRow.get(id) ?? 0) * (weightOf(id, classIndex) - meanOf(id)) };
      });
    },
  };
}
