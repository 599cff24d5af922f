import { allMatches } from '../all-matches.ts';
import type { Json } from './format.ts';

/** Where `CEF:` may start behind a syslog header. */
const START = /(?:^|[\s:\]])(CEF:\s?\d+\|)/;

/** Longest header that is looked at for the start of CEF. */
const LONGEST_HEADER = 512;

/** The most extensions of one line that are read. */
const MOST_EXTENSIONS = 1_000;

/** Where the CEF part of a line starts, or -1. */
export function findCef(line: string): number {
  if (!line.includes('CEF:')) return -1;
  const match = START.exec(line.slice(0, LONGEST_HEADER));
  return match ? match.index + match[0].length - (match[1]?.length ?? 0) : -1;
}

/** Splits at bars that no backslash escapes, into at most `parts`; the rest stays whole. */
function splitBars(text: string, parts: number): readonly string[] {
  const found: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length && found.length < parts - 1; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') {
      found.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...found, text.slice(from)].map((part, index) => (index < parts - 1 ? unescapeHeader(part) : part));
}

const unescapeHeader = (text: string): string => text.replace(/\\([|\\])/g, '$1').trim();

/** Empty texts in quotes are how PAN-OS writes nothing. */
function unescapeValue(text: string): string {
  const value = (text.includes('\\') ? unescapeMarks(text) : text).trim();
  return value === '""' ? '' : value;
}

const unescapeMarks = (text: string): string =>
  text.replace(/\\([=\\|nr])/g, (_, char: string) => (char === 'n' || char === 'r' ? '\n' : char));

/** `key=` where the key is a word behind a blank; values may hold blanks, and `=` behind a backslash. */
const KEY = /(?:^|\s)([A-Za-z0-9_.-]{1,64}(?:\[\d{1,3}\])?)=/g;

/** Adds the extensions to an object that has the header already; what is there stays. */
function addExtensions(object: Record<string, unknown>, text: string): void {
  const keys = allMatches(KEY, text, MOST_EXTENSIONS);
  for (let at = 0; at < keys.length; at++) {
    const match = keys[at];
    const key = match?.[1];
    if (match === undefined || key === undefined || object[key] !== undefined) continue;
    object[key] = unescapeValue(text.slice(match.index + match[0].length, keys[at + 1]?.index));
  }
}

/** `cs1Label=Threat cs1=Emotet` says `Threat: Emotet`. */
function readLabelled(extensions: Json): Json {
  const labelled: Record<string, unknown> = Object.create(null);
  for (const key in extensions) {
    if (!key.endsWith('Label')) continue;
    const label = extensions[key];
    const value = extensions[key.slice(0, -'Label'.length)];
    if (typeof label === 'string' && label !== '' && value !== undefined && value !== '') labelled[label] = value;
  }
  return labelled;
}

/**
 * A line of the Common Event Format as an object: `vendor`, `product`, `version`, `classId`, `name`, `severity`, the
 * extensions by their keys and, in `labelled`, the custom fields by their labels. A cut header yields what it has.
 */
export function parseCef(line: string): Json | undefined {
  const start = findCef(line);
  if (start < 0) return undefined;
  const [head, vendor, product, version, classId, name, severity, extension] = splitBars(line.slice(start), 8);
  // No prototype: senders choose the keys.
  const parsed: Record<string, unknown> = Object.assign(Object.create(null), {
    cef: head?.slice(4).trim(),
    vendor,
    deviceProduct: product,
    deviceVersion: version,
    classId,
    name,
    headerSeverity: severity,
  });
  addExtensions(parsed, extension ?? '');
  parsed['labelled'] = readLabelled(parsed);
  return parsed;
}
