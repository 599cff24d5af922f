import type { VendorLabel } from '../alert.ts';
import { hasAt, isJson, textAt, textsAt } from '../json-path.ts';
import { joinLabels, labelsAt, labelsFrom } from '../vendor-labels.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';
import { readKeyValues } from './read-key-values.ts';

const ANNOTATION_KEYS = ['mitre_attack', 'mitre_attack.mitre_technique_id', 'mitre_attack_id', 'mitre_technique_id'];

/** `annotations` is JSON in a text: `{"mitre_attack": ["T1110"]}`. */
function annotationsIn(json: Json): readonly VendorLabel[] {
  const raw = textAt(json, 'annotations', 'savedsearch.annotations', 'action.correlationsearch.annotations');
  if (!raw?.startsWith('{') || raw.length > 65_536) return [];
  try {
    return labelsAt(JSON.parse(raw), ANNOTATION_KEYS, { kind: 'technique' });
  } catch {
    return [];
  }
}

const TECHNIQUES: readonly string[] = [
  'annotations.mitre_attack.mitre_technique_id',
  'annotations.mitre_attack',
  'annotations.mitre_technique_id',
  'mitre_technique_id',
  'mitre_attack_id',
  'result.annotations.mitre_attack.mitre_technique_id',
  'result.annotations.mitre_attack',
  'result.mitre_technique_id',
  'annotations.mitre_attack.mitre_technique',
  'mitre_technique',
];

const TACTICS: readonly string[] = [
  'annotations.mitre_attack.mitre_tactic',
  'annotations.mitre_attack.mitre_tactic_id',
  'mitre_tactic',
  'mitre_tactic_id',
  'result.annotations.mitre_attack.mitre_tactic',
];

const SOURCES: readonly string[] = ['src_ip', 'src', 'result.src_ip', 'result.src', 'orig_src'];

/** A raw notable keeps its fields in `_raw` only: `search_name="…", src="…"`. */
function rawPairs(json: Json): Readonly<Record<string, string>> {
  const raw = textAt(json, '_raw', 'result._raw');
  return raw?.includes('search_name=') ? readKeyValues(raw.slice(0, 16_384)) : NO_PAIRS;
}

/** The annotations among the pairs: ids before names. */
function rawClaims(json: Json): readonly VendorLabel[] {
  const raw = rawPairs(json);
  const first = (...keys: readonly string[]) =>
    keys.flatMap((key) => raw[`annotations.mitre_attack${key}`] ?? []).slice(0, 1);
  return joinLabels(
    labelsFrom(first('.mitre_technique_id', '', '.mitre_technique'), { kind: 'technique' }),
    labelsFrom(first('.mitre_tactic_id', '.mitre_tactic'), { kind: 'tactic' }),
  );
}

const NO_PAIRS: Readonly<Record<string, string>> = {};

/** Risk notables and findings name one entity and say of what sort it is. */
const entityOf = (json: Json, sort: RegExp): string | undefined =>
  sort.test(textAt(json, 'risk_object_type', 'entity_type', 'result.risk_object_type') ?? '')
    ? textAt(json, 'risk_object', 'entity', 'result.risk_object')
    : undefined;

/** A search that was not saved has no name; its first result may have one. */
const nameOfWebhook = (json: Json): string | undefined =>
  'results_link' in json
    ? (textAt(json, 'result.signature', 'result.title') ??
      `Splunk alert on ${textAt(json, 'result.sourcetype', 'result.source', 'app') ?? 'a search'}`)
    : undefined;

/** What the rule says of itself, and what of each risk that made it up. */
const descriptionOf = (json: Json): string | undefined => {
  const risks = textsAt(json, 'risk_message', 'result.risk_message');
  const told = textAt(json, 'rule_description', 'result.rule_description', 'description', 'savedsearch_description');
  return risks.length === 0 ? undefined : [...(told === undefined ? [] : [told]), ...risks].join('; ');
};

/** A raw notable's own destination; where the fields name one, the paths have read it. */
const destinationIn = (json: Json, raw: Readonly<Record<string, string>>) =>
  raw['dest'] === undefined || hasAt(json, 'dest', 'dest_ip', 'result.dest')
    ? undefined
    : { ip: raw['dest'], port: raw['dest_port'] };

