import { parentOf } from '../attack/attack-index.ts';
import type { Features } from '../connotations/features.ts';
import type { Calibration, ConnotationModel } from '../connotations/model/connotation-model.ts';
import type { RankedTechnique } from './rank-candidates.ts';

/** The probabilities are kept off 0 and 1: nothing here is certain. */
const FLOOR = 0.01;
const logit = (p: number): number =>
  Math.log(Math.min(1 - FLOOR, Math.max(FLOOR, p)) / (1 - Math.min(1 - FLOOR, Math.max(FLOOR, p))));

/** Share of an alert's words (by weight) that the model has learned something of. */
export function knownShare(features: Features, model: Pick<ConnotationModel, 'knows'>): number {
  let known = 0;
  let all = 0;
  for (const [term, weight] of features) {
    if (term.includes(' ')) continue;
    all += weight;
    if (model.knows(term)) known += weight;
  }
  return all > 0 ? known / all : 0;
}

/** The measures of an answer that its confidence is learned from, in the order of `Calibration.weights`. */
export function measureAnswer(ranked: readonly RankedTechnique[], nothing: number, known: number): number[] {
  const [first] = ranked;
  const second = first && ranked.find(({ id }) => parentOf(id) !== parentOf(first.id));
  return [logit(first?.family ?? 0), logit(second?.family ?? 0), logit(nothing), known, 1];
}

/** The calibrated probability that a family with this probability is right, given the measures of the whole answer. */
export function confidenceOf(measures: readonly number[], calibration: Calibration): number {
  const sum = measures.reduce((total, measure, i) => total + measure * (calibration.weights[i] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
