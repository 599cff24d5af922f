import { familyOf } from '../attack/technique-number.ts';
import type { Features } from '../connotations/feature-list.ts';
import type { Calibration, ConnotationModel } from '../connotations/model/connotation-model.ts';
import type { Term } from '../connotations/term.ts';
import type { RankedTechnique } from './rank-candidates.ts';

/** The probabilities are kept off 0 and 1: nothing here is certain. */
const FLOOR = 0.01;
const logit = (p: number): number =>
  Math.log(Math.min(1 - FLOOR, Math.max(FLOOR, p)) / (1 - Math.min(1 - FLOOR, Math.max(FLOOR, p))));

/** How well the model knows the way an alert is worded: what its confidence is learned from beside the answer itself. */
export interface Familiarity {
  /** Share of the alert's terms (by weight, pairs of words left out) that something was learned of. */
  readonly known: number;
  /** Share of its pairs of neighbouring words that something was learned of. */
  readonly pairs: number;
  /** How many different words it has. */
  readonly words: number;
  /** It is worded in the language of a ruleset that the model has learned apart. */
  readonly ruleset: boolean;
}

/** Measures an alert's terms against what the model has learned. */
export function familiarityOf(features: Features, model: Pick<ConnotationModel, 'knows'>): Familiarity {
  let [known, all, pairs, allPairs, words, ruleset] = [0, 0, 0, 0, 0, false];
  for (let i = 0; i < features.size; i++) {
    const term = features.terms[i] as Term;
    const weight = features.weights[i] as number;
    if (term.pair) {
      allPairs++;
      if (model.knows(term)) pairs++;
      continue;
    }
    all += weight;
    if (model.knows(term)) known += weight;
    if (term.ofRuleset) ruleset = true;
    else if (term.isWord) words++;
  }
  return { known: all > 0 ? known / all : 0, pairs: allPairs > 0 ? pairs / allPairs : 0, words, ruleset };
}

/** The measures of an answer that its confidence is learned from, in the order of `Calibration.weights`. */
export function measureAnswer(
  ranked: readonly RankedTechnique[],
  nothing: number,
  { known, pairs, words, ruleset }: Familiarity,
): number[] {
  const [first] = ranked;
  const second = first && ranked.find(({ technique }) => familyOf(technique) !== familyOf(first.technique));
  const answer = [logit(first?.family ?? 0), logit(second?.family ?? 0), logit(nothing)];
  return [...answer, known, ruleset ? 1 : 0, pairs, Math.log(Math.max(1, words)), 1];
}

/** The calibrated probability that a family with this probability is right, given the measures of the whole answer. */
export function confidenceOf(measures: readonly number[], calibration: Calibration): number {
  const sum = measures.reduce((total, measure, i) => total + measure * (calibration.weights[i] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
