import type { Alert } from '../alert/alert.ts';
import { familyOf } from '../attack/technique-number.ts';
import type { Features } from '../connotations/feature-list.ts';
import type { LibrarySnapshot } from '../library/library.ts';
import type { Knowledge } from '../mapping/knowledge.ts';
import type { Component, Connotation } from '../mapping/mapping.ts';
import type { Facets } from '../understanding/facets.ts';
import { applyContext, type ContextShift } from './apply-context.ts';
import { confidenceOf, familiarityOf, measureAnswer } from './calibrate.ts';
import { type CarriedOver, carryOver } from './carry-over.ts';
import { type Corrections, correct, correctionsBy, correctNothing } from './corrections.ts';
import type { Neighbour } from './nearest-entries.ts';
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

/** The model's own answer, corrected by decisions on other signatures and calibrated, before anybody else is heard. */
export interface OwnAnswer {
  readonly features: Features;
  readonly carried: CarriedOver;
  readonly probabilities: Probabilities;
  /** What decisions on signatures of the same words added, by technique. */
  readonly tilts: ReadonlyMap<string, Tilt>;
  /** What decisions on like signatures added, by technique. */
  readonly corrections: Corrections;
  /** The family that came first before any decisions were heard. */
  readonly learned: number | undefined;
  readonly shifts: readonly ContextShift[];
  readonly ranked: readonly RankedTechnique[];
  readonly confidence: number;
  readonly nothing: number;
  readonly known: number;
}

/** The family of the most probable technique. */
function firstFamily(probabilities: Probabilities): number | undefined {
  const [first] = rankCandidates(probabilities, 1);
  return first && familyOf(first.technique);
}

/**
 * Ranks techniques by what was learned, by what decisions on the same words and on like signatures (`near`) add, and by where
 * the alert was seen.
 */
export function answerAlone(
  { facets }: Understood,
  features: Features,
  knowledge: Knowledge,
  library: LibrarySnapshot,
  near: readonly Neighbour[],
): OwnAnswer {
  const { attack, model, home } = knowledge;
  const scores = scoreTechniques(features, model);
  const said = scores.nothing;
  const carried = carryOver(scores, features, model, attack, home);
  const tilts = tiltsOf(features, countTerms(library.teaching(), attack));
  const corrections = correctionsBy(near, knowledge);
  const nothing = correctNothing(said, corrections);
  const decided = correct(tilt(carried.probabilities, tilts), corrections);
  const { probabilities, shifts } = applyContext(decided, facets.direction, attack);
  const ranked = rankCandidates(probabilities, CANDIDATES);
  const familiarity = familiarityOf(features, model);
  const confidence = confidenceOf(measureAnswer(ranked, nothing, familiarity), model.calibration);
  const { known } = familiarity;
  const learned = tilts.size + corrections.techniques.size > 0 ? firstFamily(carried.probabilities) : undefined;
  return { features, carried, tilts, corrections, learned, probabilities, shifts, ranked, confidence, nothing, known };
}
