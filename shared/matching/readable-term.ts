import type { Term } from '../connotations/term.ts';
import type { SaidPlaces } from './said-places.ts';

const surfaceOf = (word: string, places: SaidPlaces): string =>
  places.get(word)?.surface ?? (word.startsWith('_') ? word.slice(1) : word);

/** A term as people read it: `dump credenti` was said as "dump credentials". */
export function readable({ label, pair, plain, ofRuleset }: Term, places: SaidPlaces): string {
  if (label !== undefined) return label;
  if (pair === undefined || ofRuleset) return surfaceOf(plain, places);
  const first = surfaceOf(pair[0].text, places);
  const second = surfaceOf(pair[1].text, places);
  return first === second ? first : `${first} ${second}`;
}

/** The component that a term was said in, its first word that is. */
export const componentOf = ({ pair, plain }: Term, places: SaidPlaces): number | undefined =>
  places.get(pair?.[0].plain ?? plain)?.component;
