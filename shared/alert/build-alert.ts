import type { Alert, Direction, VendorLabel } from './alert.ts';
import { AlertError } from './alert-error.ts';
import { clipText } from './ceilings.ts';
import { cleanLine } from './clean-line.ts';
import { findCves } from './find-cves.ts';
import type { Json } from './formats/format.ts';
import { factsIn } from './json-path.ts';
import { presentFields } from './present-fields.ts';
import { readDirection } from './read-direction.ts';
import { type EndDraft, readEnd } from './read-end.ts';
import { readSeverity } from './read-severity.ts';
import { readTime } from './read-time.ts';
import { toText } from './to-text.ts';

/** The values an alert is made of as a format found them: any type, anything missing. */
export interface AlertDraft {
  readonly format: string;
  readonly name: unknown;
  readonly product?: unknown;
  readonly id?: unknown;
  readonly description?: unknown;
  readonly category?: unknown;
  readonly ruleId?: unknown;
  readonly severity?: unknown;
  readonly severityScale?: { readonly worst: number; readonly least: number } | undefined;
  readonly time?: unknown;
  readonly source?: EndDraft | undefined;
  readonly destination?: EndDraft | undefined;
  readonly direction?: unknown;
  readonly protocol?: unknown;
  readonly host?: unknown;
  readonly user?: unknown;
  readonly process?: unknown;
  readonly commandLine?: unknown;
  readonly file?: unknown;
  readonly hash?: unknown;
  readonly url?: unknown;
  readonly cves?: readonly unknown[];
  readonly logSource?: readonly string[];
  readonly vendorLabels?: readonly VendorLabel[];
  /** What becomes `fields`, flattened. */
  readonly facts?: Json;
  readonly warnings?: readonly string[];
}

/** Longest signature; no product writes a longer one, and every word of it is looked at. */
const LONGEST_NAME = 4_096;
const LONGEST_VALUE = 8_192;
const LONGEST_DESCRIPTION = 32_768;

function cleanText(value: unknown): string | undefined {
  const text = toText(value);
  if (text === undefined) return undefined;
  return clipText(text, LONGEST_DESCRIPTION).toWellFormed();
}

/** IANA's numbers that alerts carry for words. */
const PROTOCOLS: ReadonlyMap<string, string> = new Map([
  ['1', 'icmp'],
  ['6', 'tcp'],
  ['17', 'udp'],
  ['47', 'gre'],
  ['50', 'esp'],
  ['58', 'icmpv6'],
  ['132', 'sctp'],
]);

/** `tcp/9200`, `udp/dns`: the port or the service is told elsewhere. */
const TRANSPORT_AND_SERVICE = /^(tcp|udp|icmp|sctp)\/.*$/;

function toProtocol(value: unknown): string | undefined {
  const word = cleanLine(value, 64)?.toLowerCase();
  if (word === undefined) return undefined;
  const transport = word.includes('/') ? word.replace(TRANSPORT_AND_SERVICE, '$1') : word;
  return PROTOCOLS.get(transport) ?? transport;
}

const none: readonly unknown[] = [];

const nonEmpty = <T>(list: readonly T[] | undefined): readonly T[] | undefined =>
  list && list.length > 0 ? list : undefined;

/**
 * Makes the alert from what a format found: texts cleaned and clipped, times to ISO 8601 UTC, severity to 0..100,
 * CVEs gathered from name and description too, direction worked out. What could not be read is in `warnings`.
 * `now` is the moment of reading, for dates without a year. Throws `AlertError` `no_signature` where there is no name.
 */
export function buildAlert(draft: AlertDraft, now?: Date): Alert {
  const name = cleanLine(draft.name, LONGEST_NAME);
  if (name === undefined || !/[\p{L}\p{N}]/u.test(name))
    throw new AlertError(
      'no_signature',
      `no signature was found in this ${draft.format} alert; it needs a name or title`,
    );
  const description = cleanText(draft.description);
  const { time, warning } = readTime(draft.time, now);
  const source = readEnd(draft.source);
  const destination = readEnd(draft.destination);
  const direction: Direction | undefined = readDirection(toText(draft.direction), source, destination);
  const facts = draft.facts && factsIn(draft.facts);
  const warnings: string[] = [];
  if (facts?.dropped) warnings.push('there were more facts than are kept; the first were');
  if (draft.warnings) warnings.push(...draft.warnings);
  if (warning) warnings.push(warning);
  if ((toText(draft.name)?.length ?? 0) > LONGEST_NAME)
    warnings.push(`the signature was cut at ${LONGEST_NAME} characters`);
  const cves = findCves([name, description, ...(draft.cves ?? none)]);
  return presentFields({
    id: cleanLine(draft.id, 512),
    format: draft.format,
    product: cleanLine(draft.product, 128),
    description,
    category: cleanLine(draft.category, 256),
    ruleId: cleanLine(draft.ruleId, 512),
    severity: readSeverity(draft.severity, draft.severityScale),
    severityRaw: cleanLine(draft.severity, 64),
    time,
    source,
    destination,
    direction,
    protocol: toProtocol(draft.protocol),
    host: cleanLine(draft.host, 256),
    user: cleanLine(draft.user, 256),
    process: cleanLine(draft.process, LONGEST_VALUE),
    commandLine: cleanLine(draft.commandLine, LONGEST_VALUE),
    file: cleanLine(draft.file, LONGEST_VALUE),
    hash: cleanLine(draft.hash, 256),
    url: cleanLine(draft.url, LONGEST_VALUE),
    cves: nonEmpty(cves),
    logSource: nonEmpty(draft.logSource),
    vendorLabels: nonEmpty(draft.vendorLabels),
    fields: facts === undefined || facts.count === 0 ? undefined : facts.fields,
    warnings: nonEmpty(warnings),
    name,
  });
}
