import type { VendorLabel } from '../alert.ts';
import { hasAt, isJson, textAt, valuesAt } from '../json-path.ts';
import { joinLabels, labelsAt, labelsFrom } from '../vendor-labels.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

interface RuleLabel {
  readonly key: string;
  readonly value: string | undefined;
}

/** `detection` is an object in webhooks and a list in the API; rule labels are the rule's meta section. */
const ruleLabelsIn = (json: Json): readonly RuleLabel[] =>
  valuesAt(json, 'detection.ruleLabels')
    .filter(isJson)
    .map((label) => ({ key: textAt(label, 'key') ?? '', value: textAt(label, 'value') }));

const valuesUnder = (labels: readonly RuleLabel[], key: RegExp): readonly string[] =>
  labels.flatMap((label) => (label.value !== undefined && key.test(label.key) ? [label.value] : []));

const ATTACK_DETAILS = [
  'event.securityResult.attackDetails',
  'collectionElements.references.event.securityResult.attackDetails',
];

const detailPaths = (leaf: string): readonly string[] => ATTACK_DETAILS.map((path) => `${path}.${leaf}`);

const SUBTECHNIQUE_PATHS = detailPaths('techniques.subtechniqueId');
const TECHNIQUE_PATHS = detailPaths('techniques.id');
const TACTIC_PATHS = detailPaths('tactics.id');
const VERSION_PATHS = detailPaths('version');

function claimsOf(json: Json): readonly VendorLabel[] {
  const labels = ruleLabelsIn(json);
  const version = textAt(json, ...VERSION_PATHS);
  return joinLabels(
    labelsFrom(valuesUnder(labels, /^mitre_?(?:attack_?)?(?:sub_?)?technique/i), { kind: 'technique' }),
    labelsFrom(valuesUnder(labels, /^(?:mitre_?(?:attack_?)?)?tactic/i), { kind: 'tactic' }),
    labelsFrom(valuesUnder(labels, /^(?:mitre|mitre_attack|mitre_id|mitre_attack_id|attack_id|technique)$/i), {
      kind: 'technique',
    }),
    labelsAt(json, SUBTECHNIQUE_PATHS, { kind: 'technique', version }),
    labelsAt(json, TECHNIQUE_PATHS, { kind: 'technique', version }),
    labelsAt(json, TACTIC_PATHS, { kind: 'tactic' }),
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
    techniques: ['detection.ruleLabels[mitre_attack_technique]', ...TECHNIQUE_PATHS],
    tactics: ['detection.ruleLabels[mitre_attack_tactic]', ...TACTIC_PATHS],
  },
  notes: [
    'ATT&CK stands in the rule labels, whose keys are what the rule author called them: mitre_attack_technique, mitre_attack_technique_id, tactic, …',
  ],
  claims: claimsOf,
  refine: (json) => {
    const labels = ruleLabelsIn(json);
    const severity = textAt(json, 'detection.severity') ?? valuesUnder(labels, /^severity$/i)[0];
    return {
      description: textAt(json, 'detection.description') ?? valuesUnder(labels, /^description$/i)[0],
      severity: severity ?? textAt(json, 'detection.riskScore'),
    };
  },
});
