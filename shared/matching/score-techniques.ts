import type { Features } from '../connotations/feature-list.ts';
import { type ConnotationModel, type Layer, NOTHING } from '../connotations/model/connotation-model.ts';
import { exponential } from './exponential.ts';
import { type Probabilities, probabilitiesOf } from './probabilities.ts';

/** What the model makes of an alert: a probability for each class, and of there being nothing to map. */
export interface TechniqueScores {
  /** Probability by class index of the model; it holds until the next alert is scored. */
  readonly probabilities: Float32Array;
  /** The probability that there is nothing to map. */
  readonly nothing: number;
}

/** Turns log-scores into probabilities in their place. */
function normalise(scores: Float32Array, max: number): void {
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const odds = exponential((scores[c] as number) - max);
    scores[c] = odds;
    sum += odds;
  }
  const scale = 1 / sum;
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) * scale;
}

/** Adds a layer's log-scores by its weight; gives the largest sum. */
function addScores(total: Float32Array, scores: Float32Array, weight: number): number {
  let max = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < total.length; c++) {
    const sum = Math.fround((total[c] as number) + weight * (scores[c] as number));
    total[c] = sum;
    if (sum > max) max = sum;
  }
  return max;
}

/** The sums of the alert that was scored last. */
let total = new Float32Array(0);

/**
 * Sums the layers' log-scores by their weights and normalises: a product of experts. The probabilities are overwritten by the
 * next call: memory for an array of this size costs more than a pass over it.
 */
export function scoreTechniques(features: Features, model: ConnotationModel): TechniqueScores {
  const { classes, layers, layerWeights } = model;
  if (total.length !== classes.length) total = new Float32Array(classes.length);
  total.fill(0);
  let max = 0;
  for (let k = 0; k < layers.length; k++)
    max = addScores(total, (layers[k] as Layer).score(features), layerWeights[k] ?? 0);
  normalise(total, max);
  return { probabilities: total, nothing: classes.at(-1) === NOTHING ? (total.at(-1) ?? 0) : 0 };
}

/** The probabilities of the techniques, without the class of nothing; what is below a thousandth of the best is left out. */
export function probabilitiesById({ probabilities }: TechniqueScores, model: ConnotationModel): Probabilities {
  const techniques = model.classes.flatMap((id, c) =>
    id === NOTHING ? [] : [[id, probabilities[c] as number] as const],
  );
  const max = Math.max(0, ...techniques.map(([, probability]) => probability));
  return probabilitiesOf(new Map(techniques.filter(([, probability]) => probability >= max / 1000)));
}
