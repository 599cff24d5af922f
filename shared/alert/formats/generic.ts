import type { Alert } from '../alert.ts';
import { AlertError } from '../alert-error.ts';
import { buildAlert } from '../build-alert.ts';
import { isJson, keepOpen, objectAt, textAt, textsAt, toText, valueAt, valuesAt } from '../json-path.ts';
import { joinLabels, labelsAt } from '../vendor-labels.ts';
import { draftReader } from './define-format.ts';
import type { AlertFormat, Json, Reads } from './format.ts';

/** Names for the signature in alerts of unknown make, the most telling first. */
const NAME_PATHS: readonly string[] = [
  'name',
  'title',
  'signature',
  'alert_name',
  'alertName',
  'alertname',
  'alarmName',
  'rule_name',
  'ruleName',
  'rule.name',
  'rule_title',
  'ruleTitle',
  'rule',
  'detection_name',
  'detectionName',
  'detection',
  'threat_name',
  'threatName',
  'threat',
  'event_name',
  'eventName',
  'alert.name',
  'alert.title',
  'alert.signature',
  'alert',
  'finding',
  'subject',
  'summary',
  'headline',
  'display_name',
  'displayName',
  'label',
  'message',
  'msg',
  'description',
  'event',
  'type',
];

/** Facts about where events come from; a rule's `category` is one in Sigma's sense. */
const LOG_SOURCE_PATHS: readonly string[] = [
  'product',
  'category',
  'service',
  'log_source',
  'logsource',
  'data_source',
  'platform',
  'connectors',
  'tables',
].flatMap((key) => [`fields.${key}`, `log_source.${key}`, `logsource.${key}`]);

