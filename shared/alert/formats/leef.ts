import { textAt } from '../json-path.ts';
import { readPatternedTime } from '../read-patterned-time.ts';
import { defineTextFormat } from './define-format.ts';
import type { Json } from './format.ts';
import { readSyslogHeader } from './syslog-header.ts';

const START = /(?:^|[\s:])(LEEF:\s?[12](?:\.0)?\|)/;

function findLeef(line: string): number {
  if (!line.includes('LEEF:')) return -1;
  const match = START.exec(line.slice(0, 512));
  return match ? match.index + match[0].length - (match[1]?.length ?? 0) : -1;
}

/** LEEF 2 names its delimiter: a character, or its code as `x09` or `0x7c`. */
function readDelimiter(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const code = /^(?:0?x)([0-9a-f]{2,4})$/i.exec(text.trim());
  if (code?.[1]) return String.fromCharCode(Number.parseInt(code[1], 16));
  return text.length === 1 ? text : undefined;
}

/** Tabs that were written out on the way: `\t`, `\x09`, `\0x09`. */
const WRITTEN_TAB = /\\(?:t(?=[A-Za-z][\w.-]{0,63}\s?=)|0?x09)/g;

/** Tabs unless there are none; senders that lose the tabs leave blanks or carets behind. */
const guessDelimiter = (text: string): string =>
  text.includes('\t') ? '\t' : text.includes('^') ? '^' : text.includes('|') ? '|' : ' ';

const KEY_BEHIND_BLANK = /\s(?=[A-Za-z][\w.-]{0,63}=)/;

/** The most attributes of one line that are read. */
const MOST_ATTRIBUTES = 1_000;

function readAttributes(text: string, delimiter: string): Record<string, unknown> {
  // No prototype: senders choose the keys.
  const attributes: Record<string, unknown> = Object.create(null);
  const parts = text.split(delimiter === ' ' ? KEY_BEHIND_BLANK : delimiter, MOST_ATTRIBUTES);
  for (const part of parts) {
    const equals = part.indexOf('=');
    if (equals > 0) attributes[part.slice(0, equals).trim()] = part.slice(equals + 1).trim();
  }
  return attributes;
}

/** The attributes, and whether the header named a delimiter that the line does not use. */
function splitHeader(line: string): {
  readonly head: readonly string[];
  readonly attributes: string;
  readonly delimiter: string;
  /** The delimiter that the header names, where the line does not use it. */
  readonly unused?: string | undefined;
} {
  const parts = line.split('|');
  const head = parts.slice(0, 5);
  const named = /^LEEF:\s?2/.test(parts[0] ?? '') && !(parts[5] ?? '').includes('=') ? (parts[5] ?? '') : undefined;
  // A bar as the delimiter is written `||`, which splits the header once more.
  const isBar = named === '' && parts[6] === '';
  const written = parts.slice(named === undefined ? 5 : isBar ? 7 : 6).join('|');
  const attributes = written.includes('\t') ? written : written.replace(WRITTEN_TAB, '\t');
  const delimiter = isBar ? '|' : readDelimiter(named);
  if (delimiter !== undefined && attributes.includes(delimiter)) return { head, attributes, delimiter };
  return { head, attributes, delimiter: guessDelimiter(attributes), unused: named };
}

function parse(line: string): Json | undefined {
  const start = findLeef(line);
  if (start < 0) return undefined;
  const { head, attributes, delimiter, unused } = splitHeader(line.slice(start));
  const [, vendor, product, version, eventId] = head.map((part) => part.trim());
  return Object.assign(readAttributes(attributes, delimiter), {
    vendor,
    deviceProduct: product,
    deviceVersion: version,
    eventId,
    unusedDelimiter: unused,
    syslog: readSyslogHeader(line, start),
  });
}

function warningsOf(json: Json): readonly string[] {
  const unused = textAt(json, 'unusedDelimiter');
  return [
    ...(unused === undefined
      ? []
      : [`the delimiter ${JSON.stringify(unused)} that the header names is not in the line`]),
    ...('eventId' in json && json['eventId'] === undefined ? ['the LEEF header is cut short'] : []),
  ];
}

/** The time in the way of writing that `devTimeFormat` names, where both are there and fit. */
function timeOf(json: Json): string | undefined {
  const [time, pattern] = [textAt(json, 'devTime'), textAt(json, 'devTimeFormat')];
  return time !== undefined && pattern !== undefined ? readPatternedTime(time, pattern) : undefined;
}

