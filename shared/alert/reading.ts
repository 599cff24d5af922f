import type { Alert } from './alert.ts';
import { AlertError } from './alert-error.ts';
import type { AlertFormat, Json } from './formats/format.ts';

/** What became of one alert of an input: the alert, or why there is none; and what came in, as it came in. */
export type ReadOutcome =
  | { readonly alert: Alert; readonly raw: unknown }
  | { readonly error: AlertError; readonly raw: unknown };

/** A format whose input is told by its `input`. */
export type AnyFormat = AlertFormat<Json> | AlertFormat<string>;

/** One reading of one input: what was found so far, and how the reader came to where it is. */
export interface Reading {
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
  /** Reads what was found inside: any value, into the outcomes of the reading that is given with it. */
  readonly readInside: (value: unknown, reading: Reading) => void;
}

/** Notes an alert that could not be read. */
export function fail(reading: Reading, raw: unknown, error: unknown): void {
  const known =
    error instanceof AlertError
      ? error
      : new AlertError('unsupported_shape', 'the alert could not be read: unexpected structure');
  reading.outcomes.push({ error: known, raw });
}

const warned = (alert: Alert, warnings: readonly string[]): Alert => ({
  ...alert,
  warnings: [...warnings, ...(alert.warnings ?? [])],
});

/** Notes an alert, or why it could not be read. */
export function accept(reading: Reading, raw: unknown, read: () => Alert): void {
  try {
    const alert = read();
    reading.outcomes.push({ alert: reading.warnings.length > 0 ? warned(alert, reading.warnings) : alert, raw });
  } catch (error) {
    fail(reading, raw, error);
  }
}

/** The reading with further warnings for the alerts that are found in it. */
export const withWarnings = (reading: Reading, warnings: readonly string[]): Reading =>
  warnings.length === 0 ? reading : { ...reading, warnings: [...reading.warnings, ...warnings] };

/** True for an alert that has no name where it was looked for. */
export const isNameless = (error: unknown): boolean => error instanceof AlertError && error.code === 'no_signature';
