import { hasAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';

/** Microsoft Graph security alerts v2, Defender for Endpoint's own API, and the AlertInfo table of hunting exports. */
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
      'createdDateTime',
      'createdDatetime',
      'alertCreationTime',
      'timestamp',
      'Timestamp',
    ],
    sourceIp: ['evidence.ipAddress', 'RemoteIP', 'networkConnections.sourceAddress'],
    destinationIp: ['evidence.destinationAddress.ipAddress', 'networkConnections.destinationAddress'],
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
    process: ['evidence.imageFile.fileName', 'evidence.imageFile.name', 'evidence.processName', 'FileName'],
    commandLine: ['evidence.processCommandLine', 'evidence.process.commandLine', 'ProcessCommandLine'],
    file: [
      'evidence.fileDetails.filePath',
      'evidence.fileDetails.fileName',
      'evidence.imageFile.filePath',
      'evidence.filePath',
      'FolderPath',
    ],
    hash: [
      'evidence.fileDetails.sha256',
      'evidence.imageFile.sha256',
      'evidence.sha256',
      'SHA256',
      'evidence.fileDetails.sha1',
    ],
    url: ['evidence.url', 'RemoteUrl'],
    logSource: ['serviceSource', 'detectionSource', 'productName'],
    techniques: ['mitreTechniques', 'attackTechniques'],
    tactics: [],
  },
  notes: [
    '`category` is close to a tactic word but the vendor mixes in its own (`SuspiciousActivity`, `Malware`), so it is a category, not a claim.',
  ],
  refine: () => ({ product: 'microsoft-defender' }),
});