/** Ids that say what was done and not to what: Check Point's and PAN-OS's events of a session. */
const ACTION =
  /^(?:allow|deny|drop|accept|reject|prevent|detect|block|bypass|encrypt|decrypt|alert|reset-\w{2,8})(?:ed)?$/i;

/** Ids that name no event: codes, and words that stand for any. */
const SAYS_NOTHING = /^(?:new|security)?[\s_-]?(?:event|alert|log|alarm|message|notification)$/i;

const isTelling = (eventId: string): boolean => /\p{L}{3}/u.test(eventId) && !SAYS_NOTHING.test(eventId);

/** `Name(12345)` -> `Name`. Few blanks: any number of them would be looked through from each of them. */
const withoutNumber = (text: string): string => text.replace(/\s{0,4}\(\d{1,12}\)$/, '');

/** Where vendors put the name of what they found. */
const THREATS = ['ThreatID', 'Threat', 'threatName', 'signature', 'eventName', 'protection_name', 'attack'] as const;

/** The vendor's own name field, the event id where it says something, what is told beside it, or product and id. */
function nameOf(json: Json): string | undefined {
  const eventId = textAt(json, 'eventId');
  const threat = textAt(json, ...THREATS);
  if (threat !== undefined && /\p{L}/u.test(threat)) return withoutNumber(threat);
  if (eventId === 'url' && textAt(json, 'URLCategory')) return `URL category ${textAt(json, 'URLCategory')}`;
  if (ACTION.test(eventId ?? '')) return [textAt(json, 'cat', 'deviceProduct'), eventId].filter(Boolean).join(' ');
  if (eventId !== undefined && isTelling(eventId)) return withoutNumber(eventId);
  const told = textAt(json, 'name', 'msg', 'cat', 'desc');
  return told ?? [textAt(json, 'deviceProduct'), eventId].filter(Boolean).join(' ');
}

/** QRadar's Log Event Extended Format, 1.0 and 2.0. */
export const leef = defineTextFormat({
  name: 'leef',
  title: 'LEEF 1.0 / 2.0',
  product: null,
  recognises: (line) => findLeef(line) >= 0,
  parse,
  severityScale: { worst: 10, least: 0 },
  reads: {
    id: ['externalId', 'id'],
    name: [...THREATS, 'eventId', 'name', 'msg', 'cat'],
    description: ['msg', 'desc', 'description', 'reason', 'eventDesc', 'detail', 'attack_info'],
    category: ['cat', 'Subtype', 'category'],
    ruleId: ['protection_id', 'eventId', 'ThreatID', 'sid'],
    severity: ['Severity', 'sev'],
    time: ['devTime', 'eventTime', 'startTime', 'ReceiveTime', 'syslog.time'],
    sourceIp: ['src', 'srcIP', 'SourceIP'],
    sourcePort: ['srcPort', 'spt'],
    sourceZone: ['SourceZone', 'srcZone'],
    destinationIp: ['dst', 'dstIP', 'DestinationIP'],
    destinationPort: ['dstPort', 'dpt', 'service'],
    destinationZone: ['DestinationZone', 'dstZone'],
    direction: ['direction'],
    protocol: ['proto', 'protocol', 'Application'],
    host: [
      'identHostName',
      'hostName',
      'computerName',
      'devName',
      'DeviceName',
      'dvchost',
      'dvc',
      'syslog.host',
      'origin',
    ],
    user: ['usrName', 'accountName', 'SourceUser', 'identUserName', 'user'],
    process: ['process', 'processName', 'imageName'],
    commandLine: ['commandLine', 'cmdLine', 'command'],
    file: ['filePath', 'fileName', 'file'],
    hash: ['fileHash', 'sha256', 'FileDigest', 'md5'],
    url: ['url', 'URL', 'resource'],
    cves: ['cve', 'industry_reference'],
    logSource: ['vendor', 'deviceProduct'],
    techniques: ['technique', 'mitreTechnique', 'mitre_technique', 'techniqueId', 'mitreAttack'],
    tactics: ['tactic', 'mitreTactic', 'mitre_tactic'],
  },
  notes: [
    "The delimiter may be a character, a code (`x5E`) or missing; an event id without letters gives way to the vendor's own name fields.",
    '`devTime` is read by `devTimeFormat` (a pattern of Java) where the sender gives one.',
  ],
  refine: (json) => {
    return {
      product: [textAt(json, 'vendor'), textAt(json, 'deviceProduct')].filter(Boolean).join(' ') || undefined,
      name: nameOf(json),
      time: timeOf(json),
      warnings: warningsOf(json),
    };
  },
});
