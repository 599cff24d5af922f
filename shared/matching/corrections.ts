import type { AttackIndex } from '../attack/attack-index.ts';
import { numberOf } from '../attack/technique-number.ts';
import type { ConnotationModel } from '../connotations/model/connotation-model.ts';
import type { LibraryEntry } from '../library/library-entry.ts';
import type { Knowledge } from '../mapping/knowledge.ts';
import { carryOver } from './carry-over.ts';
import { entryFeatures } from './entry-features.ts';
import { liveIds } from './live-ids.ts';
import type { Neighbour } from './nearest-entries.ts';
import { type Probabilities, shiftOdds } from './probabilities.ts';
import { scoreTechniques } from './score-techniques.ts';

/**
 * Log-odds that a decision adds to its technique for an alert of the very same words that we would not have given it; one of half
 * the words in common adds half. A step of gradient descent on what was decided, one entry wide. Chosen, like the number of
 * neighbours heard, on random parts of five dev sets, each part the library of the rest.
 */
const STEP = 8;

/** Log-odds that decisions add to a technique or take from it at most, however many they are. */
const LARGEST = 6;

/** What an answer leaves out as too faint to become a candidate starts from this probability when a decision names it. */
const FAINT = 1e-4;

/** Where our answer on an entry differs by less, there is nothing to learn. */
const LEAST_DIFFERENCE = 0.005;

/** What was decided on an entry less what we answer to it, -1 to 1. */
interface Difference {
  readonly techniques: readonly number[];
  /** By technique, in their order. */
  readonly values: readonly number[];
  /** That there is nothing to map. */
  readonly nothing: number;
}

/** Worked out once an entry, model and release: an entry is replaced, never edited. */
const known = new WeakMap<LibraryEntry, { model: ConnotationModel; attack: AttackIndex; difference: Difference }>();

/** What we answer to an entry by ourselves: the techniques as shares of the whole, and that there is nothing to map. */
function ownAnswer(entry: LibraryEntry, { model, attack, home }: Knowledge) {
  const features = entryFeatures(entry);
  const scores = scoreTechniques(features, model);
  const { nothing } = scores;
  const { techniques, values } = carryOver(scores, features, model, attack, home).probabilities;
  const total = values.reduce((sum, value) => sum + value, 0) || 1;
  return { shares: new Map(techniques.map((technique, i) => [technique, (values[i] as number) / total])), nothing };
}

const NO_DIFFERENCE: Difference = { techniques: [], values: [], nothing: 0 };

function workOutDifference(entry: LibraryEntry, knowledge: Knowledge): Difference {
  const decided = liveIds(entry.techniques, knowledge.attack).map(numberOf);
  if (decided.length === 0 && entry.verdict !== 'unmapped') return NO_DIFFERENCE;
  const { shares, nothing } = ownAnswer(entry, knowledge);
  if (decided.length === 0) return { ...NO_DIFFERENCE, nothing: 1 - nothing };
  const differences = new Map<number, number>();
  for (const [technique, share] of shares) differences.set(technique, -share);
  for (const technique of decided) differences.set(technique, (differences.get(technique) ?? 0) + 1 / decided.length);
  const telling = [...differences].filter(([, value]) => Math.abs(value) >= LEAST_DIFFERENCE);
  return {
    techniques: telling.map(([technique]) => technique),
    values: telling.map(([, value]) => value),
    nothing: -nothing,
  };
}

function differenceOf(entry: LibraryEntry, knowledge: Knowledge): Difference {
  const { model, attack } = knowledge;
  const held = known.get(entry);
  if (held && held.model === model && held.attack === attack) return held.difference;
  const difference = workOutDifference(entry, knowledge);
  known.set(entry, { model, attack, difference });
  return difference;
}

/** What decisions on like signatures add to one technique. */
export interface Correction {
  /** Log-odds, -6 to 6. */
  readonly weight: number;
  /** The decisions that speak for it. */
  readonly count: number;
  /** The one of them that adds most. */
  readonly by: LibraryEntry;
}

/** What decisions on like signatures tell about our own answer. */
export interface Corrections {
  /** By the technique's number. */
  readonly techniques: ReadonlyMap<number, Correction>;
  /** Log-odds that there is nothing to map, -6 to 6. */
  readonly nothing: number;
}

const NO_CORRECTIONS: Corrections = { techniques: new Map(), nothing: 0 };

const bounded = (weight: number): number => Math.max(-LARGEST, Math.min(LARGEST, weight));

/**
 * What decisions on signatures that are near tell about our own answer: each adds what was decided less what we would have
 * answered, by the words it has in common with the alert. Decisions that we would have made ourselves change nothing.
 */
export function correctionsBy(near: readonly Neighbour[], knowledge: Knowledge): Corrections {
  if (near.length === 0) return NO_CORRECTIONS;
  const found = new Map<number, { weight: number; count: number; most: number; by: LibraryEntry }>();
  let forNothing = 0;
  for (const { entry, words } of near) {
    const { techniques, values, nothing } = differenceOf(entry, knowledge);
    forNothing += STEP * words * nothing;
    for (const [i, technique] of techniques.entries()) {
      const weight = STEP * words * (values[i] as number);
      const speaks = weight > 0 ? 1 : 0;
      const own = found.get(technique);
      if (own === undefined) {
        found.set(technique, { weight, count: speaks, most: weight, by: entry });
        continue;
      }
      own.weight += weight;
      own.count += speaks;
      if (weight > own.most) Object.assign(own, { most: weight, by: entry });
    }
  }
  const techniques = new Map(
    Array.from(found, ([technique, { weight, count, by }]) => [technique, { weight: bounded(weight), count, by }]),
  );
  return { techniques, nothing: bounded(forNothing) };
}

/** Probabilities after the corrections, with the sum they had; techniques that only decisions name come last. */
export function correct(probabilities: Probabilities, { techniques }: Corrections): Probabilities {
  if (techniques.size === 0) return probabilities;
  const named = new Set(probabilities.techniques);
  const further = [...techniques].flatMap(([technique, { weight }]) =>
    weight > 0 && !named.has(technique) ? [technique] : [],
  );
  const all = {
    techniques: [...probabilities.techniques, ...further],
    values: [...probabilities.values, ...further.map(() => FAINT)],
  };
  return shiftOdds(all, (technique) => techniques.get(technique)?.weight ?? 0);
}

/** The probability that there is nothing to map, after the corrections. */
export function correctNothing(nothing: number, corrections: Corrections): number {
  if (corrections.nothing === 0) return nothing;
  const odds = nothing * Math.exp(corrections.nothing);
  return odds / (odds + 1 - nothing);
}
