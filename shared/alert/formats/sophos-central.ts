import { hasAt, textAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

const isType = (value: unknown): boolean => typeof value === 'string' && /^Event::[A-Z]/.test(value);

/** `Event::Endpoint::Threat::PuaCleanupFailed` -> `Threat Pua Cleanup Failed`. */
const nameOfType = (type: string): string =>
  type
    .split('::')
    .slice(2)
    .join(' ')
    .replace(/([a-z])(?=[A-Z])/g, '$1 ');

/** What happened, in words: events have a name, alerts a sentence that begins with it: `Malware not cleaned up: …`. */
function nameOf(json: Json): string | undefined {
  const told = textAt(json, 'name', 'description');
  const head = told?.split(/[:'"]/, 1)[0]?.trim();
  const threat = textAt(json, 'threat');
  if (head !== undefined && head.length > 3)
    return threat !== undefined && told?.includes(threat) ? `${head}: ${threat}` : head;
  const type = textAt(json, 'type');
  return type === undefined ? undefined : nameOfType(type);
}

/** What the intrusion prevention saw stands in one text: `Message  OS-WINDOWS …`. */
const ruleIn = (json: Json): string | undefined =>
  /^Message\s{1,16}(\S.{0,400})/.exec(textAt(json, 'ips_threat_data.rawData', 'data.ips_threat.raw_data') ?? '')?.[1];

/** Sophos Central's SIEM API: alerts and events. */
export const sophosCentral = defineJsonFormat({
  name: 'sophos-central',
  title: 'Sophos Central alert and event',
  keys: ['type'],
  recognises: (json) => isType(json['type']) && hasAt(json, 'location', 'customer_id', 'endpoint_id', 'when'),
  reads: {
    id: ['id', 'event_service_event_id'],
    name: ['name', 'description', 'type'],
    description: ['description', 'name'],
    category: ['type', 'group'],
    ruleId: ['type'],
    severity: ['severity'],
    time: ['when', 'created_at'],
    sourceIp: ['ips_threat_data.remoteIp', 'data.ips_threat.remote_ip', 'source_info.ip', 'data.source_info.ip'],
    sourcePort: ['ips_threat_data.remotePort', 'data.ips_threat.remote_port'],
    destinationPort: ['ips_threat_data.localPort', 'data.ips_threat.local_port'],
    host: ['location', 'dhost'],
    user: ['source', 'suser'],
    process: [
      'amsi_threat_data.processPath',
      'ips_threat_data.executablePath',
      'data.ips_threat.executable_path',
      'data.hmpa_exploit.process_path',
    ],
    file: ['core_remedy_items.items.descriptor', 'data.core_remedy_items.items.descriptor', 'filePath'],
    hash: ['appSha256', 'data.appSha256'],
    cves: ['ips_threat_data.rawData', 'data.ips_threat.raw_data'],
    logSource: ['group', 'endpoint_type', 'data.endpoint_platform', 'origin'],
  },
  notes: [
    'What happened and the threat together are the signature; the rule of the intrusion prevention is read out of its raw data. `source` is the user.',
  ],
  refine: (json) => ({ name: ruleIn(json) ?? nameOf(json) }),
});
