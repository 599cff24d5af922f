import type { Features } from './feature-list.ts';
import { findTerms } from './meaning-table.ts';
import type { MeaningEntry } from './meanings/meaning-entry.ts';
import { SHIPPED_TABLE } from './shipped-table.ts';
import { keepTerm, type Term } from './term.ts';
import { FACET_MARK, MEANING_MARK } from './term-marks.ts';

/** How much each counts against a word of the same text. Chosen on the dev sets. */
const WEIGHT = { meaning: 0.4, facet: 0.3, pair: 0.4 } as const;

/** What an entry adds, made once: entries are few and immutable. */
interface EntryTerms {
  readonly own: Term;
  readonly facets: readonly Term[];
  /** What was done and what came of it; what it was done to. */
  readonly deeds: readonly string[];
  readonly target: string | undefined;
}
const known = new WeakMap<MeaningEntry, EntryTerms>();

function termsOf(entry: MeaningEntry): EntryTerms {
  let terms = known.get(entry);
  if (terms === undefined) {
    const { action, effect, target } = entry.facets;
    terms = {
      own: keepTerm(MEANING_MARK + entry.term.toLowerCase().replaceAll(' ', '_')),
      facets: Object.entries(entry.facets).map(([facet, word]) => keepTerm(`${FACET_MARK}${facet}:${word}`)),
      deeds: [action, effect].filter((deed) => deed !== undefined),
      target,
    };
    known.set(entry, terms);
  }
  return terms;
}

/** What was done with what it was done to, by both: few of each, so all are kept. */
const pairs = new Map<string, Map<string, Term>>();

function pairOf(deed: string, target: string): Term {
  let ofDeed = pairs.get(deed);
  if (ofDeed === undefined) {
    ofDeed = new Map();
    pairs.set(deed, ofDeed);
  }
  let pair = ofDeed.get(target);
  if (pair === undefined) {
    pair = keepTerm(`${FACET_MARK}${deed}+${target}`);
    ofDeed.set(target, pair);
  }
  return pair;
}

function addOnce(words: string[], word: string): void {
  if (!words.includes(word)) words.push(word);
}

/**
 * Adds what the known terms of a text imply, so that words never seen in training still speak by what they mean: a forum's name
 * as a web application, `deprovisioned` as a deletion. Of the shipped meanings alone: the model was trained with them.
 */
export function addMeanings(into: Features, text: string, weight: number): void {
  const deeds: string[] = [];
  const targets: string[] = [];
  for (const { entry } of findTerms(SHIPPED_TABLE, text).matches) {
    const { own, facets, deeds: done, target } = termsOf(entry);
    into.raise(own, weight * WEIGHT.meaning);
    for (const facet of facets) into.raise(facet, weight * WEIGHT.facet);
    for (const deed of done) addOnce(deeds, deed);
    if (target !== undefined) addOnce(targets, target);
  }
  for (const deed of deeds) for (const target of targets) into.raise(pairOf(deed, target), weight * WEIGHT.pair);
}
