import { type AttackIndex, parentOf } from '../attack/attack-index.ts';
import { idOf } from '../attack/technique-number.ts';
import type { Features } from '../connotations/feature-list.ts';
import { isGeneric } from '../library/is-broad.ts';
import type { LibraryEntry } from '../library/library-entry.ts';
import { entryFeatures } from './entry-features.ts';
import { liveIds } from './live-ids.ts';
import { type Probabilities, shiftOdds } from './probabilities.ts';

/** Log-odds that a term's counts add to a technique at most, however many decided. */
const LARGEST = 2;

/** A term has half of its largest weight after so many decisions that agree: one alone barely moves it. */
const HALF = 4;

/** A term speaks for a technique only where this share of the decided signatures that have it are of that technique. */
const AGREEMENT = 0.5;

/** Log-odds that all terms of an alert together add to a technique at most: counts cannot outshout what was learned. */
const LARGEST_SUM = 2;

/** Terms that stand in the signature weigh at least this; counts hear nothing else of an alert. */
const IN_SIGNATURE = 1;

/** How often a term stood in decided signatures, and how many of them were of a technique. */
interface TermCount {
  readonly entries: number;
  readonly techniques: ReadonlyMap<string, number>;
}

/** What decided signatures say of each of their terms. */
export type TermCounts = ReadonlyMap<string, TermCount>;

/** The terms that tell something: no log sources, no words that stand in every other alert. */
const isTelling = (term: string): boolean => !term.includes(':') && !term.split(' ').every(isGeneric);

const tellingTerms = (features: Features): string[] =>
  [...features].filter(([term, weight]) => weight >= IN_SIGNATURE && isTelling(term)).map(([term]) => term);

/** One count a list of entries and release: the list is replaced when the library changes. */
const known = new WeakMap<readonly LibraryEntry[], WeakMap<AttackIndex, TermCounts>>();

function count(entries: readonly LibraryEntry[], attack: AttackIndex): TermCounts {
  const counts = new Map<string, { entries: number; techniques: Map<string, number> }>();
  for (const entry of entries) {
    const ids = liveIds(entry.techniques, attack);
    // Only the signature counts: further words of an alert are its sender's, and no one decided on them.
    for (const term of tellingTerms(entryFeatures(entry))) {
      const own = counts.get(term) ?? { entries: 0, techniques: new Map<string, number>() };
      own.entries++;
      for (const id of ids) own.techniques.set(id, (own.techniques.get(id) ?? 0) + 1);
      counts.set(term, own);
    }
  }
  return counts;
}

/** Counts, over the decided signatures of a library, which techniques go with which terms. Remembered for the list. */
export function countTerms(entries: readonly LibraryEntry[], attack: AttackIndex): TermCounts {
  const byRelease = known.get(entries) ?? new WeakMap<AttackIndex, TermCounts>();
  known.set(entries, byRelease);
  let counts = byRelease.get(attack);
  if (counts === undefined) {
    counts = count(entries, attack);
    byRelease.set(attack, counts);
  }
  return counts;
}

/** What the counts of one term add to one technique. */
interface CountedTerm {
  readonly term: string;
  /** Decided signatures that have the term and are of the technique. */
  readonly count: number;
  /** Log-odds. */
  readonly weight: number;
}

/** What counts add to a technique: the sum, and the terms that it is made of. */
export interface Tilt {
  /** The technique that was decided: the one that it is added to, or its parent. */
  readonly id: string;
  readonly weight: number;
  readonly terms: readonly CountedTerm[];
}

const NO_TILTS: ReadonlyMap<string, Tilt> = new Map();

/** What the terms of an alert's signature add to techniques by the counts of decisions. Log-odds, 0 to 2 each. */
export function tiltsOf(features: Features, counts: TermCounts): ReadonlyMap<string, Tilt> {
  if (counts.size === 0) return NO_TILTS;
  const terms = tellingTerms(features);
  const scale = 1 / Math.sqrt(terms.length || 1);
  const found = new Map<string, CountedTerm[]>();
  for (const term of terms) {
    const own = counts.get(term);
    for (const [id, times] of own?.techniques ?? []) {
      if (times < AGREEMENT * (own?.entries ?? 0)) continue;
      const weight = (scale * LARGEST * times) / (times + HALF);
      const list = found.get(id);
      if (list) list.push({ term, count: times, weight });
      else found.set(id, [{ term, count: times, weight }]);
    }
  }
  const tilts = new Map<string, Tilt>();
  for (const [id, list] of found) {
    const sum = list.reduce((total, { weight }) => total + weight, 0);
    const weight = Math.min(LARGEST_SUM, sum);
    tilts.set(id, { id, weight, terms: list.map((each) => ({ ...each, weight: (each.weight * weight) / sum })) });
  }
  return tilts;
}

/** What is added to a technique: who decided on a parent said nothing against its sub-techniques. */
export const tiltOf = (id: string, tilts: ReadonlyMap<string, Tilt>): Tilt | undefined =>
  tilts.get(id) ?? tilts.get(parentOf(id));

/** Probabilities after counts have spoken. */
export const tilt = (probabilities: Probabilities, tilts: ReadonlyMap<string, Tilt>): Probabilities =>
  tilts.size === 0
    ? probabilities
    : shiftOdds(probabilities, (technique) => tiltOf(idOf(technique), tilts)?.weight ?? 0);
