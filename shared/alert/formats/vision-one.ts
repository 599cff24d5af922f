import type { VendorLabel } from '../alert.ts';
import { hasAt, isJson, textAt, textsAt, valuesAt } from '../json-path.ts';
import { joinLabels, labelsAt, labelsFrom } from '../vendor-labels.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

/** The value of the first indicator of a type. */
const indicator = (json: Json, type: RegExp): string | undefined =>
  valuesAt(json, 'indicators')
    .filter(isJson)
    .filter((item) => type.test(textAt(item, 'type') ?? ''))
    .flatMap((item) => textAt(item, 'value', 'value.name') ?? [])[0];

/** The first entity of a type: a text, or an object with a name. */
const entity = (json: Json, type: string): string | undefined =>
  valuesAt(json, 'impactScope.entities')
    .filter(isJson)
    .filter((item) => textAt(item, 'entityType') === type)
    .flatMap((item) => textAt(item, 'entityValue.name', 'entityValue') ?? [])[0];

const TECHNIQUES = ['matchedRules.matchedFilters.mitreTechniqueIds', 'mitreMapping', 'mitreTechniqueId'];
const TACTICS = ['tacticId', 'tactics'];

/** The ids in `V9.T1003.001` and `T1090 (TA0005)`: a release before them, a tactic behind them. */
const idsIn = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => text.match(/\bT\d{4}(?:\.\d{3})?\b/g) ?? []);

const claimsOf = (json: Json): readonly VendorLabel[] => {
  const version = textAt(json, 'mitreVersion')?.replace(/^v/i, '');
  return joinLabels(
    labelsFrom(idsIn(textsAt(json, ...TECHNIQUES)), { kind: 'technique', version }),
    labelsAt(json, TACTICS, { kind: 'tactic', version }),
  );
};

/** Trend Micro's Vision One: Workbench alerts, and detections of its products. */
export const visionOne = defineJsonFormat({
  name: 'vision-one',
  title: 'Trend Vision One alert and detection',
  keys: ['model', 'productCode'],
  recognises: (json) =>
    ('workbenchLink' in json && 'model' in json) ||
    ('alertProvider' in json && 'model' in json) ||
    ('productCode' in json && 'eventName' in json && hasAt(json, 'pname', 'eventId', 'endpointGUID')),
  severityScale: { worst: 10, least: 0 },
  reads: {
    id: ['id', 'uuid'],
    name: ['model', 'ruleName', 'threatName', 'malName', 'detectionName', 'eventSubName', 'eventName'],
    description: ['description', 'matchedRules.name', 'matchedRules.matchedFilters.name', 'eventName'],
    category: ['malType', 'threatType', 'detectionType', 'behaviorCat', 'eventName', 'alertProvider'],
    ruleId: ['modelId', 'ruleId', 'matchedRules.id', 'eventId'],
    severity: ['severity', 'filterRiskLevel'],
    time: ['matchedRules.matchedFilters.matchedDateTime', 'createdDateTime', 'eventTimeDT', 'rt', 'eventTime'],
    sourceIp: ['src', 'impactScope.entities.entityValue.ips', 'endpointIp', 'interestedIp'],
    sourcePort: ['spt'],
    destinationIp: ['dst', 'peerIp'],
    destinationPort: ['dpt'],
    destinationHost: ['dhost'],
    direction: ['deviceDirection'],
    protocol: ['app', 'proto'],
    host: ['endpointHostName', 'hostName', 'shost', 'interestedHost'],
    user: ['principalName', 'suser', 'suid', 'duser', 'logonUser'],
    process: ['processFilePath', 'processName', 'deviceProcessName'],
    commandLine: ['processCmd', 'objectCmd'],
    file: ['filePathName', 'fullPath', 'objectFilePath', 'fileName', 'filePath'],
    hash: ['fileHashSha256', 'objectFileHashSha256', 'fileHash', 'objectFileHashSha1', 'processFileHashSha256'],
    url: ['request', 'requests'],
    cves: ['cve', 'cves'],
    logSource: ['pname', 'mpname', 'productCode', 'impactScope.entities.entityType'],
    techniques: TECHNIQUES,
    tactics: TACTICS,
    attackVersion: ['mitreVersion'],
  },
  notes: [
    'A Workbench alert is called as its model. Hosts and accounts stand among the entities of its scope, files and command lines among its indicators.',
  ],
  claims: claimsOf,
  refine: (json) => ({
    host: entity(json, 'host'),
    user: entity(json, 'account') ?? entity(json, 'emailAddress'),
    commandLine: indicator(json, /^command_line$/),
    file: indicator(json, /^(?:fullpath|filename)$/),
    hash: indicator(json, /^file_sha(?:256|1)$/),
    url: indicator(json, /^(?:url|domain)$/),
  }),
});
