import { hasAt, isJson, textAt, valuesAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';
import { joinPath } from './join-path.ts';

/** Where files stand: in Graph's evidence, in the evidence of Defender for Endpoint's API, in the entities of Microsoft 365. */
const FILES = ['evidence.fileDetails', 'evidence.imageFile', 'evidence', 'entities'];

/** `filePath` is the folder; the file is named beside it. The detected file goes before the image of a process. */
function fileOf(json: Json): string | undefined {
  const files = FILES.flatMap((path) => valuesAt(json, path));
  const [folder, name] =
    files
      .filter(isJson)
      .map((file) => [textAt(file, 'filePath'), textAt(file, 'fileName')])
      .find(([folder, name]) => folder !== undefined || name !== undefined) ?? [];
  return joinPath(folder, name);
}

/** An incident by itself; one with its alerts is opened for those. */
const isIncident = (json: Json): boolean =>
  'incidentWebUrl' in json && 'displayName' in json && hasAt(json, 'determination', 'lastUpdateDateTime');

/** A row of the AlertEvidence table; those of before 2024 have no title. */
const isEvidence = (json: Json): boolean =>
  'AlertId' in json && 'EntityType' in json && hasAt(json, 'EvidenceRole', 'ServiceSource', 'DetectionSource');

/** A row without a title is called as its family, or by its category and what it is about. */
function nameOf(json: Json): string | undefined {
  if (!isEvidence(json)) return undefined;
  const category = textAt(json, 'Categories', 'DetectionSource')?.replace(/["[\]]/g, '');
  return textAt(json, 'Title', 'ThreatFamily') ?? [category, textAt(json, 'EntityType')].filter(Boolean).join(': ');
}

/** Microsoft Graph security alerts v1 and v2, incidents without their alerts, Defender for Endpoint's own API, and the tables AlertInfo and AlertEvidence of hunting exports. */
export const microsoftDefender = defineJsonFormat({
  name: 'microsoft-defender',
  title: 'Microsoft Graph / Defender XDR alert',
  keys: ['title', 'AlertId', 'incidentWebUrl'],
  recognises: (json) =>
    (hasAt(json, 'title') &&
      hasAt(
        json,
        'serviceSource',
        'mitreTechniques',
        'providerAlertId',
        'detectorId',
        'alertCreationTime',
        'investigationState',
        'vendorInformation.provider',
      ) &&
      !hasAt(json, 'properties.title')) ||
    isIncident(json) ||
    isEvidence(json) ||
    ('AlertId' in json && 'Title' in json && hasAt(json, 'ServiceSource', 'DetectionSource', 'AttackTechniques')),
  reads: {
    id: ['id', 'alertId', 'providerAlertId'],
    name: ['title', 'displayName', 'threatFamilyName', 'ThreatFamily', 'Categories'],
    description: ['description'],
    category: ['category', 'categories'],
    ruleId: ['detectorId', 'alertPolicyId', 'providerAlertId'],
    severity: ['severity'],
    time: [
      'firstActivityDateTime',
      'firstActivityDatetime',
      'firstEventTime',
      'firstActivity',
      'eventDateTime',
      'createdDateTime',
      'createdDatetime',
      'alertCreationTime',
      'creationTime',
      'timestamp',
      'Timestamp',
    ],
    sourceIp: [
      'evidence.sourceAddress.ipAddress',
      'evidence.ipAddress',
      'evidence.senderIp',
      'entities.ipAddress',
      'RemoteIP',
      'networkConnections.sourceAddress',
      'userStates.logonIp',
    ],
    sourcePort: ['evidence.sourcePort', 'networkConnections.sourcePort'],
    destinationIp: ['evidence.destinationAddress.ipAddress', 'networkConnections.destinationAddress'],
    destinationPort: ['evidence.destinationPort', 'networkConnections.destinationPort'],
    protocol: ['evidence.protocol', 'networkConnections.protocol'],
    host: [
      'evidence.deviceDnsName',
      'evidence.hostName',
      'computerDnsName',
      'DeviceName',
      'evidence.deviceName',
      'devices.deviceDnsName',
      'hostStates.fqdn',
    ],
    user: [
      'evidence.userAccount.userPrincipalName',
      'evidence.userAccount.accountName',
      'evidence.primaryAddress',
      'evidence.accountName',
      'entities.userPrincipalName',
      'entities.accountName',
      'relatedUser.userName',
      'AccountName',
      'userStates.accountName',
    ],
    process: [
      'evidence.imageFile.fileName',
      'evidence.imageFile.name',
      'evidence.processName',
      'processes.name',
      'FileName',
    ],
    commandLine: [
      'evidence.processCommandLine',
      'evidence.process.commandLine',
      'processes.commandLine',
      'entities.processCommandLine',
      'ProcessCommandLine',
    ],
    file: [
      'evidence.fileDetails.filePath',
      'evidence.fileDetails.fileName',
      'evidence.imageFile.filePath',
      'evidence.filePath',
      'evidence.fileName',
      'entities.filePath',
      'entities.fileName',
      'fileStates.path',
      'FolderPath',
    ],
    hash: [
      'evidence.fileDetails.sha256',
      'evidence.imageFile.sha256',
      'evidence.sha256',
      'entities.sha256',
      'SHA256',
      'evidence.fileDetails.sha1',
      'fileStates.fileHash.hashValue',
    ],
    url: ['evidence.url', 'evidence.urls', 'entities.url', 'RemoteUrl'],
    cves: ['vulnerabilityStates.cve'],
    logSource: ['serviceSource', 'detectionSource', 'productName', 'vendorInformation.provider'],
    techniques: ['mitreTechniques', 'attackTechniques'],
    tactics: [],
  },
  notes: [
    'A file is its folder (`filePath`) and its name together.',
    '`category` is close to a tactic word but the vendor mixes in its own (`SuspiciousActivity`, `Malware`), so it is a category, not a claim.',
  ],
  refine: (json) => ({
    product: 'microsoft-defender',
    name: nameOf(json),
    file: fileOf(json) ?? joinPath(textAt(json, 'FolderPath'), textAt(json, 'FileName')),
  }),
});
