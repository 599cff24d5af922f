import type { Features } from '../feature-list.ts';
import type { Term } from '../term.ts';

/** The class of alerts that have nothing to map, beside the techniques. */
export const NOTHING = '-';

/** A voice of the model: scores every class by adding up terms, so that each score can be taken apart again. */
export interface Layer {
  readonly name: string;
  /** Log-scores over the model's classes; the array is reused by the next call. */
  score(features: Features): Float32Array;
  /** Where an alert lies among all others: alerts of one meaning lie in one direction. Absent on voices without such a space. */
  embed?(features: Features): Float32Array;
  /**
   * What each term of the features, in their order, added to the class's score, relative to the mean over all classes:
   * log-odds, for evidence.
   */
  contributions(features: Features, classIndex: number): readonly number[];
}

/** Learned connotations: which terms speak for which technique, and how much. */
export interface ConnotationModel {
  /** Short hash of the model's bytes: stands in every mapping. */
  readonly id: string;
  /** Technique ids, and `NOTHING` as the last. */
  readonly classes: readonly string[];
  readonly attackVersion: string;
  readonly layers: readonly Layer[];
  /** How much each layer's log-scores count in the sum. */
  readonly layerWeights: readonly number[];
  /** True for a term that the model has learned something of. */
  knows(term: Term): boolean;
  readonly calibration: Calibration;
}

/** Turns the measures of an answer into the probability that its parent technique is right (fitted out of sample). */
export interface Calibration {
  /** Logistic weights over the measures of `measureAnswer`, intercept last. */
  readonly weights: readonly number[];
}
