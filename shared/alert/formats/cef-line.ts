import type { Json } from './format.ts';

/** Where `CEF:` may start behind a syslog header. */
const START = /(?:^|[\s:\]])(CEF:\s?\d+\|)/;

/** Longest header that is looked at for the start of CEF. */
const LONGEST_HEADER = 512;

/** The most extensions of one line that are read. */
const MOST_EXTENSIONS = 1_000;

/** Where the CEF part of a line starts, or -1. */
export function findCef(line: string): number {
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

const unescapeValue = (text: string): string => (text.includes('\\') ? unescapeMarks(text) : text).trim();

const unescapeMarks = (text: string): string =>
  text.replace(/\\([=\\|nr])/g, (_, char: string) => (char === 'n' || char === 'r' ? '\n' : char));

/** `key=` where the key is a word behind a blank; values may hold blanks, and `=` behind a backslash. */
const KEY = /(?:^|\s)([A-Za-z0-9_.-]{1,64}(?:\[\d{1,3}\])?)=/g;

function readExtensions(text: string): Map<string, string> {
  const extensions = new Map<string, string>();
  let key: string | undefined;
  let from = 0;
  for (const match of text.matchAll(KEY)) {
    if (key !== undefined && !extensions.has(key)) extensions.set(key, unescapeValue(text.slice(from, match.index)));
    if (extensions.size >= MOST_EXTENSIONS) return extensions;
    key = match[1];
    from = match.index + match[0].length;
  }
  if (key !== undefined && !extensions.has(key)) extensions.set(key, unescapeValue(text.slice(from)));
  return extensions;
}

/** `cs1Label=Threat cs1=Emotet` says `Threat: Emotet`. */
function readLabelled(extensions: ReadonlyMap<string, string>): Json {
  const labelled: [string, string][] = [];
  for (const [key, label] of extensions) {
    if (!key.endsWith('Label') || label === '') continue;
    const value = extensions.get(key.slice(0, -'Label'.length));
    if (value !== undefined && value !== '') labelled.push([label, value]);
  }
  return Object.fromEntries(labelled);
}

/**
 * A line of the Common Event Format as an object: `vendor`, `product`, `version`, `classId`, `name`, `severity`, the
 * extensions by their keys and, in `labelled`, the custom fields by their labels. A cut header yields what it has.
 */
export function parseCef(line: string): Json | undefined {
  const start = findCef(line);
  if (start < 0) return undefined;
  const [head, vendor, product, version, classId, name, severity, extension] = splitBars(line.slice(start), 8);
  const extensions = readExtensions(extension ?? '');
  const ids: Json = {
    cef: head?.slice(4).trim(),
    vendor,
    deviceProduct: product,
    deviceVersion: version,
    classId,
    name,
    headerSeverity: severity,
  };
  return { ...Object.fromEntries(extensions), ...ids, labelled: readLabelled(extensions) };
}
