import type { VendorLabel } from '../alert.ts';
import { hasAt, isJson, textAt, textsAt, valuesAt } from '../json-path.ts';
import { joinLabels, labelsAt, labelsFrom } from '../vendor-labels.ts';
import { tacticsInTypes } from './asff-types.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

const ATTACKS = ['finding_info.attacks', 'attacks', 'finding.attacks', 'finding_info.kill_chain.attacks'];

/** Each attack object brings its own ATT&CK version; where the sub-technique is said, its parent is no further claim. */
function claimsOf(attack: unknown): readonly VendorLabel[] {
  const version = textAt(attack, 'version');
  const sub = labelsAt(attack, ['sub_technique.uid', 'sub_technique.name'], { kind: 'technique', version });
  const technique = labelsAt(attack, ['technique.uid', 'technique.name'], { kind: 'technique', version });
  const tactics = labelsAt(attack, ['tactic.uid', 'tactic.name', 'tactics.uid', 'tactics.name'], {
    kind: 'tactic',
    version,
  });
  return joinLabels(onlyIds(sub.length > 0 ? sub : technique), onlyIds(tactics));
}

/** A name beside an id names the same thing. */
const onlyIds = (labels: readonly VendorLabel[]): readonly VendorLabel[] =>
  labels.some((label) => label.id) ? labels.filter((label) => label.id) : labels;

/** Findings of Security Hub keep its namespaces: `TTPs/Discovery/…`. */
const TYPES = ['finding_info.types', 'finding.types'];

const isFinding = (json: Json): boolean => {
  const uid = Number(textAt(json, 'class_uid'));
  return (uid >= 2000 && uid < 3000) || isJson(json['finding_info']) || isJson(json['finding']);
};

/** OCSF findings (Detection Finding 2004, Security Finding 2001, …), 1.0 to 1.5; other classes where they carry `attacks`. */
export const ocsf = defineJsonFormat({
  name: 'ocsf',
  title: 'OCSF Detection Finding',
  product: null,
  keys: ['class_uid', 'finding_info'],
  recognises: (json) =>
    ('class_uid' in json || isJson(json['finding_info'])) && (isFinding(json) || hasAt(json, 'attacks', 'message')),
  reads: {
    id: ['finding_info.uid', 'finding.uid', 'metadata.uid', 'uid'],
    name: [
      'finding_info.title',
      'finding.title',
      'finding_info.analytic.name',
      'malware.name',
      'message',
      'activity_name',
      'class_name',
    ],
    description: ['finding_info.desc', 'finding.desc', 'message', 'status_detail'],
    category: [...TYPES, 'class_name'],
    ruleId: ['finding_info.analytic.uid', 'analytic.uid', 'finding_info.product_uid', 'finding.product_uid'],
    severity: ['severity', 'severity_id'],
    time: ['finding_info.created_time', 'time', 'finding_info.first_seen_time', 'time_dt'],
    sourceIp: ['evidences.src_endpoint.ip', 'src_endpoint.ip'],
    sourcePort: ['evidences.src_endpoint.port', 'src_endpoint.port'],
    sourceHost: ['evidences.src_endpoint.hostname', 'src_endpoint.hostname'],
    sourceZone: ['evidences.src_endpoint.zone', 'src_endpoint.zone'],
    destinationIp: ['evidences.dst_endpoint.ip', 'dst_endpoint.ip'],
    destinationPort: ['evidences.dst_endpoint.port', 'dst_endpoint.port'],
    destinationHost: ['evidences.dst_endpoint.hostname', 'dst_endpoint.hostname'],
    destinationZone: ['evidences.dst_endpoint.zone', 'dst_endpoint.zone'],
    direction: ['evidences.connection_info.direction', 'connection_info.direction'],
    protocol: ['evidences.connection_info.protocol_name', 'connection_info.protocol_name'],
    host: [
      'device.hostname',
      'device.name',
      'evidences.device.hostname',
      'resources.name',
      'resources.uid',
      'resource.uid',
    ],
    user: ['actor.user.name', 'evidences.actor.user.name', 'user.name', 'evidences.user.name'],
    process: [
      'evidences.process.file.path',
      'evidences.process.name',
      'actor.process.file.path',
      'actor.process.name',
      'process.name',
      'evidences.actor.process.name',
    ],
    commandLine: [
      'evidences.process.cmd_line',
      'actor.process.cmd_line',
      'process.cmd_line',
      'evidences.actor.process.cmd_line',
    ],
    file: [
      'evidences.file.path',
      'evidences.file.name',
      'file.path',
      'file.name',
      'malware.files.path',
      'malware.path',
      'malware.file.path',
    ],
    hash: ['evidences.file.hashes.value', 'file.hashes.value', 'malware.files.hashes.value'],
    url: ['evidences.url.url_string', 'url.url_string', 'evidences.http_request.url.url_string'],
    cves: ['vulnerabilities.cve.uid', 'vulnerabilities.title', 'finding_info.related_cves'],
    logSource: ['metadata.product.name', 'finding_info.data_sources', 'metadata.log_name'],
    techniques: ATTACKS.map((path) => `${path}.{sub_technique,technique}.{uid,name}`),
    tactics: [...ATTACKS.map((path) => `${path}.{tactic,tactics}.{uid,name}`), 'finding_info.types (TTPs/<tactic>/…)'],
    attackVersion: ATTACKS.map((path) => `${path}.version`),
  },
  notes: ['`severity_id`: 1 informational, 2 low, 3 medium, 4 high, 5 critical, 6 fatal. Epoch times in milliseconds.'],
  claims: (json) => {
    const attacks = joinLabels(...ATTACKS.flatMap((path) => valuesAt(json, path)).map(claimsOf));
    return attacks.length > 0 ? attacks : labelsFrom(tacticsInTypes(textsAt(json, ...TYPES)), { kind: 'tactic' });
  },
  refine: (json) => ({
    product: textAt(json, 'metadata.product.name', 'metadata.product.vendor_name'),
    severity: textAt(json, 'severity') ?? SEVERITIES.get(textAt(json, 'severity_id') ?? ''),
  }),
});

const SEVERITIES: ReadonlyMap<string, string> = new Map([
  ['1', 'informational'],
  ['2', 'low'],
  ['3', 'medium'],
  ['4', 'high'],
  ['5', 'critical'],
  ['6', 'fatal'],
]);