const reads: Reads = {
  id: ['id', 'alert_id', 'alertId', 'uid', 'uuid', '_id', 'event_id', 'eventId'],
  name: NAME_PATHS,
  description: ['description', 'desc', 'details', 'detail', 'message', 'msg', 'summary', 'reason'],
  category: ['category', 'class', 'classification', 'fields.classtype', 'classtype', 'fields.category', 'type'],
  ruleId: ['ruleId', 'rule_id', 'rule.id', 'signature_id', 'sid', 'fields.rule_id', 'fields.sid'],
  severity: ['severity', 'priority', 'level', 'risk', 'urgency', 'risk_score', 'fields.severity', 'fields.level'],
  time: ['time', '@timestamp', 'timestamp', 'created_at', 'createdAt', 'created', 'date', 'event_time', 'eventTime'],
  sourceIp: [
    'source.ip',
    'src.ip',
    'src_ip',
    'source_ip',
    'srcip',
    'sourceIp',
    'srcIp',
    'sourceAddress',
    'saddr',
    'src',
    'source.address',
    'fields.src_ip',
    'fields.source_ip',
    'source',
    'fields.src',
  ],
  sourcePort: [
    'source.port',
    'src.port',
    'src_port',
    'source_port',
    'srcport',
    'sourcePort',
    'srcPort',
    'fields.src_port',
  ],
  sourceHost: ['source.host', 'source.hostname', 'src.host', 'src_host'],
  sourceZone: ['source.zone', 'src_zone', 'fields.src'],
  destinationIp: [
    'destination.ip',
    'dst.ip',
    'dest_ip',
    'dst_ip',
    'destination_ip',
    'dstip',
    'destinationIp',
    'dstIp',
    'destIp',
    'destinationAddress',
    'daddr',
    'dst',
    'dest',
    'destination.address',
    'fields.dest_ip',
    'fields.dst_ip',
    'destination',
    'fields.dst',
  ],
  destinationPort: [
    'destination.port',
    'dst.port',
    'dest_port',
    'dst_port',
    'destination_port',
    'dstport',
    'destinationPort',
    'dstPort',
    'fields.dst_port',
    'fields.dest_port',
  ],
  destinationHost: ['destination.host', 'destination.hostname', 'dst.host', 'dest_host', 'dst_host'],
  destinationZone: ['destination.zone', 'dst_zone', 'dest_zone', 'fields.dst'],
  direction: ['direction', 'fields.direction', 'network.direction'],
  protocol: ['protocol', 'proto', 'fields.proto', 'fields.protocol', 'network.protocol'],
  host: [
    'host',
    'host.name',
    'hostname',
    'host_name',
    'computer',
    'computer_name',
    'device',
    'device.hostname',
    'device_name',
    'deviceName',
    'dvc',
    'fields.host',
    'fields.hostname',
    'agent.name',
    'Computer',
  ],
  user: ['user', 'user.name', 'username', 'user_name', 'userName', 'account', 'fields.user', 'actor.user.name'],
  process: [
    'process',
    'process.name',
    'process.executable',
    'process_name',
    'processName',
    'image',
    'fields.process',
    'fields.Image',
  ],
  commandLine: [
    'commandLine',
    'command_line',
    'cmdline',
    'process.command_line',
    'commandline',
    'fields.command',
    'fields.command_line',
    'fields.CommandLine',
    'fields.commandLine',
    'command',
  ],
  file: [
    'file',
    'file.path',
    'file.name',
    'file_path',
    'filePath',
    'file_name',
    'fileName',
    'filename',
    'fields.file',
    'fields.TargetFilename',
  ],
  hash: ['hash', 'file.hash.sha256', 'sha256', 'file_hash', 'sha1', 'md5', 'fields.hash', 'fields.sha256'],
  url: ['url', 'url.full', 'uri', 'request_url', 'fields.url'],
  cves: ['cves', 'cve', 'fields.cves', 'fields.cve', 'vulnerability.id', 'vulnerabilities'],
  logSource: LOG_SOURCE_PATHS,
  techniques: [
    'techniques',
    'technique',
    'techniques.id',
    'technique.id',
    'techniques.technique_id',
    'technique_id',
    'technique_ids',
    'techniqueId',
    'mitre_technique',
    'mitre_techniques',
    'mitre_technique_id',
    'mitreTechniques',
    'mitre_attack',
    'mitre_attack_id',
    'mitre.technique',
    'mitre.technique.id',
    'mitre.techniques',
    'mitre.id',
    'attack_technique',
    'attack_techniques',
    'threat.technique.id',
    'threat.technique.subtechnique.id',
    'fields.techniques',
    'fields.technique',
    'fields.mitre_technique_id',
    'fields.mitre_attack',
  ],
  tactics: [
    'tactics',
    'tactic',
    'tactics.name',
    'tactic.name',
    'tactic.id',
    'tactic_id',
    'mitre_tactic',
    'mitre_tactics',
    'mitreTactics',
    'mitre.tactic',
    'mitre.tactics',
    'threat.tactic.id',
    'fields.tactics',
    'fields.mitre_tactic',
  ],
  tags: ['tags', 'labels', 'fields.tags', 'rule.tags'],
  attackVersion: ['attackVersion', 'attack_version', 'fields.attack_version'],
};

const definition = { name: 'generic', title: 'Generic form and unknown JSON', product: null, reads };

const readDraft = draftReader(definition);

/** The first path that holds a signature: a text with at least one letter. */
function findName(json: Json): { readonly path: string; readonly name: string } | undefined {
  for (const path of NAME_PATHS) {
    const name = toText(valueAt(json, path));
    if (name !== undefined && /\p{L}/u.test(name)) return { path, name };
  }
  return undefined;
}

/** How deep in unknown JSON a name is still looked for. */
const DEEPEST_NAME = 4;

/** The same, in nested objects of unknown JSON, nearest first. */
function findDeepName(json: Json): { readonly path: string; readonly name: string } | undefined {
  let level: (readonly [string, unknown])[] = Object.entries(json);
  for (let depth = 1; depth <= DEEPEST_NAME && level.length > 0; depth++) {
    const next: (readonly [string, unknown])[] = [];
    for (const [at, value] of level.slice(0, 256)) {
      const inner = Array.isArray(value) ? value.find(isJson) : value;
      if (!isJson(inner)) continue;
      const found = findName(inner);
      if (found) return { path: `${at}.${found.path}`, name: found.name };
      for (const [key, member] of Object.entries(inner)) next.push([`${at}.${key}`, member]);
    }
    level = next;
  }
  return undefined;
}

