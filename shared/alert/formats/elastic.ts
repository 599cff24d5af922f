import type { VendorLabel } from '../alert.ts';
import { hasAt, isJson, learnPaths, textAt, textsAt } from '../json-path.ts';
import { joinLabels, labelsAtLearnt } from '../vendor-labels.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

const technique = (prefix: string): readonly string[] => [
  `${prefix}technique.subtechnique.id`,
  `${prefix}technique.id`,
  `${prefix}technique.name`,
  `${prefix}technique.subtechnique.name`,
];

/** The arguments as one line where there is no command line. */
const commandLineOf = (json: Json): string | undefined =>
  textAt(json, 'process.command_line') ?? (textsAt(json, 'process.args').join(' ') || undefined);

/** A technique that stands there only as the parent of a claimed sub-technique is no claim of its own. */
function dropParents(labels: readonly VendorLabel[]): readonly VendorLabel[] {
  const parents = new Set(
    labels.flatMap((label) => (label.id?.includes('.') ? [label.id.slice(0, label.id.indexOf('.'))] : [])),
  );
  return labels.filter((label) => label.id === undefined || !parents.has(label.id));
}

/** Our own ECS output says exactly what was asserted, parent or sub, where `threat.*` cannot tell. */
function ownClaims(): readonly VendorLabel[] | undefined {
  const techniques = labelsAtLearnt(OWN_CLAIMS, { kind: 'technique' });
  return techniques.length === 0
    ? undefined
    : joinLabels(techniques, labelsAtLearnt(LEARNT_TACTICS, { kind: 'tactic' }));
}

const KIBANA = 'kibana.alert.rule.threat.';
const PARAMETERS = 'kibana.alert.rule.parameters.threat.';
const SIGNAL = 'signal.rule.threat.';

const TECHNIQUES: readonly string[] = [
  ...technique(KIBANA),
  ...technique(PARAMETERS),
  ...technique(SIGNAL),
  ...technique('threat.'),
];
const TACTICS: readonly string[] = [
  `${KIBANA}tactic.id`,
  `${KIBANA}tactic.name`,
  `${PARAMETERS}tactic.id`,
  `${SIGNAL}tactic.id`,
  `${SIGNAL}tactic.name`,
  'threat.tactic.id',
  'threat.tactic.name',
];
const TAGS: readonly string[] = ['kibana.alert.rule.tags', 'signal.rule.tags'];

const OWN_CLAIMS = learnPaths(['alert2attack.techniques']);
const LEARNT_TECHNIQUES = learnPaths(TECHNIQUES);
const LEARNT_TACTICS = learnPaths(TACTICS);
const LEARNT_TAGS = learnPaths(TAGS);

/** ECS documents say what they are by `ecs.version`, or by `event.kind` beside a rule or a threat. */
function isEcs(json: Json): boolean {
  if (hasAt(json, 'ecs.version') || isJson(json['ecs'])) return true;
  const kind = textAt(json, 'event.kind');
  return (
    (kind === 'alert' || kind === 'signal') &&
    hasAt(json, 'rule.name', 'threat.framework', 'event.dataset', 'event.module')
  );
}

/** Elastic's detection alerts, nested or flattened, and ECS documents of other products' alerts. */
export const elastic = defineJsonFormat({
  name: 'elastic',
  title: 'Elastic detection alert and ECS',
  product: null,
  keys: ['kibana', 'signal', 'ecs', 'event'],
  recognises: (json) =>
    hasAt(json, 'kibana.alert.rule.name', 'kibana.alert.reason', 'kibana.alert.uuid', 'signal.rule.name') ||
    (isEcs(json) &&
      !hasAt(json, 'wazuh.rule', 'winlog.event_id') &&
      hasAt(json, 'rule.name', 'threat.framework', 'event.kind', 'message', 'event.action')),
  reads: {
    id: ['kibana.alert.uuid', 'event.id', '_id'],
    name: [
      'kibana.alert.rule.name',
      'signal.rule.name',
      'rule.name',
      'kibana.alert.reason',
      'message',
      'event.action',
      'event.reason',
    ],
    description: [
      'kibana.alert.rule.description',
      'signal.rule.description',
      'rule.description',
      'kibana.alert.reason',
      'signal.reason',
      'event.reason',
      'message',
    ],
    category: ['rule.category', 'kibana.alert.rule.category', 'event.category'],
    ruleId: [
      'kibana.alert.rule.rule_id',
      'kibana.alert.rule.uuid',
      'signal.rule.rule_id',
      'signal.rule.id',
      'rule.id',
      'rule.uuid',
    ],
    severity: [
      'kibana.alert.severity',
      'signal.rule.severity',
      'kibana.alert.risk_score',
      'signal.rule.risk_score',
      'event.risk_score',
      'event.severity',
    ],
    time: ['kibana.alert.original_time', '@timestamp', 'event.created'],
    sourceIp: ['source.ip', 'source.address'],
    sourcePort: ['source.port'],
    sourceHost: ['source.domain'],
    sourceZone: ['observer.ingress.zone'],
    destinationIp: ['destination.ip', 'destination.address'],
    destinationPort: ['destination.port'],
    destinationHost: ['destination.domain'],
    destinationZone: ['observer.egress.zone'],
    direction: ['network.direction'],
    protocol: ['network.protocol', 'network.transport'],
    host: ['host.name', 'host.hostname'],
    user: ['user.name', 'user.id', 'winlog.user.name'],
    process: ['process.executable', 'process.name'],
    commandLine: ['process.command_line', 'process.args'],
    file: ['file.path', 'file.name'],
    hash: ['file.hash.sha256', 'process.hash.sha256', 'file.hash.sha1', 'file.hash.md5'],
    url: ['url.full', 'url.original'],
    cves: ['vulnerability.id'],
    logSource: ['event.module', 'event.dataset', 'data_stream.dataset', 'kibana.alert.rule.type'],
    techniques: TECHNIQUES,
    tactics: TACTICS,
    tags: TAGS,
  },
  notes: [
    'Keys may be nested, flattened or mixed.',
    "Documents of Elastic's integrations: the vendor's own alert in `event.original` or under the vendor's key is read first, ECS fields fill its gaps.",
  ],
  claims: () =>
    ownClaims() ??
    dropParents(
      joinLabels(
        labelsAtLearnt(LEARNT_TECHNIQUES, { kind: 'technique' }),
        labelsAtLearnt(LEARNT_TACTICS, { kind: 'tactic' }),
        labelsAtLearnt(LEARNT_TAGS, { kind: 'tactic', tags: true }),
      ),
    ),
  refine: (json) => ({
    product: hasAt(json, 'kibana.alert.rule.name', 'kibana.alert.uuid', 'signal.rule.name')
      ? 'elastic'
      : textAt(json, 'observer.product', 'event.module'),
    commandLine: commandLineOf(json),
  }),
});
