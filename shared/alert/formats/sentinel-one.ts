import { hasAt, isJson, textAt, textsAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

const CONFIDENCES: ReadonlyMap<string, string> = new Map([
  ['malicious', 'high'],
  ['suspicious', 'medium'],
  ['n/a', 'low'],
]);

/** Alerts of the Singularity console's API, which joins several products and names their vendor. */
const isUnified = (json: Json): boolean =>
  'detectionSource' in json && 'analytics' in json && hasAt(json, 'detectionTime', 'attackSurfaces');

/** Lines of the console's log of activities. */
const isActivity = (json: Json): boolean => 'activityType' in json && 'primaryDescription' in json;

/** All that was seen, not only the first of it. */
const indicatorsOf = (json: Json): string | undefined =>
  textsAt(json, 'indicators.description').join('; ') || undefined;

/** The threat's own word of confidence; other alerts have a severity. */
const severityOf = (json: Json): string | undefined =>
  isJson(json['threatInfo']) || hasAt(json, 'threatName', 'data.confidenceLevel')
    ? CONFIDENCES.get(
        String(textAt(json, 'threatInfo.confidenceLevel', 'confidenceLevel', 'data.confidenceLevel')).toLowerCase(),
      )
    : undefined;

/** SentinelOne threats, the alerts of its custom (STAR) rules and of its unified console, and its activities. */
export const sentinelOne = defineJsonFormat({
  name: 'sentinel-one',
  title: 'SentinelOne threat',
  keys: ['threatInfo', 'ruleInfo', 'threatName', 'detectionSource', 'activityType'],
  recognises: (json) =>
    isJson(json['threatInfo']) ||
    isUnified(json) ||
    isActivity(json) ||
    (isJson(json['ruleInfo']) && isJson(json['alertInfo'])) ||
    ('threatName' in json &&
      ('agentComputerName' in json || 'classificationSource' in json || 'mitigationStatus' in json)),
  reads: {
    id: ['id', 'threatInfo.threatId', 'alertInfo.alertId'],
    name: [
      'threatInfo.threatName',
      'ruleInfo.name',
      'threatName',
      'threatInfo.classification',
      'name',
      'primaryDescription',
    ],
    description: [
      'ruleInfo.description',
      'indicators.description',
      'threatInfo.description',
      'alertInfo.indicatorDescription',
      'ruleInfo.s1ql',
      'description',
    ],
    category: [
      'threatInfo.classification',
      'indicators.category',
      'classification',
      'alertInfo.eventType',
      'data.threatClassification',
    ],
    ruleId: ['ruleInfo.id', 'indicators.ids', 'analytics.uid', 'activityType'],
    severity: ['ruleInfo.severity', 'severity', 'threatInfo.confidenceLevel', 'confidenceLevel'],
    time: [
      'threatInfo.identifiedAt',
      'threatInfo.createdAt',
      'alertInfo.createdAt',
      'detectedAt',
      'identifiedAt',
      'createdAt',
    ],
    sourceIp: [
      'alertInfo.srcIp',
      'detectionTime.attacker.ip',
      'agentRealtimeInfo.networkInterfaces.inet',
      'agentDetectionInfo.agentIpV4',
      'alertInfo.srcMachineIp',
      'data.ipAddress',
    ],
    sourceHost: ['detectionTime.attacker.host'],
    sourcePort: ['alertInfo.srcPort'],
    destinationIp: ['alertInfo.dstIp', 'detectionTime.assets.asset.ipV4'],
    destinationPort: ['alertInfo.dstPort'],
    direction: ['alertInfo.netEventDirection'],
    host: [
      'agentRealtimeInfo.agentComputerName',
      'agentDetectionInfo.name',
      'agentComputerName',
      'agentRealtimeInfo.name',
      'assets.name',
      'data.computerName',
    ],
    user: [
      'threatInfo.processUser',
      'sourceProcessInfo.user',
      'agentDetectionInfo.agentLastLoggedInUserName',
      'username',
      'assets.lastLoggedInUser',
      'detectionTime.targetUser.name',
      'data.username',
    ],
    process: [
      'threatInfo.originatorProcess',
      'sourceProcessInfo.filePath',
      'sourceProcessInfo.name',
      'process.file.path',
      'process.file.name',
    ],
    commandLine: [
      'threatInfo.maliciousProcessArguments',
      'sourceProcessInfo.commandline',
      'maliciousProcessArguments',
      'process.cmdLine',
    ],
    file: [
      'threatInfo.filePath',
      'targetProcessInfo.tgtFilePath',
      'filePath',
      'process.file.path',
      'data.filePath',
      'data.fileDisplayName',
    ],
    hash: [
      'threatInfo.sha256',
      'threatInfo.sha1',
      'threatInfo.md5',
      'sourceProcessInfo.fileHashSha256',
      'fileContentHash',
      'process.file.sha256',
      'process.file.sha1',
      'data.fileContentHash',
    ],
    url: ['alertInfo.dnsRequest'],
    logSource: [
      'threatInfo.detectionEngines.key',
      'agentDetectionInfo.agentOsName',
      'agentDetectionInfo.osFamily',
      'agentRealtimeInfo.agentOsType',
      'alertInfo.source',
      'threatInfo.detectionType',
      'detectionSource.product',
      'attackSurfaces',
      'dataSources',
    ],
    techniques: ['indicators.tactics.techniques.name', 'indicators.tactics.techniques.link', 'ruleInfo.techniques'],
    tactics: ['indicators.tactics.name'],
  },
  notes: [
    'The confidence (`malicious`, `suspicious`) stands in for a severity where there is none; all indicators together describe a threat. Technique links to attack.mitre.org are read for their ids.',
  ],
  refine: (json) => ({
    description: textAt(json, 'ruleInfo.description') ?? indicatorsOf(json),
    severity: severityOf(json),
  }),
});