/** Splunk Enterprise Security notables and findings, and the webhook of any saved search. */
export const splunkNotable = defineJsonFormat({
  name: 'splunk-notable',
  title: 'Splunk notable / finding',
  product: 'splunk',
  keys: ['search_name', 'rule_title', '_raw', 'annotations', 'result'],
  recognises: (json) =>
    'search_name' in json ||
    ('rule_title' in json && hasAt(json, 'rule_name', 'rule_description', 'urgency', 'security_domain', '_time')) ||
    ('_raw' in json && 'sourcetype' in json && hasAt(json, 'index', 'source')) ||
    hasAt(json, 'annotations.mitre_attack') ||
    (isJson(json['result']) && 'sid' in json && 'results_link' in json),
  reads: {
    id: ['event_id', 'notable_id', 'finding_id', 'sid', 'rid', '_cd'],
    name: [
      'rule_title',
      'result.rule_title',
      'search_name',
      'result.search_name',
      'finding_title',
      'rule_name',
      'friendly_name',
      'result.signature',
      'result.title',
      'source',
    ],
    description: [
      'rule_description',
      'result.rule_description',
      'description',
      'savedsearch_description',
      '_raw',
      'result._raw',
    ],
    category: ['security_domain', 'result.security_domain', 'analyticstories', 'category'],
    ruleId: ['search_name', 'rule_id', 'detection_id', 'source'],
    severity: [
      'urgency',
      'severity',
      'result.urgency',
      'result.severity',
      'risk_score',
      'result.risk_score',
      'finding_score',
    ],
    time: ['_time', 'result._time', 'event_time', 'time', 'orig_time', 'info_search_time'],
    sourceIp: SOURCES,
    sourcePort: ['src_port', 'result.src_port'],
    destinationIp: ['dest_ip', 'dest', 'result.dest_ip', 'result.dest', 'orig_dest'],
    destinationPort: ['dest_port', 'result.dest_port'],
    sourceZone: ['src_zone'],
    destinationZone: ['dest_zone'],
    protocol: ['transport', 'result.transport', 'result.app'],
    host: ['dvc', 'dest_nt_host', 'result.dvc', 'orig_host', 'dest_host', 'dest', 'result.dest'],
    user: ['user', 'src_user', 'result.user', 'dest_user'],
    process: ['process_name', 'result.process_name', 'parent_process_name'],
    commandLine: ['process', 'result.process', 'parent_process'],
    file: ['file_path', 'file_name', 'result.file_name', 'process_path'],
    hash: ['file_hash', 'process_hash', 'result.file_hash'],
    url: ['url', 'result.url'],
    cves: ['cve', 'result.cve'],
    logSource: ['orig_sourcetype', 'sourcetype', 'tag', 'orig_tag', 'result.orig_sourcetype'],
    techniques: TECHNIQUES,
    tactics: TACTICS,
  },
  notes: [
    'A webhook without a search name is called as the first result says. Risk notables and findings name one entity, a user or a host; what each risk says is part of the description.',
    '`src` and `dest` may be hosts and not addresses. A raw notable may carry no ATT&CK at all. `annotations` may be JSON in a text.',
  ],
  refine: (json) => {
    const raw = rawPairs(json);
    return {
      description: descriptionOf(json),
      host: raw['dest'] ?? raw['dvc'] ?? entityOf(json, /^(?:system|host|device|asset)/),
      process: raw['process_name'],
      commandLine: raw['process'],
      file: raw['file_path'] ?? raw['file_name'],
      hash: raw['file_hash'],
      severity: raw['urgency'] ?? raw['severity'],
      name:
        textAt(json, 'rule_title', 'result.rule_title', 'search_name', 'result.search_name') ??
        raw['search_name'] ??
        nameOfWebhook(json),
      source: { ip: textAt(json, ...SOURCES) ?? raw['src'], port: textAt(json, 'src_port', 'result.src_port') },
      destination: destinationIn(json, raw),
      user: textAt(json, 'user', 'src_user', 'result.user', 'dest_user') ?? raw['user'] ?? entityOf(json, /^user/),
    };
  },
  claims: (json) =>
    joinLabels(
      annotationsIn(json),
      rawClaims(json),
      annotationsIn(isJson(json['result']) ? json['result'] : {}),
      labelsAt(json, TECHNIQUES, { kind: 'technique' }),
      labelsAt(json, TACTICS, { kind: 'tactic' }),
    ),
});
