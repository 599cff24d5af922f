import type { Alert } from '../alert.ts';

/** A JSON object read from outside: nothing about it is trusted. */
export type Json = Readonly<Record<string, unknown>>;

/**
 * A vendor's format: how to know it and how to read it, one file each.
 * JSON formats get the parsed object; text formats (CEF, LEEF, syslog, CSV) get the line.
 */
export interface AlertFormat<Input extends Json | string = Json | string> {
  /** Stable, kebab-case: it stands in every mapping. */
  readonly name: string;
  readonly input: Input extends string ? 'text' : 'json';
  /** True only when the structure is this vendor's; must not throw. */
  recognises(input: Input): boolean;
  /** Reads what can be read; what cannot becomes a warning. Throws `AlertError` only where no signature can be found. */
  toAlert(input: Input): Alert;
}
