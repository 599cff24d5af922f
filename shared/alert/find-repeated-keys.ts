import { isJson } from './json-path.ts';

/** How many keys a parsed value holds, at all its levels. */
function countKeys(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return 0;
  let keys = 0;
  if (isJson(value)) {
    for (const key in value) keys += 1 + countKeys(value[key], depth + 1);
    return keys;
  }
  for (const element of value as readonly unknown[]) keys += countKeys(element, depth + 1);
  return keys;
}

/** True where more keys seem to be written in the text than are left after parsing; strings may look like keys. */
function mayRepeatKeys(text: string, left: number): boolean {
  let written = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    const before = text.charCodeAt(colon - 1);
    if (before === BLANK && text.charCodeAt(colon - 2) === QUOTE) return true;
    if (before === QUOTE && text.charCodeAt(colon - 2) !== BACKSLASH) written++;
  }
  return written > left;
}

const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const BLANK = 0x20;

/** Deeper than this nothing of an alert is read. */
const DEEPEST = 64;
/** More names of repeated keys say nothing more. */
const MOST_NAMES = 5;

/** Where the string that begins at a quote ends. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

/** Goes through valid JSON once and gathers the keys that stand twice in one object. */
function scanKeys(text: string): ReadonlySet<string> {
  const repeated = new Set<string>();
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length && repeated.size < MOST_NAMES; at++) {
    const char = text[at];
    if (char === '{' || char === '[') open.push(new Set());
    else if (char === '}' || char === ']') open.pop();
    if (open.length > DEEPEST) return repeated;
    if (char !== '"') continue;
    const end = endOfString(text, at);
    const key = text.slice(at + 1, end);
    at = end;
    if (!/^\s*:/.test(text.slice(end + 1, end + 16))) continue;
    const keys = open.at(-1);
    if (keys?.has(key)) repeated.add(key);
    keys?.add(key);
  }
  return repeated;
}

/**
 * The keys that stand twice in one object of a JSON text, of which `JSON.parse` kept the last. Their number is compared
 * first, so that a text without any costs little more than looking it through. `keys` is how many the parsed value has
 * at all its levels, where that is known.
 */
export const findRepeatedKeys = (text: string, parsed: unknown, keys: number | undefined): readonly string[] =>
  mayRepeatKeys(text, keys ?? countKeys(parsed)) ? [...scanKeys(text)] : [];
