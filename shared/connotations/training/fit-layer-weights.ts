import { parentOf } from '../../attack/attack-index.ts';
import type { Features } from '../features.ts';
import type { ConnotationModel } from '../model/connotation-model.ts';

/** A text that the model has not learned from, with the techniques that an expert gave it. */
export interface HeldOutText {
  readonly features: Features;
  readonly techniques: readonly string[];
  readonly weight: number;
}

/** The weights that are tried for each layer. */
const TRIED = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8] as const;

interface ScoredText {
  /** The log-scores of each layer. */
  readonly scores: readonly Float32Array[];
  /** The classes of the families that are right. */
  readonly right: readonly number[];
  readonly weight: number;
}

/** The log of the probability that the weighted sum gives the right families. */
function logLikelihood({ scores, right }: ScoredText, weights: readonly number[], total: Float64Array): number {
  total.fill(0);
  scores.forEach((layer, k) => {
    const weight = weights[k] as number;
    for (let c = 0; c < total.length; c++) total[c] = (total[c] as number) + weight * (layer[c] as number);
  });
  let max = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < total.length; c++) max = Math.max(max, total[c] as number);
  let all = 0;
  for (let c = 0; c < total.length; c++) all += Math.exp((total[c] as number) - max);
  const wanted = right.reduce((sum, c) => sum + Math.exp((total[c] as number) - max), 0);
  return Math.log(Math.max(wanted, 1e-300) / all);
}

/** Every choice of one weight for each of `count` layers. */
const choices = (count: number): number[][] =>
  count === 0 ? [[]] : choices(count - 1).flatMap((rest) => TRIED.map((weight) => [...rest, weight]));

/**
 * How much each layer's log-scores are to count: of a grid of weights those under which the right families of texts that were held out are
 * most likely (maximum likelihood of a product of experts). `model`'s own weights play no part. Deterministic.
 */
export function fitLayerWeights(model: ConnotationModel, texts: readonly HeldOutText[]): readonly number[] {
  const classesOf = new Map<string, number[]>();
  model.classes.forEach((id, c) => {
    classesOf.set(parentOf(id), [...(classesOf.get(parentOf(id)) ?? []), c]);
  });
  const scored = texts.flatMap(({ features, techniques, weight }): ScoredText[] => {
    const right = [...new Set(techniques.map(parentOf))].flatMap((id) => classesOf.get(id) ?? []);
    if (right.length === 0) return [];
    return [{ scores: model.layers.map((layer) => layer.score(features).slice()), right, weight }];
  });
  const total = new Float64Array(model.classes.length);
  let best: { readonly weights: readonly number[]; readonly sum: number } | undefined;
  for (const weights of choices(model.layers.length)) {
    const sum = scored.reduce((so, text) => so + text.weight * logLikelihood(text, weights, total), 0);
    if (!best || sum > best.sum) best = { weights, sum };
  }
  return best?.weights ?? [];
}
