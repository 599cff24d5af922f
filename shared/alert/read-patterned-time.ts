import { isoOfMoment } from './moment.ts';
import { monthOf } from './read-time.ts';

/** What a letter of a date pattern (Java's SimpleDateFormat, which LEEF uses) stands for, as an expression. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['y', String.raw`(?<year>\d{4}|\d{2})`],
  ['M', String.raw`(?<month>\d{1,2}|[A-Za-z]{3,9})`],
  ['d', String.raw`(?<day>\d{1,2})`],
  ['H', String.raw`(?<hour>\d{1,2})`],
  ['h', String.raw`(?<hour>\d{1,2})`],
  ['m', String.raw`(?<minute>\d{1,2})`],
  ['s', String.raw`(?<second>\d{1,2})`],
  ['S', String.raw`(?<fraction>\d{1,9})`],
  ['a', '(?<half>[AaPp][Mm])'],
  ['E', '[A-Za-z]{2,9}'],
  ['z', String.raw`(?<zone>[A-Za-z]{1,5}(?:[+-]\d{1,2}:?\d{2})?|[+-]\d{2}:?\d{2})`],
  ['Z', String.raw`(?<zone>[+-]\d{2}:?\d{2}|[A-Za-z]{1,5})`],
  ['X', String.raw`(?<zone>Z|[+-]\d{2}(?::?\d{2})?)`],
]);

/** A pattern's pieces: runs of one letter, quoted text, and everything else one by one. */
const PIECE = /([A-Za-z])\1*|'([^']*)'|[^A-Za-z]/g;

/** Senders write the pattern too, so neither it nor the time is looked at beyond this. */
const LONGEST = 64;

const escapeText = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replace(/\s+/g, '\\s+');

/** Senders have one pattern each; when there seem to be more, somebody makes them up. */
const MOST_PATTERNS = 64;
const expressions = new Map<string, RegExp | undefined>();

/** The pattern as an expression, made once. */
function expressionOf(pattern: string): RegExp | undefined {
  if (expressions.has(pattern)) return expressions.get(pattern);
  if (expressions.size >= MOST_PATTERNS) expressions.clear();
  const expression = toExpression(pattern);
  expressions.set(pattern, expression);
  return expression;
}

/** The pattern as an expression; nothing where a letter is unknown or stands twice. */
function toExpression(pattern: string): RegExp | undefined {
  let source = '';
  for (const [piece, letter, quoted] of pattern.matchAll(PIECE)) {
    const part = letter === undefined ? escapeText(quoted ?? piece) : PARTS.get(letter);
    if (part === undefined) return undefined;
    source += part;
  }
  try {
    return new RegExp(`^${source}$`);
  } catch {
    return undefined;
  }
}

const pad = (text: string | undefined): string => (text ?? '0').padStart(2, '0');

/** `9` and `PM` -> `21`. */
function hourOf(hour: string | undefined, half: string | undefined): string {
  if (half === undefined) return pad(hour);
  return pad(String((Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)));
}

/**
 * A time in the way of writing that the sender names (`dd/MM/yyyy HH:mm:ss z`), as ISO 8601 in UTC; nothing where the
 * pattern or the time does not fit, or the pattern has no year.
 */
export function readPatternedTime(text: string, pattern: string): string | undefined {
  if (text.length > LONGEST || pattern.length > LONGEST) return undefined;
  const parts = expressionOf(pattern)?.exec(text.trim())?.groups;
  if (!parts?.['year'] || !parts['month'] || !parts['day']) return undefined;
  const { year, month, day, hour, minute, second, fraction, half, zone } = parts;
  return isoOfMoment({
    year: Number(year) + (year.length === 2 ? 2000 : 0),
    month: /^\d/.test(month) ? Number(month) : monthOf(month),
    day: Number(day),
    clock: `${hourOf(hour, half)}:${pad(minute)}:${pad(second)}`,
    fraction,
    zone,
  });
}
