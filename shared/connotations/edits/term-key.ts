import { normalise } from '../../text/normalise.ts';

/** Longest term, in characters. */
const LONGEST = 100;

/** A term as the connotation table keys it: normalised, its spaces single; empty where nothing is left. */
export const termKey = (term: string): string =>
  normalise(term.slice(0, LONGEST * 4))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);
