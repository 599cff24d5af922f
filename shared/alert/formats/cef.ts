import type { VendorLabel } from '../alert.ts';
import { findCves } from '../find-cves.ts';
import { isJson, textAt } from '../json-path.ts';
import { joinLabels, labelsFrom } from '../vendor-labels.ts';
import { endHitIn } from './cef-end-hit.ts';
import { findCef, parseCef } from './cef-line.ts';
import { defineTextFormat } from './define-format.ts';
import type { Json } from './format.ts';

const SAYS_ATTACK = /tactic|technique|mitre|att.?ck/i;
const SAYS_TACTIC = /tactic/i;
const SAYS_TECHNIQUE =
  /technique|^mitre[\s_-]?(?:att.?ck)?(?:[\s_-]?ids?)?$|^(?:BitdefenderGZ)?att.?ck(?:[\s_-]?ids?)?$/i;

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

/** CEF has no field for ATT&CK; products use custom fields whose label or key says so. A key stands in the line as it is. */
function claimsOf(json: Json, line: string): readonly VendorLabel[] {
  const techniques: string[] = [];
  const tactics: string[] = [];
  if (isJson(json['labelled'])) gatherClaims(json['labelled'], techniques, tactics);
  if (SAYS_ATTACK.test(line)) gatherClaims(json, techniques, tactics);
  return joinLabels(labelsFrom(techniques, { kind: 'technique' }), labelsFrom(tactics, { kind: 'tactic' }));
}

const DIRECTIONS: ReadonlyMap<string, string> = new Map([
  ['0', 'inbound'],
  ['1', 'outbound'],
]);

/** Numbers in `app` are the product's own, those in `proto` are IANA's. */
const protocolOf = (json: Json): string | null | undefined =>
  /^\d/.test(textAt(json, 'app') ?? '') ? (textAt(json, 'proto') ?? null) : undefined;

/** Names that stand for any event of the product: log types, and CrowdStrike's one name for all of its detections. */
const SAYS_NOTHING =
  /^(?:threat|traffic|ips|ids|utm|(?:security |new )?(?:alert|event|log|alarm)|notification|(?:\w{2,20} )?detection ?summary ?event)$/i;

const isTelling = (name: string | undefined): name is string =>
  name !== undefined && /\p{L}/u.test(name) && !SAYS_NOTHING.test(name);

/** Custom fields in which products name what they saw. */
const NAME_LABELS = [
  'Protection Name',
  'Attack Name',
  'Threat Name',
  'Signature Name',
  'Detect Name',
  'DetectName',
  'LI Description',
].map((label) => `labelled.${label}`);

/** Extensions of GravityZone's own, whose header has the module for a name. */
const GRAVITY_ZONE_NAMES = ['BitdefenderGZDetectionName', 'BitdefenderGZMalwareName', 'BitdefenderGZExploitType'];

/** SentinelOne's own extensions for what CEF has the header for. */
const OWN_NAMES = ['alertName', 'eventDesc', 'primaryDescription'];

/** Palo Alto's logging service puts the subtype for the name; the threat stands behind it, or only its number. */
const SUBTYPE =
  /^(?:vulnerability|spyware|virus|wildfire|wildfire-virus|url|file|data|scan|flood|packet|dns-security)$/i;

const threatOf = (json: Json): string | undefined => {
  if (!SUBTYPE.test(textAt(json, 'name') ?? '')) return undefined;
  const threat = textAt(json, 'PanOSThreatNameFirewall', 'PanOSThreatID')?.replace(/\(\d{1,12}\)$/, '');
  return [threat, textAt(json, 'cat')].find(isTelling);
};

/** Check Point writes `Unknown` into the header and the severity behind it, Palo Alto's logging service a number of its own. */
const severityOf = (json: Json): string | undefined =>
  textAt(json, 'PanOSSeverity') ??
  (/^unknown$/i.test(textAt(json, 'headerSeverity') ?? '') ? textAt(json, 'cp_severity') : undefined);

/** `Name(12345)`: how PAN-OS writes its threats, as the class id or as the category. */
const NAMED = /^(.{2,512}?)\s{0,4}\(\d{1,12}\)$/;

/** `Apex Central WB:7`: where nothing has a name, the product and its own number for what it saw. */
function productAndClass(json: Json): string | undefined {
  const [product, classId] = [textAt(json, 'deviceProduct'), textAt(json, 'classId')];
  return product !== undefined && classId !== undefined ? `${product} ${classId}` : undefined;
}

