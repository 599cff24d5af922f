import { clipText } from './ceilings.ts';

/** The most facts, the longest fact and the longest sum of facts that an alert carries along. */
const MOST_FIELDS = 160;
const LONGEST_FIELD = 4_096;
const LONGEST_SUM = 65_536;

/** Facts of an alert, flat: dotted path -> text, several values joined by ", ". */
export interface Facts {
  readonly fields: Record<string, string>;
  count: number;
  /** How many characters may still come. */
  left: number;
  /** True where some were left out. */
  dropped: boolean;
}

export const newFacts = (): Facts => ({ fields: {}, count: 0, left: LONGEST_SUM, dropped: false });

/** True where no further fact is kept. */
export const isFull = (facts: Facts): boolean => facts.count >= MOST_FIELDS || facts.left <= 0;

/** Adds a fact whose path is new. */
export function putFact(facts: Facts, path: string, text: string): void {
  if (path === '__proto__') return;
  const kept = clipText(text, Math.min(LONGEST_FIELD, facts.left));
  facts.fields[path] = kept;
  facts.left -= kept.length;
  facts.count += 1;
}

/** Adds a fact behind the one that its path may have already. */
export function appendFact(facts: Facts, path: string, text: string): void {
  const known = Object.hasOwn(facts.fields, path) ? facts.fields[path] : undefined;
  if (known === undefined) {
    putFact(facts, path, text);
    return;
  }
  const kept = clipText(`${known}, ${text}`, Math.min(LONGEST_FIELD, facts.left + known.length));
  facts.fields[path] = kept;
  facts.left -= kept.length - known.length;
}
