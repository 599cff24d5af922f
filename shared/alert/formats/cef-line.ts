import type { Json } from './format.ts';
import { readSyslogHeader } from './syslog-header.ts';

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

const unescapeHeader = (text: string): string => (text.includes('\\') ? text.replace(/\\([|\\])/g, '$1') : text).trim();

/** Empty texts in quotes are how PAN-OS writes nothing. */
function unescapeValue(text: string): string {
  const value = (text.includes('\\') ? unescapeMarks(text) : text).trim();
  return value === '""' ? '' : value;
}

const unescapeMarks = (text: string): string =>
  text.replace(/\\([=\\|nr])/g, (_, char: string) => (char === 'n' || char === 'r' ? '\n' : char));

/** Letters, digits, `_`, `.` and `-`: what a key is made of. */
const isKeyCode = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39) ||
  code === 0x5f ||
  code === 0x2e ||
  code === 0x2d;

const LONGEST_KEY = 64;

/** `[12]` behind a key: where it begins, or the end where there is none. Looks no further back than an index is long. */
function startOfIndex(text: string, end: number): number {
  if (text[end - 1] !== ']') return end;
  const index = /\[\d{1,3}\]$/.exec(text.slice(Math.max(0, end - 5), end));
  return index === null ? end : end - index[0].length;
}

/** True at the start of a text and behind a blank. */
const isBlankBefore = (text: string, at: number): boolean =>
  at === 0 || text.charCodeAt(at - 1) === 0x20 || /\s/.test(text.charAt(at - 1));

/** Where the key before an equals sign begins: a word at the start or behind a blank; -1 where there is none. */
function startOfKey(text: string, equals: number): number {
  const end = startOfIndex(text, equals);
  let start = end;
  while (start > 0 && isKeyCode(text.charCodeAt(start - 1))) start--;
  const isKey = start < end && end - start <= LONGEST_KEY && isBlankBefore(text, start);
  return isKey ? start : -1;
}

/** The next `key=` at or behind a place: where the key begins and where its equals sign stands. */
function findKey(text: string, from: number): { readonly start: number; readonly equals: number } | undefined {
  for (let equals = text.indexOf('=', from); equals >= 0; equals = text.indexOf('=', equals + 1)) {
    const start = startOfKey(text, equals);
    if (start >= from) return { start, equals };
  }
  return undefined;
}

const LABEL = 'Label';

/**
 * Adds the extensions to an object that has the header already; what is there stays. A value ends before the next key.
 * Returns the keys of labels among those that it added.
 */
function addExtensions(object: Record<string, unknown>, text: string): readonly string[] {
  const labels: string[] = [];
  let key = findKey(text, 0);
  for (let count = 0; key !== undefined && count < MOST_EXTENSIONS; count++) {
    const next = count + 1 < MOST_EXTENSIONS ? findKey(text, key.equals + 1) : undefined;
    const name = text.slice(key.start, key.equals);
    if (object[name] === undefined) {
      object[name] = unescapeValue(text.slice(key.equals + 1, next?.start));
      if (name.endsWith(LABEL)) labels.push(name);
    }
    key = next;
  }
  return labels;
}

/** `cs1Label=Threat cs1=Emotet` says `Threat: Emotet`. */
function readLabelled(extensions: Json, labels: readonly string[]): Json {
  const labelled: Record<string, unknown> = Object.create(null);
  for (const key of labels) {
    const label = extensions[key];
    const value = extensions[key.slice(0, -LABEL.length)];
    if (typeof label === 'string' && label !== '' && value !== undefined && value !== '') labelled[label] = value;
  }
  return labelled;
}

/** `rt=…`: a pair where the header should go on. */
const PAIR = /^[A-Za-z]\w{0,63}=/;

/** A number up to ten, or a word. */
const SEVERITY = /^(?:\d{1,2}|[A-Za-z-]{2,16})$/;

/**
 * The header's parts and what stands behind them. SentinelOne leaves parts of the header out and writes bars between
 * the extensions: `CEF:2|SentinelOne|Mgmt|Windows|rt=…|eventDesc=…`.
 */
function splitHeader(text: string): { readonly header: readonly string[]; readonly extension: string } {
  const parts = splitBars(text, 8);
  const end = SEVERITY.test(parts[6] ?? '') ? -1 : parts.findIndex((part, at) => at > 2 && PAIR.test(part));
  if (end < 0) return { header: parts, extension: parts[7] ?? '' };
  return {
    header: parts.slice(0, end),
    extension: parts
      .slice(end)
      .join('|')
      .replace(/\|(?=[A-Za-z]\w{0,63}=)/g, ' '),
  };
}

/**
 * A line of the Common Event Format as an object: `vendor`, `product`, `version`, `classId`, `name`, `severity`, the
 * extensions by their keys, in `labelled` the custom fields by their labels and in `syslog` the header before it. A cut
 * header yields what it has.
 */
export function parseCef(line: string): Json | undefined {
  const start = findCef(line);
  if (start < 0) return undefined;
  const { header, extension } = splitHeader(line.slice(start));
  const [head, vendor, product, version, classId, name, severity] = header;
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
  const labels = addExtensions(parsed, extension);
  parsed['labelled'] = readLabelled(parsed, labels);
  const syslog = readSyslogHeader(line, start);
  if (syslog) parsed['syslog'] = syslog;
  return parsed;
}
