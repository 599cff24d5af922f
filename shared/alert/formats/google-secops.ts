import type { VendorLabel } from '../alert.ts';
import { hasAt, isJson, textAt, valuesAt } from '../json-path.ts';
import { joinLabels, labelsAt, labelsFrom } from '../vendor-labels.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

/** `detection` is an object in webhooks and a list in the API; rule labels are the rule's meta section. */
const labelValue = (json: Json, key: RegExp): readonly string[] =>
  valuesAt(json, 'detection.ruleLabels')
    .filter(isJson)
    .filter((label) => key.test(textAt(label, 'key') ?? ''))
    .flatMap((label) => textAt(label, 'value') ?? []);

const ATTACK_DETAILS = [
  'event.securityResult.attackDetails',
  'collectionElements.references.event.securityResult.attackDetails',
];

function claimsOf(json: Json): readonly VendorLabel[] {
  const details = (leaf: string) => ATTACK_DETAILS.map((path) => `${path}.${leaf}`);
  return joinLabels(
    labelsFrom(labelValue(json, /^mitre_?(?:attack_?)?(?:sub_?)?technique/i), { kind: 'technique' }),
    labelsFrom(labelValue(json, /^(?:mitre_?(?:attack_?)?)?tactic/i), { kind: 'tactic' }),
    labelsFrom(labelValue(json, /^(?:mitre|mitre_attack|mitre_id|mitre_attack_id|attack_id|technique)$/i), {
      kind: 'technique',
    }),
    labelsAt(json, details('techniques.subtechniqueId'), {
      kind: 'technique',
      version: textAt(json, ...details('version')),
    }),
    labelsAt(json, details('techniques.id'), { kind: 'technique', version: textAt(json, ...details('version')) }),
    labelsAt(json, details('tactics.id'), { kind: 'tactic' }),
  );
}

/** The event of a webhook, or those that a detection of the API was made from; one field after the other. */
const event = (...leaves: readonly string[]): readonly string[] =>
  leaves.flatMap((leaf) => [`event.${leaf}`, `collectionElements.references.event.${leaf}`]);

/** Google SecOps (Chronicle) detections. */
export const googleSecops = defineJsonFormat({
  name: 'google-secops',
  title: 'Google SecOps detection',
  keys: ['detection'],
  recognises: (json) =>
    hasAt(json, 'detection.ruleName', 'detection.ruleId') &&
    ('detection' in json || hasAt(json, 'detectionTime', 'detection.ruleLabels')),
  reads: {
    id: ['id'],
    name: ['detection.ruleName'],
    description: ['detection.description', 'detection.ruleLabels[description]'],
    category: ['detection.ruleType', 'event.metadata.eventType'],
    ruleId: ['detection.ruleId'],
    severity: ['detection.severity', 'detection.ruleLabels[severity]', 'detection.riskScore'],
    time: ['detectionTime', ...event('metadata.eventTimestamp'), 'createdTime'],
    sourceIp: event('principal.ip'),
    sourcePort: event('principal.port'),
    destinationIp: event('target.ip'),
    destinationPort: event('target.port'),
    direction: event('network.direction'),
    protocol: event('network.applicationProtocol', 'network.ipProtocol'),
    host: event('principal.hostname', 'principal.asset.hostname', 'target.hostname'),
    user: event('principal.user.userid', 'principal.user.userDisplayName', 'target.user.userid'),
    process: event('principal.process.file.fullPath', 'target.process.file.fullPath'),
    commandLine: event('target.process.commandLine', 'principal.process.commandLine'),
    file: event('target.file.fullPath'),
    hash: event('target.file.sha256', 'target.process.file.sha256', 'principal.process.file.sha256'),
    url: event('target.url'),
    logSource: event('metadata.logType', 'metadata.productName', 'metadata.vendorName'),
    techniques: [
      'detection.ruleLabels[mitre_attack_technique]',
      ...ATTACK_DETAILS.map((path) => `${path}.techniques.id`),
    ],
    tactics: ['detection.ruleLabels[mitre_attack_tactic]', ...ATTACK_DETAILS.map((path) => `${path}.tactics.id`)],
  },
  notes: [
    'ATT&CK stands in the rule labels, whose keys are what the rule author called them: mitre_attack_technique, mitre_attack_technique_id, tactic, …',
  ],
  claims: claimsOf,
  refine: (json) => ({
    description: textAt(json, 'detection.description') ?? labelValue(json, /^description$/i)[0],
    severity:
      textAt(json, 'detection.severity') ?? labelValue(json, /^severity$/i)[0] ?? textAt(json, 'detection.riskScore'),
  }),
});
