import type { Alert } from './alert.ts';
import { AlertError } from './alert-error.ts';
import { boundJson, CEILINGS, clipText, isDeeperThan } from './ceilings.ts';
import { likelyEnvelopes, sureEnvelopes } from './envelopes/all-envelopes.ts';
import { isFolded, unfold } from './envelopes/unfold.ts';
import { findInnerAlert, findIntegratedAlert, formatOf } from './find-inner-alert.ts';
import { findRepeatedKeys } from './find-repeated-keys.ts';
import { jsonFormats, textFormats } from './formats/all-formats.ts';
import { elastic } from './formats/elastic.ts';
import type { AlertFormat, Json } from './formats/format.ts';
import { generic } from './formats/generic.ts';
import { signature } from './formats/signature.ts';
import { parseSyslog } from './formats/syslog.ts';
import { hasAt, isJson, openDocument } from './json-path.ts';
import { mergeAlerts } from './merge-alerts.ts';
import { salvageJson } from './salvage-json.ts';

/** What became of one alert of an input: the alert, or why there is none; and what came in, as it came in. */
export type ReadOutcome =
  | { readonly alert: Alert; readonly raw: unknown }
  | { readonly error: AlertError; readonly raw: unknown };

interface Reading {
  readonly outcomes: ReadOutcome[];
  /** How many envelopes were opened on the way here. */
  readonly envelopes: number;
  /** How often JSON was found inside a JSON text on the way here. */
  readonly encodings: number;
  readonly warnings: readonly string[];
  /** The format that the caller says it is; nothing is recognised then. */
  readonly format: AnyFormat | undefined;
  /** The moment of reading, where the caller says it. */
  readonly now: Date | undefined;
}

type AnyFormat = AlertFormat<Json> | AlertFormat<string>;

const KNOWN_FORMATS: ReadonlyMap<string, AnyFormat> = new Map(
  [...jsonFormats, ...textFormats, generic, signature].map((format) => [format.name, format]),
);

/** The names of the formats, for usage texts and errors. */
export const FORMAT_NAMES: readonly string[] = [...KNOWN_FORMATS.keys()];

const isJsonFormat = (format: AnyFormat | undefined): format is AlertFormat<Json> => format?.input === 'json';
const isTextFormat = (format: AnyFormat | undefined): format is AlertFormat<string> => format?.input === 'text';

/** Deeper raw values overflow the stack of everything that serialises them; the clipped copy is kept instead. */
const DEEPEST_RAW = 200;

function fail(reading: Reading, raw: unknown, error: unknown): void {
  const known =
    error instanceof AlertError
      ? error
      : new AlertError('unsupported_shape', 'the alert could not be read: unexpected structure');
  reading.outcomes.push({ error: known, raw });
}

function accept(reading: Reading, raw: unknown, read: () => Alert): void {
  try {
    const alert = read();
    const warnings = [...reading.warnings, ...(alert.warnings ?? [])];
    reading.outcomes.push({ alert: warnings.length > 0 ? { ...alert, warnings } : alert, raw });
  } catch (error) {
    fail(reading, raw, error);
  }
}

const withWarnings = (reading: Reading, warnings: readonly string[]): Reading =>
  warnings.length === 0 ? reading : { ...reading, warnings: [...reading.warnings, ...warnings] };

function readMany(values: readonly unknown[], raw: unknown, reading: Reading): void {
  if (values.length === 0) {
    fail(reading, raw, new AlertError('empty_alert', 'there is no alert in this list'));
    return;
  }
  for (const [index, value] of values.entries()) {
    if (reading.outcomes.length >= CEILINGS.alerts) {
      const left = values.length - index;
      fail(reading, null, new AlertError('alert_too_large', `${left} further alerts of this message were not read`));
      return;
    }
    readAny(value, reading);
  }
}

