import type { Alert } from '../alert.ts';

/** A JSON object read from outside: nothing about it is trusted. */
export type Json = Readonly<Record<string, unknown>>;

/** What a format can be asked for. `techniques`, `tactics` and `tags` hold the vendor's claims about ATT&CK. */
export const READ_FIELDS = [
  'id',
  'name',
  'description',
  'category',
  'ruleId',
  'severity',
  'time',
  'sourceIp',
  'sourcePort',
  'sourceHost',
  'sourceZone',
  'destinationIp',
  'destinationPort',
  'destinationHost',
  'destinationZone',
  'direction',
  'protocol',
  'host',
  'user',
  'process',
  'commandLine',
  'file',
  'hash',
  'url',
  'cves',
  'logSource',
  'techniques',
  'tactics',
  'tags',
  'attackVersion',
] as const;

export type ReadField = (typeof READ_FIELDS)[number];

/** For each field the dotted paths to look at, first hit first. `cves`, `logSource` and the claims take all of them. */
export type Reads = { readonly [F in ReadField]?: readonly string[] };

/**
 * A vendor's format: how to know it and how to read it, one file each.
 * JSON formats get the parsed object; text formats (CEF, LEEF, syslog, CSV) get the line.
 */
export interface AlertFormat<Input extends Json | string = Json | string> {
  /** Stable, kebab-case: it stands in every mapping. */
  readonly name: string;
  /** What people call it. */
  readonly title: string;
  readonly input: Input extends string ? 'text' : 'json';
  readonly reads: Reads;
  /** What is read beyond the paths, in words; for FORMATS.md. */
  readonly notes: readonly string[];
  /** True only when the structure is this vendor's; must not throw. */
  recognises(input: Input): boolean;
  /**
   * Reads what can be read; what cannot becomes a warning. Throws `AlertError` only where no signature can be found.
   * `now` is the moment of reading, for dates without a year.
   */
  toAlert(input: Input, now?: Date): Alert;
}

/** A vendor's JSON format. */
export interface JsonFormat extends AlertFormat<Json> {
  /** First parts of paths; it recognises no object that has none of them at its top, so it is not asked then. */
  readonly keys: readonly string[];
}
