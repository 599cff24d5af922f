import type { VendorLabel } from '../alert.ts';
import { hasAt, isJson, textAt, textsAt, valuesAt } from '../json-path.ts';
import { joinLabels, labelsFrom } from '../vendor-labels.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

/** `ThreatPurpose:Resource/Family.Mechanism!Artifact` */
const FINDING_TYPE = /^([A-Za-z]+):([A-Za-z0-9]+)\/(\S+)$/;

const ACTIONS = [
  'networkConnectionAction',
  'awsApiCallAction',
  'portProbeAction',
  'kubernetesApiCallAction',
  'rdsLoginAttemptAction',
];
const REMOTE = ACTIONS.flatMap((action) => [
  `service.action.${action}.remoteIpDetails.ipAddressV4`,
  `service.action.${action}.remoteIpDetails.ipAddressV6`,
  `service.action.${action}.portProbeDetails.remoteIpDetails.ipAddressV4`,
]);
const CONNECTION = 'service.action.networkConnectionAction';
const CONNECTION_DIRECTION = `${CONNECTION}.connectionDirection`;
const REMOTE_PORT = `${CONNECTION}.remotePortDetails.port`;
const LOCAL = [
  `${CONNECTION}.localIpDetails.ipAddressV4`,
  'resource.instanceDetails.networkInterfaces.privateIpAddress',
];
const LOCAL_PORTS = [
  `${CONNECTION}.localPortDetails.port`,
  'service.action.portProbeAction.portProbeDetails.localPortDetails.port',
];

/** The threat purpose is a vendor's word for the aim; several are tactics of ATT&CK, others (Trojan, PenTest) are not. */
function purposeOf(type: string | undefined): readonly VendorLabel[] {
  const purpose = type === undefined ? undefined : FINDING_TYPE.exec(type)?.[1];
  return purpose === undefined ? [] : labelsFrom([purpose], { kind: 'tactic', scheme: 'guardduty' });
}

/** Attack sequences say ATT&CK ids in indicators of the sequence and of its signals. */
function sequenceClaims(json: Json): readonly VendorLabel[] {
  const indicators = [
    'service.detection.sequence.sequenceIndicators',
    'service.detection.sequence.signals.signalIndicators',
  ]
    .flatMap((path) => valuesAt(json, path))
    .filter(isJson);
  const valuesOf = (key: string) =>
    indicators.filter((i) => textAt(i, 'key') === key).flatMap((i) => textsAt(i, 'values'));
  return joinLabels(
    labelsFrom(valuesOf('ATTACK_TECHNIQUE'), { kind: 'technique' }),
    labelsFrom(valuesOf('ATTACK_TACTIC'), { kind: 'tactic' }),
  );
}

/** Who acted on whom: TARGET means that the resource of ours was acted on. */
function directionOf(json: Json): string | undefined {
  const said = textAt(json, CONNECTION_DIRECTION);
  if (said && said.toUpperCase() !== 'UNKNOWN') return said;
  const role = textAt(json, 'service.resourceRole')?.toUpperCase();
  if (role === 'TARGET' && hasAt(json, ...REMOTE)) return 'inbound';
  return role === 'ACTOR' ? 'outbound' : said;
}

/** Amazon GuardDuty findings: EventBridge detail, API (PascalCase) or export. */
export const guardduty = defineJsonFormat({
  name: 'guardduty',
  title: 'Amazon GuardDuty',
  keys: ['type'],
  recognises: (json) => {
    const type = textAt(json, 'type', 'Type');
    // Macie writes its types in the same way.
    if (type === undefined || !FINDING_TYPE.test(type) || 'resourcesAffected' in json) return false;
    return hasAt(json, 'service', 'resource', 'schemaVersion', 'arn') || ('severity' in json && 'title' in json);
  },
  severityScale: { worst: 10, least: 0 },
  reads: {
    id: ['id', 'arn'],
    name: ['type'],
    description: ['title', 'description'],
    category: ['type'],
    ruleId: ['type'],
    severity: ['severity', 'severity.code'],
    time: ['service.eventFirstSeen', 'service.event.firstSeen', 'createdAt', 'service.eventLastSeen', 'updatedAt'],
    sourceIp: REMOTE,
    sourcePort: [REMOTE_PORT],
    destinationIp: LOCAL,
    destinationPort: LOCAL_PORTS,
    direction: [CONNECTION_DIRECTION, 'service.resourceRole'],
    protocol: [`${CONNECTION}.protocol`],
    host: [
      'resource.instanceDetails.instanceId',
      'resource.eksClusterDetails.name',
      'resource.s3BucketDetails.name',
      'resource.containerDetails.name',
      'resource.lambdaDetails.functionName',
      'resource.rdsDbInstanceDetails.dbInstanceIdentifier',
      'resource.ecsClusterDetails.name',
    ],
    user: [
      'resource.accessKeyDetails.userName',
      'resource.accessKeyDetails.user.name',
      'resource.kubernetesDetails.kubernetesUserDetails.username',
      'resource.rdsDbUserDetails.user',
    ],
    process: ['service.runtimeDetails.process.executablePath', 'service.runtimeDetails.process.name'],
    commandLine: ['service.runtimeDetails.context.commandLineExample', 'service.runtimeDetails.process.cmdLine'],
    file: [
      'service.ebsVolumeScanDetails.scanDetections.threatDetectedByName.threatNames.filePaths.filePath',
      'service.malwareScanDetails.threats.itemPaths.nestedItemPath',
    ],
    hash: ['service.runtimeDetails.process.executableSha256'],
    url: ['service.action.dnsRequestAction.domain'],
    logSource: [
      'resource.resourceType',
      'service.serviceName',
      'service.featureName',
      'service.action.awsApiCallAction.serviceName',
      'service.action.actionType',
    ],
    techniques: ['service.detection.sequence.sequenceIndicators[ATTACK_TECHNIQUE].values'],
    tactics: ['type (threat purpose)', 'service.detection.sequence.sequenceIndicators[ATTACK_TACTIC].values'],
  },
  notes: [
    'The finding type is the signature; its threat purpose is a claim of scheme `guardduty`, a tactic only where ATT&CK has one of that name.',
    'For outbound connections the remote end is the destination. Severity runs from 1 to 10.',
  ],
  claims: (json) => joinLabels(purposeOf(textAt(json, 'type')), sequenceClaims(json)),
  refine: (json) => {
    const direction = directionOf(json);
    const remote = { ip: textAt(json, ...REMOTE), port: textAt(json, REMOTE_PORT) };
    const local = { ip: textAt(json, ...LOCAL), port: textAt(json, ...LOCAL_PORTS) };
    const outbound = direction?.toLowerCase() === 'outbound';
    const type = textAt(json, 'type');
    return {
      direction,
      source: outbound ? local : remote,
      destination: outbound ? remote : local,
      description: [textAt(json, 'title'), textAt(json, 'description')]
        .filter(Boolean)
        .join('. ')
        .replaceAll('..', '.'),
      category: type === undefined ? undefined : FINDING_TYPE.exec(type)?.[1],
    };
  },
});