function nameOf(json: Json): string | undefined {
  const labelled = textAt(json, ...NAME_LABELS, ...GRAVITY_ZONE_NAMES);
  const name = textAt(json, 'name');
  const threat = threatOf(json) ?? labelled;
  if (isTelling(threat)) return threat;
  if (isTelling(name)) return name;
  const named = [textAt(json, 'classId'), textAt(json, 'cat')].map((text) => NAMED.exec(text ?? '')?.[1]);
  const told = [textAt(json, ...OWN_NAMES), textAt(json, 'msg'), textAt(json, 'reason'), textAt(json, 'cat')].find(
    isTelling,
  );
  return named.find(isTelling) ?? told ?? textAt(json, 'msg', 'reason') ?? productAndClass(json) ?? name;
}

/** The line as an object, with the CVEs that it mentions: products put them in fields of any name. */
function parse(line: string): Json | undefined {
  const parsed = parseCef(line);
  return parsed && /cve[-_ ]\d/i.test(line) ? { ...parsed, mentionedCves: findCves([line]) } : parsed;
}

/** Products whose CEF has a format of its own. */
const OWN_FORMATS = /^CEF:\s?\d+\|(?:Fortinet\|Forti[Gg]ate(?:-[\w-]{1,24})?|Palo Alto Networks\|Cortex XDR)\|/;

/** ArcSight's Common Event Format of any vendor, bare or behind a syslog header. */
export const cef = defineTextFormat({
  name: 'cef',
  title: 'CEF',
  product: null,
  recognises: (line) => {
    const start = findCef(line);
    return start >= 0 && !OWN_FORMATS.test(line.slice(start, start + 64));
  },
  parse,
  severityScale: { worst: 10, least: 0 },
  reads: {
    id: ['externalId', 'eventId'],
    name: ['name', 'classId', ...OWN_NAMES, 'msg', 'reason'],
    description: ['msg', 'reason', 'message'],
    category: ['cat', 'deviceEventCategory', 'threatClassification', 'categoryOutcome'],
    ruleId: ['classId', 'activityType', 'eventID', 'externalId'],
    severity: ['PanOSSeverity', 'headerSeverity', 'eventSeverity', 'severity', 'cp_severity'],
    time: ['rt', 'start', 'end', 'BitdefenderGZDetectionTime', 'deviceReceiptTime', 'startTime', 'syslog.time'],
    sourceIp: ['src', 'c6a2', 'sourceAddress', 'sourceIpAddress', 'sourceTranslatedAddress'],
    sourcePort: ['spt', 'sourcePort'],
    sourceHost: ['shost'],
    sourceZone: ['labelled.Source Zone', 'labelled.FromZone', 'inzone', 'deviceInboundInterface', 'sourceZoneURI'],
    destinationIp: ['dst', 'c6a3', 'destinationAddress'],
    destinationPort: ['dpt', 'destinationPort'],
    destinationHost: ['dhost'],
    destinationZone: [
      'labelled.Destination Zone',
      'labelled.ToZone',
      'outzone',
      'deviceOutboundInterface',
      'destinationZoneURI',
    ],
    direction: ['deviceDirection'],
    protocol: ['app', 'proto'],
    host: ['dvchost', 'deviceHostName', 'dhost', 'shost', 'sourceHostName', 'assetName', 'dvc', 'syslog.host'],
    user: ['duser', 'suser', 'sourceUserName', 'duid', 'suid'],
    process: ['dproc', 'sproc', 'deviceProcessName'],
    commandLine: ['labelled.Command Line', 'labelled.CommandLine', 'labelled.cmdLine', 'labelled.Process Command Line'],
    file: ['filePath', 'fname', 'fileName', 'oldFilePath'],
    hash: [
      'fileHash',
      'fileSha256',
      'TrendMicroDsFileSHA256',
      'labelled.SHA256',
      'labelled.sha256',
      'labelled.MD5',
      'BitdefenderGZMalwareHash',
    ],
    url: ['request', 'requestUrl'],
    cves: ['mentionedCves'],
    logSource: ['vendor', 'deviceProduct'],
    techniques: ['custom fields labelled MITRE, ATT&CK or technique'],
    tactics: ['custom fields labelled tactic'],
  },
  notes: [
    'Header: vendor, deviceProduct, classId, name, headerSeverity. `deviceDirection` 0 inbound, 1 outbound. A Name that says nothing (only digits, `THREAT`, `Alert`) gives way to what the product names beside it, or msg. CVEs are read wherever they stand in the line (`mentionedCves`).',
  ],
  claims: claimsOf,
  refine: (json) => {
    const direction = DIRECTIONS.get(textAt(json, 'deviceDirection') ?? '');
    return {
      product: [textAt(json, 'vendor'), textAt(json, 'deviceProduct')].filter(Boolean).join(' ') || undefined,
      name: nameOf(json),
      host: endHitIn(json, direction),
      severity: severityOf(json),
      warnings: json['headerSeverity'] === undefined ? ['the CEF header is cut short'] : [],
      direction,
      protocol: protocolOf(json),
    };
  },
});
