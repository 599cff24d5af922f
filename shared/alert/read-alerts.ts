import { AlertError } from './alert-error.ts';
import { jsonFormats, textFormats } from './formats/all-formats.ts';
import { generic } from './formats/generic.ts';
import { signature } from './formats/signature.ts';
import { closeDocument, isJson } from './json-path.ts';
import { openEnvelope, readMany, readObject } from './read-object.ts';
import { readText } from './read-text.ts';
import { type AnyFormat, fail, type Reading, type ReadOutcome } from './reading.ts';

export type { ReadOutcome } from './reading.ts';

const KNOWN_FORMATS: ReadonlyMap<string, AnyFormat> = new Map(
  [...jsonFormats, ...textFormats, generic, signature].map((format) => [format.name, format]),
);

/** The names of the formats, for usage texts and errors. */
export const FORMAT_NAMES: readonly string[] = [...KNOWN_FORMATS.keys()];

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
  closeDocument();
  const reading: Reading = {
    outcomes: [],
    envelopes: 0,
    encodings: 0,
    warnings: [],
    format: options.format === undefined ? undefined : KNOWN_FORMATS.get(options.format),
    now: options.now,
    readInside: readAny,
  };
  if (typeof input === 'string') readText(input, reading);
  else if (Array.isArray(input)) readMany(input, input, reading);
  else readAny(input, reading);
  return reading.outcomes;
}
