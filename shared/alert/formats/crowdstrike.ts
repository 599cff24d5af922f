import type { VendorLabel } from '../alert.ts';
import { hasAt, textAt, valuesAt } from '../json-path.ts';
import { joinLabels, labelsFrom } from '../vendor-labels.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

/** Places where a tactic and a technique stand side by side, each with id and name. */
const CLAIMS = ['', 'behaviors', 'event', 'mitre_attack', 'event.MitreAttack', 'mitreAttack'];

/** Where the id of each stands. */
const ID_PATHS = {
  technique: ['technique_id', 'techniqueId', 'techniqueID'],
  tactic: ['tactic_id', 'tacticId', 'tacticID'],
} as const;

/** The proprietary id decides: `CST0000` beside the name `Adware/PUP` makes both CrowdStrike's own. */
function claim(place: unknown, kind: 'technique' | 'tactic'): readonly VendorLabel[] {
  const id = textAt(place, ...ID_PATHS[kind]);
  const name = textAt(place, kind);
  const own = id !== undefined && /^cs/i.test(id);
  if (own)
    return labelsFrom([`${id}`], { kind, scheme: 'crowdstrike' }).map((label) => ({
      ...label,
      raw: name ? `${id} ${name}` : id,
      ...(name ? { name } : {}),
    }));
  const byId = id === undefined ? [] : labelsFrom([id], { kind });
  return byId.length > 0 ? byId : labelsFrom(name === undefined ? [] : [name], { kind });
}

function claimsOf(json: Json): readonly VendorLabel[] {
  const places = CLAIMS.flatMap((path) => (path === '' ? [json] : valuesAt(json, path)));
  return joinLabels(...places.flatMap((place) => [claim(place, 'technique'), claim(place, 'tactic')]));
}

/** CrowdStrike Falcon: alerts v2, the older detects with behaviours, and streamed DetectionSummary events. */
export const crowdstrike = defineJsonFormat({
  name: 'crowdstrike',
  title: 'CrowdStrike Falcon alert',
  keys: ['composite_id', 'compositeId', 'pattern_id', 'detection_id', 'behavior_id', 'metadata'],
  recognises: (json) =>
    hasAt(json, 'composite_id', 'compositeId') ||
    ('pattern_id' in json && 'tactic' in json) ||
    ('detection_id' in json && 'behaviors' in json) ||
    ('behavior_id' in json && 'tactic' in json) ||
    (hasAt(json, 'metadata.eventType') &&
      hasAt(json, 'event.DetectName', 'event.DetectDescription', 'event.Tactic', 'event.Name')),
  reads: {
    id: ['composite_id', 'compositeId', 'id', 'detection_id', 'event.CompositeId', 'event.DetectId'],
    name: [
      'display_name',
      'displayName',
      'name',
      'event.DetectName',
      'event.Name',
      'behaviors.display_name',
      'behaviors.scenario',
      'scenario',
      'technique',
      'description',
    ],
    description: ['description', 'event.DetectDescription', 'event.Description', 'behaviors.description'],
    category: ['scenario', 'objective', 'event.Objective', 'behaviors.scenario', 'type'],
    ruleId: ['pattern_id', 'patternId', 'event.PatternId', 'behaviors.behavior_id', 'behavior_id'],
    severity: [
      'severity',
      'max_severity',
      'event.Severity',
      'severity_name',
      'max_severity_displayname',
      'event.SeverityName',
    ],
    time: [
      'timestamp',
      'context_timestamp',
      'contextTimestamp',
      'first_behavior',
      'created_timestamp',
      'metadata.eventCreationTime',
      'event.ProcessStartTime',
    ],
    sourceIp: [
      'source_endpoint_address_ip4',
      'device.local_ip',
      'device.localIp',
      'event.LocalIP',
      'network_accesses.local_address',
    ],
    destinationIp: ['network_accesses.remote_address', 'event.NetworkAccesses.RemoteAddress'],
    destinationPort: ['network_accesses.remote_port', 'event.NetworkAccesses.RemotePort'],
    host: [
      'device.hostname',
      'event.ComputerName',
      'event.Hostname',
      'hostname',
      'source_endpoint_host_name',
      'device.host_name',
    ],
    user: ['user_name', 'userName', 'event.UserName', 'behaviors.user_name', 'source_account_name'],
    process: ['filepath', 'filename', 'event.FilePath', 'event.FileName', 'behaviors.filename'],
    commandLine: ['cmdline', 'event.CommandLine', 'behaviors.cmdline'],
    file: ['filepath', 'ioc_context.ioc_description', 'event.FilePath', 'behaviors.filepath'],
    hash: ['sha256', 'event.SHA256String', 'behaviors.sha256', 'md5', 'event.MD5String'],
    logSource: ['product', 'platform', 'source_products', 'sourceProducts', 'data_domains', 'device.platform_name'],
    techniques: CLAIMS.map((path) => `${path === '' ? '' : `${path}.`}{technique_id,technique}`),
    tactics: CLAIMS.map((path) => `${path === '' ? '' : `${path}.`}{tactic_id,tactic}`),
  },
  notes: [
    '`CST…`/`CSTA…` are ids of CrowdStrike and not of ATT&CK: kept as labels of scheme `crowdstrike`. Streamed events carry names only.',
  ],
  claims: claimsOf,
  refine: (json) => ({
    severity: hasAt(json, 'event.SeverityName') ? textAt(json, 'event.SeverityName') : undefined,
  }),
});
