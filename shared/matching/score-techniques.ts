import type { Features } from '../connotations/features.ts';
import { type ConnotationModel, NOTHING } from '../connotations/model/connotation-model.ts';

/** What the model makes of an alert: a probability for each class, and of there being nothing to map. */
export interface TechniqueScores {
  /** Probability by class index of the model. */
  readonly probabilities: Float32Array;
  /** The probability that there is nothing to map. */
  readonly nothing: number;
}

/** Sums the layers' log-scores by their weights and normalises: a product of experts. */
export function scoreTechniques(features: Features, model: ConnotationModel): TechniqueScores {
  const total = new Float32Array(model.classes.length);
  model.layers.forEach((layer, k) => {
    const scores = layer.score(features);
    const weight = model.layerWeights[k] ?? 0;
    for (let c = 0; c < total.length; c++) total[c] = (total[c] as number) + weight * (scores[c] as number);
  });
  let max = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < total.length; c++) max = Math.max(max, total[c] as number);
  let sum = 0;
  for (let c = 0; c < total.length; c++) {
    total[c] = Math.exp((total[c] as number) - max);
    sum += total[c] as number;
  }
  for (let c = 0; c < total.length; c++) total[c] = (total[c] as number) / sum;
  return { probabilities: total, nothing: model.classes.at(-1) === NOTHING ? (total.at(-1) ?? 0) : 0 };
}

/** The probabilities by technique id, without the class of nothing; what is below a thousandth of the best is left out. */
export function probabilitiesById({ probabilities }: TechniqueScores, model: ConnotationModel): Map<string, number> {
  const byId = new Map<string, number>();
  let max = 0;
  model.classes.forEach((id, c) => {
    if (id !== NOTHING) max = Math.max(max, probabilities[c] as number);
  });
  model.classes.forEach((id, c) => {
    const probability = probabilities[c] as number;
    if (id !== NOTHING && probability >= max / 1000) byId.set(id, probability);
  });
  return byId;
}
