import { isJson } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';

/** SentinelOne threats, and the alerts of its custom (STAR) rules. */
export const sentinelOne = defineJsonFormat({
  name: 'sentinel-one',
  title: 'SentinelOne threat',
  keys: ['threatInfo', 'ruleInfo', 'threatName'],
  recognises: (json) =>
    isJson(json['threatInfo']) ||
    (isJson(json['ruleInfo']) && isJson(json['alertInfo'])) ||
    ('threatName' in json &&
      ('agentComputerName' in json || 'classificationSource' in json || 'mitigationStatus' in json)),
  reads: {
    id: ['id', 'threatInfo.threatId', 'alertInfo.alertId'],
    name: ['threatInfo.threatName', 'ruleInfo.name', 'threatName', 'threatInfo.classification'],
    description: ['ruleInfo.description', 'indicators.description', 'threatInfo.description'],
    category: ['threatInfo.classification', 'indicators.category', 'classification', 'alertInfo.eventType'],
    ruleId: ['ruleInfo.id', 'threatInfo.threatId', 'indicators.ids'],
    severity: ['ruleInfo.severity', 'threatInfo.confidenceLevel', 'confidenceLevel'],
    time: ['threatInfo.identifiedAt', 'threatInfo.createdAt', 'alertInfo.createdAt', 'createdAt'],
    sourceIp: ['alertInfo.srcIp', 'agentRealtimeInfo.networkInterfaces.inet', 'agentDetectionInfo.agentIpV4'],
    sourcePort: ['alertInfo.srcPort'],
    destinationIp: ['alertInfo.dstIp'],
    destinationPort: ['alertInfo.dstPort'],
    direction: ['alertInfo.netEventDirection'],
    host: [
      'agentRealtimeInfo.agentComputerName',
      'agentDetectionInfo.name',
      'agentComputerName',
      'agentRealtimeInfo.name',
    ],
    user: [
      'threatInfo.processUser',
      'sourceProcessInfo.user',
      'agentDetectionInfo.agentLastLoggedInUserName',
      'username',
    ],
    process: ['threatInfo.originatorProcess', 'sourceProcessInfo.filePath', 'sourceProcessInfo.name'],
    commandLine: ['threatInfo.maliciousProcessArguments', 'sourceProcessInfo.commandline', 'maliciousProcessArguments'],
    file: ['threatInfo.filePath', 'targetProcessInfo.tgtFilePath', 'filePath'],
    hash: [
      'threatInfo.sha256',
      'threatInfo.sha1',
      'threatInfo.md5',
      'sourceProcessInfo.fileHashSha256',
      'fileContentHash',
    ],
    url: ['alertInfo.dnsRequest'],
    logSource: [
      'threatInfo.detectionEngines.key',
      'agentDetectionInfo.agentOsName',
      'agentRealtimeInfo.agentOsType',
      'alertInfo.source',
      'threatInfo.detectionType',
    ],
    techniques: ['indicators.tactics.techniques.name', 'indicators.tactics.techniques.link', 'ruleInfo.techniques'],
    tactics: ['indicators.tactics.name'],
  },
  notes: [
    'The confidence (`malicious`, `suspicious`) stands in for a severity. Technique links to attack.mitre.org are read for their ids.',
  ],
  refine: (json) => {
    const info = json['threatInfo'];
    const confidence = isJson(info) ? info['confidenceLevel'] : json['confidenceLevel'];
    return { severity: CONFIDENCES.get(String(confidence)) };
  },
});

const CONFIDENCES: ReadonlyMap<string, string> = new Map([
  ['malicious', 'high'],
  ['suspicious', 'medium'],
  ['n/a', 'low'],
]);
