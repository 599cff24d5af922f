import type { Features } from './feature-list.ts';
import { findTerms } from './meaning-table.ts';
import type { MeaningEntry } from './meanings/meaning-entry.ts';
import { SHIPPED_TABLE } from './shipped-table.ts';
import { keepTerm, type Term, termOf } from './term.ts';
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

/**
 * Adds what the known terms of a text imply, so that words never seen in training still speak by what they mean: a forum's name
 * as a web application, `deprovisioned` as a deletion. Of the shipped meanings alone: the model was trained with them.
 */
export function addMeanings(into: Features, text: string, weight: number): void {
  const deeds = new Set<string>();
  const targets = new Set<string>();
  for (const { entry } of findTerms(SHIPPED_TABLE, text).matches) {
    const { own, facets, deeds: done, target } = termsOf(entry);
    into.raise(own, weight * WEIGHT.meaning);
    for (const facet of facets) into.raise(facet, weight * WEIGHT.facet);
    for (const deed of done) deeds.add(deed);
    if (target !== undefined) targets.add(target);
  }
  for (const deed of deeds)
    for (const target of targets) into.raise(termOf(`${FACET_MARK}${deed}+${target}`), weight * WEIGHT.pair);
}
