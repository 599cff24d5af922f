import { isDay } from './moment.ts';

const ZERO = 0x30;

/** The number that two digits write; NaN where they are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** Where the marks of `2026-11-23T10:00:00` stand. */
const hasMarks = (text: string): boolean =>
  text[4] === '-' && text[7] === '-' && text[10] === 'T' && text[13] === ':' && text[16] === ':';

/** The thousandths in `.123456Z` and the like, three digits; nothing where the end is another. */
function thousandthsAt(text: string, at: number): string | undefined {
  if (text.length === at + 1) return text[at] === 'Z' ? '000' : undefined;
  for (let digit = at + 1; digit < text.length - 1; digit++) {
    const code = text.charCodeAt(digit);
    if (code < ZERO || code > ZERO + 9) return undefined;
  }
  const digits = text.slice(at + 1, -1);
  const isFraction = text[at] === '.' && text.endsWith('Z') && digits.length > 0 && digits.length <= 9;
  return isFraction ? digits.slice(0, 3).padEnd(3, '0') : undefined;
}

/**
 * Reads `2026-11-23T10:00:00Z`, with or without a fraction, as ISO 8601 with thousandths: how most products write a
 * time, so it goes before all expressions. Nothing for any other way of writing, and for what is no moment.
 */
export function readZulu(text: string): string | undefined {
  if (text.length < 20 || text.length > 30 || !hasMarks(text)) return undefined;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const isDate = year >= 1990 && year < 2100 && isDay(year, twoDigits(text, 5), twoDigits(text, 8));
  const isTime = twoDigits(text, 11) <= 23 && twoDigits(text, 14) <= 59 && twoDigits(text, 17) <= 59;
  const thousandths = isDate && isTime ? thousandthsAt(text, 19) : undefined;
  return thousandths === undefined ? undefined : `${text.slice(0, 19)}.${thousandths}Z`;
}
