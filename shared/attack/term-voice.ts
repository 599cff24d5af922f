import type { AttackIndex } from './attack-index.ts';
import { scoreByTerms, termRarity, type WeightedTerms } from './technique-terms.ts';

/** Scores the techniques that no labelled alert teaches, by their names and texts: 0 to 1 by id, those above 0. */
export type TermVoice = (features: WeightedTerms) => ReadonlyMap<string, number>;

/**
 * A voice for the live techniques of a release that are not among the `taught`: above all those that are new in it, which
 * can so be matched on the day it comes out. Made once a release.
 */
export function createTermVoice(attack: AttackIndex, taught: ReadonlySet<string>): TermVoice {
  const rarity = termRarity(attack.live);
  const untaught = attack.live.filter(({ id }) => !taught.has(id));
  return (features) => {
    const scores = untaught.map((technique) => [technique.id, scoreByTerms(features, technique, rarity)] as const);
    return new Map(scores.filter(([, score]) => score > 0));
  };
}
