import type { Features } from '../feature-list.ts';
import { UNSEEN } from '../term.ts';
import type { Layer } from './connotation-model.ts';
import { type HeardTerms, type SparseVector, unitVectorOf, type Vocabulary } from './vocabulary.ts';

/** Sparse weights, a row a term: `classes[start[t]..start[t+1]]` with `weights` alongside. */
export interface SparseWeights {
  readonly start: Uint32Array;
  readonly classes: Uint16Array;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** The mean over all classes of each term's weights. */
function rowMeans({ start, weights, bias }: SparseWeights): Float32Array {
  const means = new Float32Array(start.length - 1);
  for (let term = 0; term < means.length; term++) {
    let sum = 0;
    for (let i = start[term] as number; i < (start[term + 1] as number); i++) sum += weights[i] as number;
    means[term] = sum / bias.length;
  }
  return means;
}

/** The linear voice: each known term votes for the techniques it was seen with. `hear` looks up an alert's terms. */
export function linearLayer(
  vocabulary: Vocabulary,
  sparse: SparseWeights,
  hear: (features: Features) => HeardTerms,
): Layer {
  const { start, classes, weights, bias } = sparse;
  const scores = new Float32Array(bias.length);

  const means = rowMeans(sparse);
  let asked: { readonly heard: HeardTerms; readonly vector: SparseVector } | undefined;
  /** The vector of an alert; the last one is kept, since its evidence is asked after its score. */
  const vectorOf = (heard: HeardTerms): SparseVector => {
    if (asked?.heard !== heard) asked = { heard, vector: unitVectorOf(heard, vocabulary) };
    return asked.vector;
  };
  /** The classes of a row stand in order. */
  const weightOf = (term: number, classIndex: number): number => {
    let low = start[term] ?? 0;
    const end = start[term + 1] ?? 0;
    for (let high = end; low < high; ) {
      const middle = (low + high) >> 1;
      if ((classes[middle] as number) < classIndex) low = middle + 1;
      else high = middle;
    }
    return low < end && classes[low] === classIndex ? (weights[low] ?? 0) : 0;
  };

  return {
    name: 'linear',
    score(features: Features): Float32Array {
      scores.set(bias);
      const { ids, values } = vectorOf(hear(features));
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
    contributions(features: Features, classIndex: number): number[] {
      const heard = hear(features);
      const { values } = vectorOf(heard);
      let known = 0;
      return heard.ids.map((id) =>
        id === UNSEEN ? 0 : (values[known++] as number) * (weightOf(id, classIndex) - (means[id] as number)),
      );
    },
  };
}
