import type { VendorLabel } from '../alert.ts';
import { isJson, textAt } from '../json-path.ts';
import { joinLabels, labelsFrom } from '../vendor-labels.ts';
import { findCef, parseCef } from './cef-line.ts';
import { defineTextFormat } from './define-format.ts';
import type { Json } from './format.ts';

const SAYS_ATTACK = /tactic|technique|mitre|att.?ck/i;
const SAYS_TACTIC = /tactic/i;
const SAYS_TECHNIQUE = /technique|^mitre[\s_-]?(?:att.?ck)?(?:[\s_-]?ids?)?$|^att.?ck(?:[\s_-]?ids?)?$/i;

/** The texts under keys that speak of ATT&CK, by what they speak of. */
function gatherClaims(json: Json, techniques: string[], tactics: string[]): void {
  for (const key in json) {
    if (!SAYS_ATTACK.test(key)) continue;
    const value = json[key];
    if (typeof value !== 'string') continue;
    if (SAYS_TACTIC.test(key)) tactics.push(value);
    else if (SAYS_TECHNIQUE.test(key)) techniques.push(value);
  }
}

/** CEF has no field for ATT&CK; products use custom fields whose label says so. */
function claimsOf(json: Json): readonly VendorLabel[] {
  const techniques: string[] = [];
  const tactics: string[] = [];
  if (isJson(json['labelled'])) gatherClaims(json['labelled'], techniques, tactics);
  gatherClaims(json, techniques, tactics);
  return joinLabels(labelsFrom(techniques, { kind: 'technique' }), labelsFrom(tactics, { kind: 'tactic' }));
}

const DIRECTIONS: ReadonlyMap<string, string> = new Map([
  ['0', 'inbound'],
  ['1', 'outbound'],
]);

/** True where a name says nothing: only digits, or the product's own class id again. */
const isTelling = (name: string | undefined): boolean => name !== undefined && /\p{L}/u.test(name);

/** ArcSight's Common Event Format of any vendor, bare or behind a syslog header. FortiGate's has a format of its own. */
export const cef = defineTextFormat({
  name: 'cef',
  title: 'CEF',
  product: null,
  recognises: (line) => {
    const start = findCef(line);
    return start >= 0 && !/^CEF:\s?\d+\|Fortinet\|Forti[Gg]ate\|/.test(line.slice(start, start + 64));
  },
  parse: parseCef,
  severityScale: { worst: 10, least: 0 },
  reads: {
    id: ['externalId', 'eventId'],
    name: ['name', 'classId', 'msg', 'reason'],
    description: ['msg', 'reason', 'message'],
    category: ['cat', 'deviceEventCategory', 'categoryOutcome'],
    ruleId: ['classId', 'externalId'],
    severity: ['headerSeverity', 'severity'],
    time: ['rt', 'start', 'end', 'deviceReceiptTime', 'startTime'],
    sourceIp: ['src', 'c6a2', 'sourceAddress', 'sourceTranslatedAddress'],
    sourcePort: ['spt', 'sourcePort'],
    sourceHost: ['shost'],
    sourceZone: ['labelled.Source Zone', 'deviceInboundInterface', 'sourceZoneURI'],
    destinationIp: ['dst', 'c6a3', 'destinationAddress'],
    destinationPort: ['dpt', 'destinationPort'],
    destinationHost: ['dhost'],
    destinationZone: ['labelled.Destination Zone', 'deviceOutboundInterface', 'destinationZoneURI'],
    direction: ['deviceDirection'],
    protocol: ['app', 'proto'],
    host: ['dvchost', 'deviceHostName', 'dhost', 'shost', 'dvc'],
    user: ['duser', 'suser', 'duid', 'suid'],
    process: ['dproc', 'sproc', 'deviceProcessName'],
    commandLine: ['labelled.Command Line', 'labelled.CommandLine', 'labelled.cmdLine', 'labelled.Process Command Line'],
    file: ['filePath', 'fname', 'oldFilePath'],
    hash: ['fileHash', 'labelled.SHA256', 'labelled.sha256', 'labelled.MD5'],
    url: ['request', 'requestUrl'],
    cves: ['labelled.CVE', 'labelled.CVEs', 'labelled.cve'],
    logSource: ['vendor', 'deviceProduct'],
    techniques: ['custom fields labelled MITRE, ATT&CK or technique'],
    tactics: ['custom fields labelled tactic'],
  },
  notes: [
    'Header: vendor, deviceProduct, classId, name, headerSeverity. `deviceDirection` 0 inbound, 1 outbound. A Name without a letter gives way to msg.',
  ],
  claims: claimsOf,
  refine: (json) => {
    const name = textAt(json, 'name');
    return {
      product: [textAt(json, 'vendor'), textAt(json, 'deviceProduct')].filter(Boolean).join(' ') || undefined,
      name: isTelling(name) ? name : (textAt(json, 'msg', 'reason', 'cat') ?? name),
      direction: DIRECTIONS.get(textAt(json, 'deviceDirection') ?? ''),
    };
  },
});
