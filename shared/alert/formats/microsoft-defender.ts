import { hasAt, isJson, textAt, valuesAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';
import { joinPath } from './join-path.ts';

/** `filePath` is the folder; the file is named beside it. The detected file goes before the image of a process. */
function fileOf(json: Json): string | undefined {
  const files = [...valuesAt(json, 'evidence.fileDetails'), ...valuesAt(json, 'evidence.imageFile')];
  const [folder, name] =
    files.filter(isJson).map((file) => [textAt(file, 'filePath'), textAt(file, 'fileName')])[0] ?? [];
  return joinPath(folder, name);
}

/** Microsoft Graph security alerts v1 and v2, Defender for Endpoint's own API, and the AlertInfo table of hunting exports. */
export const microsoftDefender = defineJsonFormat({
  name: 'microsoft-defender',
  title: 'Microsoft Graph / Defender XDR alert',
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
    ('AlertId' in json && 'Title' in json && hasAt(json, 'ServiceSource', 'DetectionSource', 'AttackTechniques')),
  reads: {
    id: ['id', 'alertId', 'providerAlertId'],
    name: ['title', 'threatFamilyName'],
    description: ['description'],
    category: ['category', 'categories'],
    ruleId: ['detectorId', 'alertPolicyId', 'providerAlertId'],
    severity: ['severity'],
    time: [
      'firstActivityDateTime',
      'firstActivityDatetime',
      'firstEventTime',
      'eventDateTime',
      'createdDateTime',
      'createdDatetime',
      'alertCreationTime',
      'timestamp',
      'Timestamp',
    ],
    sourceIp: ['evidence.ipAddress', 'RemoteIP', 'networkConnections.sourceAddress', 'userStates.logonIp'],
    destinationIp: ['evidence.destinationAddress.ipAddress', 'networkConnections.destinationAddress'],
    destinationPort: ['networkConnections.destinationPort'],
    host: [
      'evidence.deviceDnsName',
      'evidence.hostName',
      'computerDnsName',
      'DeviceName',
      'evidence.deviceName',
      'hostStates.fqdn',
    ],
    user: [
      'evidence.userAccount.userPrincipalName',
      'evidence.userAccount.accountName',
      'evidence.accountName',
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
      'ProcessCommandLine',
    ],
    file: [
      'evidence.fileDetails.filePath',
      'evidence.fileDetails.fileName',
      'evidence.imageFile.filePath',
      'evidence.filePath',
      'fileStates.path',
      'FolderPath',
    ],
    hash: [
      'evidence.fileDetails.sha256',
      'evidence.imageFile.sha256',
      'evidence.sha256',
      'SHA256',
      'evidence.fileDetails.sha1',
      'fileStates.fileHash.hashValue',
    ],
    url: ['evidence.url', 'RemoteUrl'],
    logSource: ['serviceSource', 'detectionSource', 'productName', 'vendorInformation.provider'],
    techniques: ['mitreTechniques', 'attackTechniques'],
    tactics: [],
  },
  notes: [
    'A file is its folder (`filePath`) and its name together.',
    '`category` is close to a tactic word but the vendor mixes in its own (`SuspiciousActivity`, `Malware`), so it is a category, not a claim.',
  ],
  refine: (json) => ({ product: 'microsoft-defender', file: fileOf(json) }),
});
