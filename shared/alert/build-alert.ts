import type { Alert, Direction, Endpoint, VendorLabel } from './alert.ts';
import { AlertError } from './alert-error.ts';
import { clipText } from './ceilings.ts';
import { dropMissing } from './drop-missing.ts';
import { findCves } from './find-cves.ts';
import type { Json } from './formats/format.ts';
import { factsIn } from './json-path.ts';

import { readDirection } from './read-direction.ts';
import { readSeverity } from './read-severity.ts';
import { readTime } from './read-time.ts';
import { toText } from './to-text.ts';

/** One end of a connection as a format found it: nothing checked yet. */
interface EndDraft {
  readonly ip?: unknown;
  readonly port?: unknown;
  readonly host?: unknown;
  readonly zone?: unknown;
}

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

/** Control characters (terminal escapes, line breaks, NUL) are never part of what a person should read in one line. */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;

/** True for printable ASCII, which needs no cleaning. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}

/** One line of well-formed text, or nothing. */
function cleanLine(value: unknown, longest: number): string | undefined {
  const text = toText(value);
  if (text === undefined) return undefined;
  const clipped = clipText(text, longest);
  if (isPlain(clipped)) return clipped;
  const line = clipped.toWellFormed().replace(CONTROLS, ' ').trim();
  return line === '' ? undefined : line;
}

function cleanText(value: unknown): string | undefined {
  const text = toText(value);
  if (text === undefined) return undefined;
  return clipText(text, LONGEST_DESCRIPTION).toWellFormed();
}

function toPort(value: unknown): number | undefined {
  const port = typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f:.]{0,45}:[\da-f:.]{0,45}(?:%[\w.]{1,16})?)$/i;
/** SonicWall writes the interface and the host behind the port. */
const ADDRESS_AND_PORT = /^(\d{1,3}(?:\.\d{1,3}){3}):(\d{1,5})(?::[\w.-]{0,64}){0,2}$/;

/** Vendors put host names and `address:port` where an address belongs. */
function splitAddress(text: string | undefined): { ip?: string; host?: string; port?: string } {
  if (text === undefined) return {};
  const both = ADDRESS_AND_PORT.exec(text);
  if (both?.[1] && both[2]) return { ip: both[1], port: both[2] };
  return ADDRESS.test(text) ? { ip: text } : { host: text };
}

function toEnd(draft: EndDraft | undefined): Endpoint | undefined {
  if (!draft) return undefined;
  const { ip, host, port } = splitAddress(cleanLine(draft.ip, 256));
  const end = dropMissing({
    ip,
    port: toPort(draft.port) ?? toPort(port),
    host: cleanLine(draft.host, 256) ?? host,
    zone: cleanLine(draft.zone, 128),
  });
  return Object.keys(end).length === 0 ? undefined : end;
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
  const word = cleanLine(value, 64)?.toLowerCase().replace(TRANSPORT_AND_SERVICE, '$1');
  return word === undefined ? undefined : (PROTOCOLS.get(word) ?? word);
}

const PERCENT = { worst: 100, least: 0 } as const;
const TENTHS = { worst: 10, least: 0 } as const;

/** Numbers up to ten mean a scale of ten where the format does not say. */
const guessScale = (severity: unknown): { readonly worst: number; readonly least: number } =>
  Number(severity) <= 10 ? TENTHS : PERCENT;

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
  const source = toEnd(draft.source);
  const destination = toEnd(draft.destination);
  const direction: Direction | undefined = readDirection(toText(draft.direction), source, destination);
  const facts = draft.facts && factsIn(draft.facts);
  const warnings: string[] = [];
  if (facts?.dropped) warnings.push('there were more facts than are kept; the first were');
  if (draft.warnings) warnings.push(...draft.warnings);
  if (warning) warnings.push(warning);
  if ((toText(draft.name)?.length ?? 0) > LONGEST_NAME)
    warnings.push(`the signature was cut at ${LONGEST_NAME} characters`);
  const cves = findCves([name, description, ...(draft.cves ?? none).map(toText)]);
  return dropMissing({
    id: cleanLine(draft.id, 512),
    format: draft.format,
    product: cleanLine(draft.product, 128),
    description,
    category: cleanLine(draft.category, 256),
    ruleId: cleanLine(draft.ruleId, 512),
    severity: readSeverity(draft.severity, draft.severityScale ?? guessScale(draft.severity)),
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