function openEnvelope(json: Json, raw: unknown, reading: Reading, open: (json: Json) => readonly unknown[]): void {
  if (reading.envelopes >= CEILINGS.envelopes) {
    fail(
      reading,
      raw,
      new AlertError('alert_too_deep', `envelopes are opened up to ${CEILINGS.envelopes} deep; send the alert itself`),
    );
    return;
  }
  try {
    readMany(open(json), raw, { ...reading, envelopes: reading.envelopes + 1 });
  } catch (error) {
    fail(reading, raw, error);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A document of one of Elastic's integrations: the vendor's own alert, its gaps filled from the ECS fields. */
function readIntegration(json: Json, inner: Json | string, now: Date | undefined): Alert {
  const [outcome] = readAlerts(inner, { now });
  if (!outcome || 'error' in outcome) return elastic.toAlert(json, now);
  return mergeAlerts(outcome.alert, toAlertNamed(elastic, json, outcome.alert.name, now));
}

/** The fields of a document that may have no name of its own. */
const toAlertNamed = (format: AlertFormat<Json>, json: Json, name: string, now: Date | undefined): Alert =>
  format.toAlert(hasAt(json, ...(format.reads.name ?? [])) ? json : { ...json, message: name }, now);

const isNameless = (error: unknown): boolean => error instanceof AlertError && error.code === 'no_signature';

/** An alert that has no name where its vendor puts it may have one elsewhere. */
function readClaimed(format: AlertFormat<Json>, json: Json, now: Date | undefined): Alert {
  try {
    return readAs(format, json, now);
  } catch (error) {
    if (!isNameless(error)) throw error;
    return generic.toAlert(json, now);
  }
}

/** A line that is cut before its name is still a text. */
function readLineAs(format: AlertFormat<string>, line: string, now: Date | undefined): Alert {
  try {
    return format.toAlert(line, now);
  } catch (error) {
    if (!isNameless(error)) throw error;
    const alert = signature.toAlert(line, now);
    return { ...alert, warnings: [...(alert.warnings ?? []), `the line begins like ${format.title} but has no name`] };
  }
}

function readAs(format: AlertFormat<Json>, json: Json, now: Date | undefined): Alert {
  const inner = format === elastic ? findIntegratedAlert(json) : undefined;
  return inner === undefined ? format.toAlert(json, now) : readIntegration(json, inner, now);
}

const ENVELOPE_KEYS: ReadonlySet<string> = new Set(sureEnvelopes.flatMap(({ keys }) => keys));

/** True where an object has one of the keys that every envelope has one of. */
function mayBeEnvelope(json: Json): boolean {
  for (const key in json) if (ENVELOPE_KEYS.has(key)) return true;
  return false;
}

const hasOwnName = (json: Json): boolean => typeof json['name'] === 'string' || typeof json['title'] === 'string';

function readObject(raw: Json, reading: Reading): void {
  const envelope = mayBeEnvelope(raw) ? sureEnvelopes.find((candidate) => candidate.recognises(raw)) : undefined;
  if (envelope) {
    openEnvelope(raw, raw, reading, envelope.open);
    return;
  }
  const { value, warnings } = boundJson(raw);
  const json = isJson(value) ? value : {};
  const bounded = withWarnings(reading, warnings);
  const kept = warnings.length > 0 && isDeeperThan(raw, DEEPEST_RAW) ? json : raw;
  openDocument(json);
  const format = isJsonFormat(reading.format) ? reading.format : formatOf(json);
  if (format) {
    accept(bounded, kept, () => readClaimed(format, json, reading.now));
    return;
  }
  const list = likelyEnvelopes.find((candidate) => candidate.recognises(raw));
  if (list) {
    openEnvelope(raw, kept, reading, list.open);
    return;
  }
  const inner = hasOwnName(json) ? undefined : findInnerAlert(json);
  if (inner !== undefined && reading.encodings < CEILINGS.encodings) {
    readAny(inner, { ...bounded, encodings: reading.encodings + 1 });
    return;
  }
  if (Object.keys(json).length === 0)
    fail(bounded, kept, new AlertError('empty_alert', 'the alert is an empty object'));
  else accept(bounded, kept, () => generic.toAlert(json, reading.now));
}

/** A list of texts and objects; numbers and the like in it are refused one by one. */
function readAny(value: unknown, reading: Reading): void {
  if (typeof value === 'string') readText(value, { ...reading, encodings: reading.encodings + 1 });
  else if (Array.isArray(value)) openEnvelope({}, value, reading, () => value);
  else if (isJson(value)) readObject(value, reading);
  else if (value === null || value === undefined)
    fail(reading, value, new AlertError('empty_alert', 'the alert is empty (null)'));
  else
    fail(
      reading,
      value,
      new AlertError('no_signature', `a ${typeof value} alone is no alert; send a signature as text or an object`),
    );
}

/** A byte order mark, and the NULs that UTF-16 leaves when it is read byte by byte. */
function cleanEncoding(text: string): string {
  const marked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const wide = marked.length > 3 && (marked[1] === '\u0000' || marked[0] === '\u0000');
  return wide ? marked.replaceAll('\u0000', '').replace(/^(?:ÿþ|þÿ|��)/, '') : marked;
}

const warnOfRepeatedKeys = (text: string, parsed: unknown): readonly string[] =>
  findRepeatedKeys(text, parsed).map(
    (key) => `the key ${JSON.stringify(clipText(key, 64))} stands twice in one object; the last one was taken`,
  );

function readJsonText(text: string, reading: Reading): void {
  if (text.length > CEILINGS.jsonLength) {
    fail(
      reading,
      clipText(text, 1_024),
      new AlertError('alert_too_large', `JSON of more than ${CEILINGS.jsonLength} characters is not read; split it`),
    );
    return;
  }
  const parsed = parseJson(text);
  if (parsed !== undefined) {
    const warned = withWarnings(reading, warnOfRepeatedKeys(text, parsed));
    if (Array.isArray(parsed)) readMany(parsed, parsed, warned);
    else readAny(parsed, warned);
    return;
  }
  if (/^\[\s*[^[{"\s]/.test(text)) {
    readPlain(text, reading);
    return;
  }
  const { documents, warnings } = salvageJson(text);
  const salvaged = withWarnings(reading, warnings);
  if (documents.length === 0)
    fail(reading, text, new AlertError('invalid_json', 'the text begins like JSON but cannot be read as JSON'));
  for (const document of documents) readAny(document, salvaged);
}

/** Lines of a text whose first line is an alert of a known text format are alerts of their own. */
function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function readLine(line: string, reading: Reading): void {
  const told = reading.format;
  if (isTextFormat(told)) {
    accept(reading, line, () => told.toAlert(line, reading.now));
    return;
  }
  const header = parseSyslog(line);
  if (header?.message.startsWith('{') && reading.encodings < CEILINGS.encodings) {
    readText(header.message, { ...reading, encodings: reading.encodings + 1 });
    return;
  }
  const format = textFormats.find((candidate) => candidate.recognises(line));
  if (format) accept(reading, line, () => readLineAs(format, line, reading.now));
  else accept(reading, line, () => signature.toAlert(line));
}

function readText(original: string, reading: Reading): void {
  const text = cleanEncoding(original).trim();
  if (!/[^\s\p{Cc}]/u.test(text.slice(0, 4_096)) && !/[^\s\p{Cc}]/u.test(text)) {
    fail(reading, original.slice(0, 1_024), new AlertError('empty_alert', 'the alert is empty'));
    return;
  }
  if (reading.encodings > CEILINGS.encodings) {
    fail(
      reading,
      text,
      new AlertError('alert_too_deep', `JSON in JSON texts is read up to ${CEILINGS.encodings} deep`),
    );
    return;
  }
  if (looksLikeJson(text)) {
    readJsonText(text, reading);
    return;
  }
  if (/^(?:null|true|false)$/.test(text)) {
    readAny(parseJson(text), reading);
    return;
  }
  if (isFolded(text)) readFolded(text, reading);
  else readPlain(text, reading);
}

function readFolded(text: string, reading: Reading): void {
  try {
    readText(unfold(text, 'the text'), { ...reading, encodings: reading.encodings + 1 });
  } catch (error) {
    fail(reading, text, error);
  }
}

/** A text that is no JSON: a line of a known format, several of them, or a bare signature. */
function readPlain(text: string, reading: Reading): void {
  const clipped = clipText(text, CEILINGS.textLength);
  const bounded =
    clipped.length < text.length
      ? withWarnings(reading, [`the text was cut at ${CEILINGS.textLength} characters`])
      : reading;
  if (!clipped.includes('\n')) {
    readLine(clipped, bounded);
    return;
  }
  const isLines = isTextFormat(reading.format) || textFormats.some((format) => format.recognises(clipped));
  const lines = isLines ? linesOf(clipped) : [clipped];
  for (const line of lines) readLine(line, bounded);
}

/** `[**] [1:2001:3] …` and `[2026-…] …` begin like a JSON array, `"a",b` like a JSON text, and are lines. */
function looksLikeJson(text: string): boolean {
  if (text.startsWith('{')) return true;
  if (text.startsWith('['))
    return /^\[\s*(?:[{["\]\d-]|null|true|false|$)/.test(text) && !/^\[\d{4}-\d\d-\d\d/.test(text);
  return text.startsWith('"') && text.endsWith('"') && typeof parseJson(text) === 'string';
}

interface ReadOptions {
  /** The name of the format that the input is in, where the caller knows; recognised by structure otherwise. */
  readonly format?: string;
  /** The moment of reading: dates without a year get the latest that does not lie in the future. */
  readonly now?: Date | undefined;
}

/**
 * Reads every alert in one input: a text (JSON, JSON Lines, CEF, LEEF, syslog, CSV, a bare signature) or parsed JSON
 * (an alert of any format, an envelope, an array). Each alert has its own outcome; there is always at least one.
 * Never throws; time and memory grow linearly with the input.
 */
export function readAlerts(input: unknown, options: ReadOptions = {}): readonly ReadOutcome[] {
  const format = options.format === undefined ? undefined : KNOWN_FORMATS.get(options.format);
  const reading: Reading = { outcomes: [], envelopes: 0, encodings: 0, warnings: [], format, now: options.now };
  if (typeof input === 'string') readText(input, reading);
  else if (Array.isArray(input)) readMany(input, input, reading);
  else readAny(input, reading);
  return reading.outcomes;
}
