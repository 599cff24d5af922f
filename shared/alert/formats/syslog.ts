import { dateAndTime } from './date-and-time.ts';
import { defineTextFormat } from './define-format.ts';
import type { Json } from './format.ts';
import { readKeyValues } from './read-key-values.ts';

/** RFC 5424: `<134>1 2026-11-23T10:00:00Z host app procid msgid [data] message`. */
const RFC5424 = /^<(\d{1,3})>1\s(\S{1,64})\s(\S{1,255})\s(\S{1,48})\s(\S{1,128})\s(\S{1,32})\s/;
/** RFC 3164: `<134>Nov 23 10:00:00 host tag[pid]: message`, with or without the priority, or with an ISO time. */
const RFC3164 =
  /^(?:<(\d{1,3})>)?\s?((?:[A-Z][a-z]{2}\s+\d{1,2}\s(?:\d{4}\s)?\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?(?:\s(?:UTC|GMT|[ECMP][SD]T|CES?T))?)|\d{4}-\d{2}-\d{2}T\S{5,32})\s(\S{1,255})\s(?:([\w./()-]{1,64})(?:\[(\d{1,10})\])?:\s)?/;
/** A priority and nothing else in front. */
const PRIORITY = /^<(\d{1,3})>\s?/;

export interface SyslogLine {
  readonly priority?: string | undefined;
  readonly time?: string | undefined;
  readonly host?: string | undefined;
  readonly tag?: string | undefined;
  readonly message: string;
}

/** Passes over structured data: brackets with quoted values, any number of them. */
function skipStructuredData(text: string): string {
  if (text.startsWith('-')) return text.slice(1);
  let at = 0;
  let inQuotes = false;
  if (text[0] !== '[') return text;
  for (; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '"') inQuotes = !inQuotes;
    else if (char === ']' && !inQuotes && text[at + 1] !== '[') return text.slice(at + 1);
  }
  return text;
}

const given = (text: string | undefined): string | undefined => (text === '-' ? undefined : text);

/** Takes the syslog header off a line; nothing where there is none. */
export function parseSyslog(line: string): SyslogLine | undefined {
  const modern = RFC5424.exec(line);
  if (modern) {
    const message = skipStructuredData(line.slice(modern[0].length)).replace(/^\s*\ufeff?/, '');
    return { priority: modern[1], time: given(modern[2]), host: given(modern[3]), tag: given(modern[4]), message };
  }
  const old = RFC3164.exec(line);
  if (old) return { priority: old[1], time: old[2], host: old[3], tag: old[4], message: line.slice(old[0].length) };
  const bare = PRIORITY.exec(line);
  return bare ? { priority: bare[1], message: line.slice(bare[0].length) } : undefined;
}

const SEVERITIES = ['emergency', 'alert', 'critical', 'error', 'warning', 'notice', 'informational', 'debug'];

/** Names that products give the signature in key=value messages. */
const NAME_KEYS = [
  'signature',
  'attack',
  'attack_name',
  'threat_name',
  'threat',
  'rule_name',
  'rule',
  'event_name',
  'name',
  'search_name',
  'title',
  'alert',
  'virus',
  'msg',
  'message',
  'reason',
];

function firstNamed(pairs: Readonly<Record<string, string>>): string | undefined {
  const key = NAME_KEYS.find((name) => pairs[name] !== undefined);
  return key === undefined ? undefined : pairs[key];
}

/** Cisco's `%ASA-4-106023: text`: product, level 0 to 7, message id. */
const CISCO = /^[:\s]{0,4}%([A-Z][A-Z0-9_]{1,30})-(?:[A-Z0-9_]{1,30}-)?([0-7])-([A-Z0-9_]{2,40}):\s*/;

function parse(line: string): Json | undefined {
  const header = parseSyslog(line);
  if (!header) return undefined;
  const cisco = CISCO.exec(header.message);
  const message = cisco ? header.message.slice(cisco[0].length) : header.message;
  const pairs = readKeyValues(header.message);
  const named = Object.keys(pairs).length >= 3 ? firstNamed(pairs) : undefined;
  const severity = header.priority === undefined ? undefined : SEVERITIES[Number(header.priority) % 8];
  if (cisco) Object.assign(pairs, { rule_id: `${cisco[1]}-${cisco[3]}`, severity: SEVERITIES[Number(cisco[2])] });
  return Object.assign(pairs, {
    syslog: { ...header, severity },
    name: named ?? message,
    description: named === undefined ? undefined : header.message,
  });
}

/** Any message behind a syslog header that is no format of its own; its key=value pairs are read as fields. */
export const syslog = defineTextFormat({
  name: 'syslog',
  title: 'Syslog (RFC 3164 / 5424)',
  product: null,
  recognises: (line) => parseSyslog(line.slice(0, 1_024)) !== undefined,
  parse,
  reads: {
    name: ['name'],
    description: ['description'],
    category: ['category', 'class', 'subtype', 'type'],
    ruleId: ['rule_id', 'signature_id', 'sid', 'attack_id', 'attackid'],
    severity: ['severity', 'sev', 'priority', 'level', 'syslog.severity'],
    time: ['time', 'timestamp', 'date_time', 'syslog.time'],
    sourceIp: ['src', 'srcip', 'src_ip', 'source_ip', 'source'],
    sourcePort: ['spt', 'srcport', 'src_port', 'sport', 's_port'],
    sourceZone: ['src_zone', 'srczone', 'ifdir'],
    destinationIp: ['dst', 'dstip', 'dst_ip', 'dest_ip', 'dest', 'destination'],
    destinationPort: ['dpt', 'dstport', 'dst_port', 'dest_port', 'dport', 'service'],
    destinationZone: ['dst_zone', 'dstzone'],
    direction: ['direction', 'ifdir'],
    protocol: ['proto', 'protocol'],
    host: ['syslog.host', 'hostname', 'host'],
    user: ['user', 'username', 'suser', 'duser'],
    process: ['process', 'syslog.tag'],
    commandLine: ['command', 'cmd', 'cmdline'],
    file: ['file', 'filename', 'file_name', 'path'],
    hash: ['sha256', 'md5', 'hash', 'file_hash'],
    url: ['url', 'request', 'resource'],
    cves: ['cve'],
    logSource: ['syslog.tag'],
    techniques: ['technique', 'mitre_technique', 'mitre_technique_id', 'technique_id'],
    tactics: ['tactic', 'mitre_tactic'],
  },
  notes: [
    'The header is taken off first: JSON, CEF, LEEF, FortiGate and PAN lines behind it are read as those.',
    'The date of RFC 3164 has no year: the latest that does not lie in the future is assumed, with a warning.',
  ],
  refine: (json) => ({ name: json['name'], time: dateAndTime(json) }),
});
