import type { Features } from '../connotations/features.ts';
import { type ConnotationModel, NOTHING } from '../connotations/model/connotation-model.ts';
import { type Probabilities, probabilitiesOf } from './probabilities.ts';

/** What the model makes of an alert: a probability for each class, and of there being nothing to map. */
export interface TechniqueScores {
  /** Probability by class index of the model. */
  readonly probabilities: Float32Array;
  /** The probability that there is nothing to map. */
  readonly nothing: number;
}

/** So far below the best, in log-score, a class has no chance worth the sum: less than a twenty-thousandth of the best's. */
const HOPELESS = 10;

/** Turns log-scores into probabilities in their place. */
function normalise(scores: Float32Array): void {
  let max = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < scores.length; c++) if ((scores[c] as number) > max) max = scores[c] as number;
  const least = max - HOPELESS;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const score = scores[c] as number;
    const odds = score < least ? 0 : Math.exp(score - max);
    scores[c] = odds;
    sum += odds;
  }
  const scale = 1 / sum;
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) * scale;
}

function addScores(total: Float32Array, scores: Float32Array, weight: number): void {
  for (let c = 0; c < total.length; c++) total[c] = (total[c] as number) + weight * (scores[c] as number);
}

/** Sums the layers' log-scores by their weights and normalises: a product of experts. */
export function scoreTechniques(features: Features, model: ConnotationModel): TechniqueScores {
  const total = new Float32Array(model.classes.length);
  model.layers.forEach((layer, k) => {
    addScores(total, layer.score(features), model.layerWeights[k] ?? 0);
  });
  normalise(total);
  return { probabilities: total, nothing: model.classes.at(-1) === NOTHING ? (total.at(-1) ?? 0) : 0 };
}

/** The probabilities of the techniques, without the class of nothing; what is below a thousandth of the best is left out. */
export function probabilitiesById({ probabilities }: TechniqueScores, model: ConnotationModel): Probabilities {
  const techniques = model.classes.flatMap((id, c) =>
    id === NOTHING ? [] : [[id, probabilities[c] as number] as const],
  );
  const max = Math.max(0, ...techniques.map(([, probability]) => probability));
  return probabilitiesOf(new Map(techniques.filter(([, probability]) => probability >= max / 1000)));
}
