import { AlertError } from './alert-error.ts';
import { boundJson, CEILINGS, isDeeperThan } from './ceilings.ts';
import { likelyEnvelopes, sureEnvelopes } from './envelopes/all-envelopes.ts';
import { findInnerAlert, formatOf } from './find-inner-alert.ts';
import type { AlertFormat, Json } from './formats/format.ts';
import { generic } from './formats/generic.ts';
import { isJson, keepOpen } from './json-path.ts';
import { marksOf, mayBeEnvelope } from './key-marks.ts';
import { readClaimed } from './read-claimed.ts';
import { type AnyFormat, accept, fail, type Reading, withWarnings } from './reading.ts';

/** Deeper raw values overflow the stack of everything that serialises them; the clipped copy is kept instead. */
const DEEPEST_RAW = 200;

const isJsonFormat = (format: AnyFormat | undefined): format is AlertFormat<Json> => format?.input === 'json';

/** Reads a list of alerts, one after the other. */
export function readMany(values: readonly unknown[], raw: unknown, reading: Reading): void {
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
    reading.readInside(value, reading);
  }
}

/** Opens an envelope and reads what it carries. */
export function openEnvelope(
  json: Json,
  raw: unknown,
  reading: Reading,
  open: (json: Json) => readonly unknown[],
): void {
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

const hasOwnName = (json: Json): boolean => typeof json['name'] === 'string' || typeof json['title'] === 'string';

interface BoundedObject {
  readonly json: Json;
  /** What is kept as it came in. */
  readonly kept: Json;
  readonly warnings: readonly string[];
}

/** The object within the ceilings, walked. */
function boundObject(raw: Json): BoundedObject {
  if (keepOpen(raw).fits) return { json: raw, kept: raw, warnings: [] };
  const { value, warnings } = boundJson(raw);
  const json = isJson(value) ? value : {};
  keepOpen(json);
  return { json, kept: isDeeperThan(raw, DEEPEST_RAW) ? json : raw, warnings };
}

/** Reads an object: opens it where it is an envelope, else as the format that claims it, else as best can be. */
export function readObject(raw: Json, reading: Reading): void {
  const marks = marksOf(raw);
  const envelope = mayBeEnvelope(marks) ? sureEnvelopes.find((candidate) => candidate.recognises(raw)) : undefined;
  if (envelope) {
    openEnvelope(raw, raw, reading, envelope.open);
    return;
  }
  const { json, kept, warnings } = boundObject(raw);
  const bounded = withWarnings(reading, warnings);
  const format = isJsonFormat(reading.format) ? reading.format : formatOf(json, marks);
  if (format) accept(bounded, kept, () => readClaimed(format, json, bounded));
  else readUnclaimed(raw, json, kept, bounded);
}

/** An object that no vendor's format claims: a page of alerts, something around an alert, or an alert of unknown make. */
function readUnclaimed(raw: Json, json: Json, kept: Json, reading: Reading): void {
  const list = likelyEnvelopes.find((candidate) => candidate.recognises(raw));
  if (list) {
    openEnvelope(raw, kept, reading, list.open);
    return;
  }
  const inner = hasOwnName(json) ? undefined : findInnerAlert(json);
  if (inner !== undefined && reading.encodings < CEILINGS.encodings) {
    reading.readInside(inner, { ...reading, encodings: reading.encodings + 1 });
    return;
  }
  if (Object.keys(json).length === 0)
    fail(reading, kept, new AlertError('empty_alert', 'the alert is an empty object'));
  else accept(reading, kept, () => generic.toAlert(json, reading.now));
}
