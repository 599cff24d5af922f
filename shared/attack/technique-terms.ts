import { isStopWord, tokenise } from '../text/tokenise.ts';
import type { Technique } from './dataset.ts';

/** A stem of a technique's name and description, and how much it says of it there (a figure, not a sentence). */
export type TermWeight = readonly [term: string, weight: number];

/** An alert's stems (as `tokenise` makes them), each with its weight. */
export interface WeightedTerms extends Iterable<readonly [term: string, weight: number]> {
  get(term: string): number | undefined;
}

/** Terms kept of one technique. */
const MAX_TERMS = 40;

/** A word of the name counts as much as this many of the description. */
const NAME_WEIGHT = 4;

/** Letters from which on a longer word is not likelier to be a rare one. */
const LONG_WORD = 8;

/** Citations, addresses and markup of a description: they say nothing of the technique. */
const NOISE = /\(Citation:[^)]{0,300}\)|https?:[^\s)]{1,500}|<\/?[a-z]{1,10}>/g;

const isTerm = (word: string): boolean =>
  word.length > 2 && !word.startsWith('_') && !isStopWord(word) && !/^\d+$/.test(word);

function countTerms(text: string, weight: number, counts: Map<string, number>): void {
  for (const word of tokenise(text)) if (isTerm(word)) counts.set(word, (counts.get(word) ?? 0) + weight);
}

/**
 * The terms that speak for a technique: stems of its name and description, weighted 1 + ln(count), at most 40.
 * Each technique by itself, so that another one's change changes nothing here; how rare a term is in a release
 * comes in when it is matched (`termRarity`).
 */
export function termsOf(name: string, description: string): readonly TermWeight[] {
  const counts = new Map<string, number>();
  countTerms(name, NAME_WEIGHT, counts);
  countTerms(description.replace(NOISE, ' '), 1, counts);
  const weighted = [...counts].map(
    ([term, count]): TermWeight => [term, Math.round((1 + Math.log(count)) * 100) / 100],
  );
  const rank = ([term, weight]: TermWeight) => weight * Math.min(LONG_WORD, term.length);
  return weighted.sort((a, b) => rank(b) - rank(a) || (a[0] < b[0] ? -1 : 1)).slice(0, MAX_TERMS);
}

/** How rare each term is among these techniques: ln((N + 1) / (n + 1)), 0 for one that all of them have. */
export function termRarity(techniques: readonly Technique[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { terms = [] } of techniques) for (const [term] of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map([...counts].map(([term, n]) => [term, Math.log((techniques.length + 1) / (n + 1))]));
}

/**
 * How well an alert's stems (as `tokenise` makes them, each with its weight) fit a technique's name and text, 0 to 1:
 * the cosine of both, rare terms counting more. 0 for a technique without terms. No training is needed, so that a
 * technique can be matched on the day its release comes out.
 */
export function scoreByTerms(
  features: WeightedTerms,
  technique: Technique,
  rarity: ReadonlyMap<string, number>,
): number {
  const weigh = (term: string, weight: number) => weight * (rarity.get(term) ?? 0);
  let [product, own, theirs] = [0, 0, 0];
  for (const [term, weight] of technique.terms ?? []) {
    const value = weigh(term, weight);
    own += value * value;
    product += value * weigh(term, features.get(term) ?? 0);
  }
  for (const [term, weight] of features) theirs += weigh(term, weight) ** 2;
  return product === 0 ? 0 : product / Math.sqrt(own * theirs);
}
