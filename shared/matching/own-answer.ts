import type { Alert } from '../alert/alert.ts';
import type { Features } from '../connotations/feature-list.ts';
import { featuresOf } from '../connotations/features.ts';
import type { LibrarySnapshot } from '../library/library.ts';
import type { Knowledge } from '../mapping/knowledge.ts';
import type { Component, Connotation } from '../mapping/mapping.ts';
import type { Facets } from '../understanding/facets.ts';
import { applyContext, type ContextShift } from './apply-context.ts';
import { confidenceOf, familiarityOf, measureAnswer } from './calibrate.ts';
import { type CarriedOver, carryOver } from './carry-over.ts';
import type { Probabilities } from './probabilities.ts';
import { type RankedTechnique, rankCandidates } from './rank-candidates.ts';
import { scoreTechniques } from './score-techniques.ts';
import { countTerms, type Tilt, tilt, tiltsOf } from './term-counts.ts';

/** How many candidates a mapping names. */
export const CANDIDATES = 10;

/** What the first three stages found out about an alert. */
export interface Understood {
  readonly alert: Alert;
  readonly signatureKey: string;
  readonly components: readonly Component[];
  readonly connotations: readonly Connotation[];
  readonly facets: Facets;
}

/** The model's own answer, calibrated, before anybody else is heard. */
export interface OwnAnswer {
  readonly features: Features;
  readonly carried: CarriedOver;
  readonly probabilities: Probabilities;
  /** What decisions on signatures of the same words added, by technique. */
  readonly tilts: ReadonlyMap<string, Tilt>;
  readonly shifts: readonly ContextShift[];
  readonly ranked: readonly RankedTechnique[];
  readonly confidence: number;
  readonly nothing: number;
  readonly known: number;
}

/** Ranks techniques by what was learned, by what decisions on the same words add, and by where the alert was seen. */
export function answerAlone(
  { alert, facets }: Understood,
  { attack, model, home }: Knowledge,
  library: LibrarySnapshot,
): OwnAnswer {
  const features = featuresOf(alert);
  const scores = scoreTechniques(features, model);
  const carried = carryOver(scores, features, model, attack, home);
  const tilts = tiltsOf(features, countTerms(library.teaching(), attack));
  const { probabilities, shifts } = applyContext(tilt(carried.probabilities, tilts), facets.direction, attack);
  const ranked = rankCandidates(probabilities, CANDIDATES);
  const familiarity = familiarityOf(features, model);
  const confidence = confidenceOf(measureAnswer(ranked, scores.nothing, familiarity), model.calibration);
  const { known } = familiarity;
  return { features, carried, tilts, probabilities, shifts, ranked, confidence, nothing: scores.nothing, known };
}
