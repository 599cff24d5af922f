import { allMatches } from '../all-matches.ts';
import { textAt } from '../json-path.ts';
import { defineTextFormat } from './define-format.ts';
import type { Json } from './format.ts';
import { readSyslogHeader } from './syslog-header.ts';

/** Where the pairs begin: the first of them, or the second behind flags, says what was done. */
const START = /\[?(?:flags:"\d{1,12}"; ?)?action:"[A-Za-z ]{2,32}";/;

const PAIR = /([A-Za-z_][\w.-]{0,63}):"((?:[^"\\]|\\.)*)"/g;

/** The most pairs that one line is read for. */
const MOST_PAIRS = 500;

const findPairs = (line: string): number => (line.includes('action:"') ? line.slice(0, 1_024).search(START) : -1);

function parse(line: string): Json | undefined {
  const start = findPairs(line);
  if (start < 0) return undefined;
  // No prototype: senders choose the keys.
  const pairs: Record<string, unknown> = Object.create(null);
  for (const [, key = '', value = ''] of allMatches(PAIR, line.slice(start), MOST_PAIRS))
    if (value !== '' && pairs[key] === undefined) pairs[key] = value.replace(/\\(["\\])/g, '$1');
  const syslog = readSyslogHeader(line, start);
  return syslog === undefined ? pairs : { ...pairs, syslog };
}

const NAMES = ['protection_name', 'attack', 'malware_family', 'appi_name', 'matched_category', 'verdict'];

/** A log of the firewall names no threat: what was done to which service is all that it says. */
const nameOf = (json: Json): string | undefined =>
  textAt(json, ...NAMES) ??
  [textAt(json, 'product'), textAt(json, 'action'), textAt(json, 'service_id')].filter(Boolean).join(' ');

/** Check Point's Log Exporter in its syslog form: `[action:"Drop"; src:"…"; …]`. */
export const checkPoint = defineTextFormat({
  name: 'check-point',
  title: 'Check Point Log Exporter (syslog)',
  recognises: (line) => findPairs(line) >= 0,
  parse,
  reads: {
    id: ['loguid'],
    name: [...NAMES, 'action'],
    description: ['attack_info', 'description', 'message_info', 'protection_type'],
    category: ['attack', 'protection_type', 'malware_action', 'product'],
    ruleId: ['protection_id', 'rule_uid', 'rule'],
    severity: ['severity', 'app_risk'],
    time: ['time', 'syslog.time'],
    sourceIp: ['src', 'client_ip'],
    sourcePort: ['s_port'],
    sourceZone: ['inzone'],
    destinationIp: ['dst', 'server_ip'],
    destinationPort: ['service'],
    destinationHost: ['dst_machine_name'],
    destinationZone: ['outzone'],
    protocol: ['service_id', 'proto'],
    host: ['src_machine_name', 'syslog.host', 'origin'],
    user: ['src_user_name', 'user', 'dst_user_name'],
    process: ['process_name', 'parent_process_name'],
    file: ['file_name'],
    hash: ['file_sha256', 'file_sha1', 'file_md5'],
    url: ['resource'],
    cves: ['industry_reference'],
    logSource: ['product', 'protection_type'],
    techniques: ['mitre_techniques', 'technique'],
    tactics: ['mitre_tactics', 'mitre_initial_access'],
  },
  notes: ['Pairs `key:"value";` in brackets, behind a syslog header or bare. Severity by words, or 0 to 4.'],
  severityScale: { worst: 4, least: 0 },
  refine: (json) => ({ name: nameOf(json) }),
});
