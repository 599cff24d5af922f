import { hash } from 'node:crypto';
import { normalise } from '../text/normalise.ts';

/** What changes from one sighting of a signature to the next, the longest shapes first; each becomes its mark. */
const VOLATILE: readonly (readonly [RegExp, string])[] = [
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, '<guid>'],
  [/\b(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})\b/g, '<hash>'],
  [/\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?::\d{1,5})?\b/g, '<ip>'],
  [/\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}/g, '<mail>'],
  [
    /\b[a-z0-9-]{1,63}(?: ?\.[a-z0-9-]{1,63}){0,4} ?\.(?:com|net|org|info|biz|io|co|ru|cn|top|xyz|online|site|club|shop|live|icu|space|pw|cc|tk|su|de|uk|fr|me|dev|app|cloud|local)\b/g,
    '<host>',
  ],
  [/\bv?\d+(?:\.\d+){1,4}\b/g, '<version>'],
  [/\b0x[0-9a-f]+\b/g, '<n>'],
  [/\d+/g, '<n>'],
];

/** Every volatile part has one of these. */
const MAYBE_VOLATILE = /[0-9@.]|[a-f]{32}/;

/** CVE numbers tell signatures apart, so they are set aside while numbers are masked. */
const CVE = /\bcve-(\d{4})-(\d{4,7})\b/g;
const spell = (digits: string): string => digits.replace(/\d/g, (d) => 'abcdefghij'[Number(d)] ?? d);

const spellCves = (text: string): string =>
  text.includes('cve-')
    ? text.replace(CVE, (_all, year: string, number: string) => `cve-${spell(year)}-${spell(number)}`)
    : text;

/** Blanks that are not one space already. */
const GAP = /\s{2,}|[^\S ]/g;

/** The signature with its volatile parts masked: what two sightings of the same thing have in common. */
export function maskSignature(signature: string): string {
  let masked = spellCves(normalise(signature.slice(0, 4096)));
  if (MAYBE_VOLATILE.test(masked)) for (const [shape, mark] of VOLATILE) masked = masked.replace(shape, mark);
  return masked.replace(GAP, ' ').trim();
}

const SLUG = 40;

/**
 * The key of a signature in the library: the same for sightings that differ only in numbers, hosts, addresses, hashes or versions.
 * Readable in front, a hash behind; `[a-z0-9-]`, at most 64 characters, safe in urls and keys.
 */
export function signatureKey(signature: string): string {
  const masked = maskSignature(signature);
  const slug = masked
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG)
    .replace(/^-+|-+$/g, '');
  const digest = hash('sha256', masked, 'hex').slice(0, 16);
  return slug ? `${slug}-${digest}` : digest;
}

/** What of a signature can be read from its key: its masked words, as far as they stand in front of the hash. */
export function readableKey(key: string): string {
  const words = key
    .replace(/-?[0-9a-f]{16}$/, '')
    .replaceAll('-', ' ')
    .trim();
  return words === '' ? key : words;
}
