import { allMatches } from '../all-matches.ts';

/** A value ends where the next `key=` begins; quoted values may hold anything. Linear: every character is looked at once. */
const PAIR = /([A-Za-z_][\w.-]{0,63})=(?:"((?:[^"\\]|\\.)*)"?|([^\s,;|"]*))/g;

/** The most pairs that one line is read for. */
const MOST_PAIRS = 1_000;

/** `key=value key="two words"` as firewalls and Splunk write it. The first of repeated keys wins. */
export function readKeyValues(text: string): Record<string, string> {
  // No prototype: senders choose the keys.
  const pairs: Record<string, string> = Object.create(null);
  for (const match of allMatches(PAIR, text, MOST_PAIRS)) {
    const key = match[1] ?? '';
    const value = match[2] === undefined ? (match[3] ?? '') : match[2].replace(/\\(["\\])/g, '$1');
    if (pairs[key] === undefined) pairs[key] = value;
  }
  return pairs;
}