/** Last of all: the longest short text with two words in it is most likely what a person would call the alert. */
function guessName(json: Json): { readonly path: string; readonly name: string } | undefined {
  let best: { path: string; name: string } | undefined;
  for (const [path, value] of Object.entries(json)) {
    const name = toText(value);
    if (typeof value !== 'string' || !name || name.length > 300 || !/\p{L}{3}/u.test(name)) continue;
    if (/^\d{4}-\d\d-\d\d|^https?:|^[\w-]{8}-[\w-]{4}-/.test(name)) continue;
    if (!best || name.length > best.name.length) best = { path, name };
  }
  return best;
}

/** `product` and `service` at the top of a form mean the same as in `fields`. */
const logSourceOf = (json: Json): readonly string[] => [
  ...new Set([
    ...textsAt(json, ...LOG_SOURCE_PATHS),
    ...['log_source', 'logSource', 'logsource', 'data_source', 'platform', 'fields.log_source'].flatMap((path) =>
      textsAt(json, path),
    ),
  ]),
];

/** `$HOME_NET`, `any`: the variables of network rules stand for zones, not addresses. */
const addressOrNothing = (text: string | undefined): string | undefined =>
  text === undefined || !/^[\da-f.:]{3,45}$/i.test(text) || !/[.:]/.test(text) ? undefined : text;

const zoneOrNothing = (text: string | undefined): string | undefined =>
  text === undefined || text === 'any' || addressOrNothing(text) ? undefined : text;

const END_KEYS = ['source', 'destination', 'fields', 'techniques', 'id', 'name', 'description', 'tactics'];

/** `fields` as they came, then everything else that the form does not name. */
function factsOf(json: Json): Json {
  const rest = Object.fromEntries(Object.entries(json).filter(([key]) => !END_KEYS.includes(key)));
  const fields = objectAt(json, 'fields') ?? {};
  return { ...fields, ...rest };
}

const claimsOf = (json: Json) => {
  const version = textAt(json, ...(reads.attackVersion ?? []));
  return joinLabels(
    labelsAt(json, reads.techniques ?? [], { kind: 'technique', version }),
    labelsAt(json, reads.tactics ?? [], { kind: 'tactic', version }),
    labelsAt(json, reads.tags ?? [], { kind: 'tactic', tags: true, version }),
  );
};

const sourceWord = (json: Json): unknown => {
  const source = valueAt(json, 'source');
  return typeof source === 'string' && !addressOrNothing(source) ? source : undefined;
};

/** Reads the generic form, or JSON of unknown make by its name-like field, saying which one it was. */
function toAlert(json: Json, now?: Date): Alert {
  keepOpen(json);
  const found = findName(json) ?? findDeepName(json) ?? guessName(json);
  if (!found)
    throw new AlertError(
      'no_signature',
      'no signature was found: give the alert a "name" (or title, signature, rule, message)',
    );
  const draft = readDraft(json);
  const end = (end: { readonly ip?: unknown; readonly zone?: unknown } | undefined) => ({
    ...end,
    ip: addressOrNothing(toText(end?.ip)),
    zone: zoneOrNothing(toText(end?.zone)),
  });
  const repeated = draft.description === found.name;
  const logSource = logSourceOf(json);
  return buildAlert(
    {
      ...draft,
      name: found.name,
      product: textAt(json, 'product', 'vendor', 'tool') ?? sourceWord(json),
      description: repeated ? undefined : draft.description,
      source: end(draft.source),
      destination: end(draft.destination),
      cves: [
        ...valuesAt(json, 'cves'),
        ...valuesAt(json, 'cve'),
        ...valuesAt(json, 'fields.cves'),
        ...(draft.cves ?? []),
      ],
      logSource,
      vendorLabels: claimsOf(json),
      facts: factsOf(json),
      warnings: found.path === 'name' ? [] : [`the signature was read from the field ${JSON.stringify(found.path)}`],
    },
    now,
  );
}

/** The project's own form, and the reader for JSON that no vendor's format claims. Recognises any object. */
export const generic: AlertFormat<Json> = {
  name: 'generic',
  title: definition.title,
  input: 'json',
  reads,
  notes: ['Without a `name` the first name-like field is taken, at any of four levels, and a warning says which.'],
  recognises: isJson,
  toAlert,
};
