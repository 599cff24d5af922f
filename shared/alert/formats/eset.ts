import { hasAt, textAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

/** `SEVERITY_LEVEL_HIGH` -> `HIGH`. */
const severityOf = (json: Json): string | undefined => textAt(json, 'severityLevel')?.replace('SEVERITY_LEVEL_', '');

/** `NETWORK_COMMUNICATION_DIRECTION_INBOUND` -> `INBOUND`; a truth value where the syslog export says it. */
function directionOf(json: Json): string | undefined {
  const word = textAt(json, 'networkCommunication.direction')?.replace('NETWORK_COMMUNICATION_DIRECTION_', '');
  const inbound = textAt(json, 'inbound');
  return word ?? (inbound === undefined ? undefined : inbound === 'true' ? 'inbound' : 'outbound');
}

/** `Malware: Win32/PSW.Fareit.A` names the threat, where the circumstances do. */
const threatIn = (json: Json): string | undefined =>
  /^(?:Malware: )?([A-Za-z0-9]{1,16}\/\S{2,128})$/.exec(textAt(json, 'context.circumstances') ?? '')?.[1];

/** The file's path out of its address. */
const fileOf = (json: Json): string | undefined => textAt(json, 'object_uri', 'objectUrl')?.replace(/^file:\/\/\//, '');

/** Who began: of a connection from outside the remote end. */
function endsOf(json: Json) {
  const network = json['networkCommunication'];
  const [local, remote] = ['local', 'remote'].map((end) => ({
    ip: textAt(network, `${end}IpAddress`),
    port: textAt(network, `${end}Port`),
  }));
  return /INBOUND$/.test(textAt(network, 'direction') ?? '') ? { source: remote, destination: local } : {};
}

const typeOf = (json: Json): string | undefined => textAt(json, 'typeName')?.replace(/^nil$/, '') || undefined;

/** ESET PROTECT: events of its export as JSON, and detections of ESET Connect. */
export const eset = defineJsonFormat({
  name: 'eset',
  title: 'ESET PROTECT event and detection',
  keys: ['event_type', 'severityLevel'],
  recognises: (json) =>
    ('event_type' in json && 'source_uuid' in json && hasAt(json, 'occured', 'hostname')) ||
    ('severityLevel' in json && 'occurTime' in json && hasAt(json, 'typeName', 'objectTypeName', 'category')),
  reads: {
    id: ['uuid', 'detection_uuid'],
    name: ['threat_name', 'rulename', 'rule_id', 'typeName', 'displayName', 'event', 'operation', 'action', 'category'],
    description: ['event', 'operation', 'detail', 'circumstances', 'context.circumstances', 'description', 'cause'],
    category: ['threat_type', 'category', 'event_type'],
    ruleId: ['rule_id', 'rulename'],
    severity: ['severity', 'severityLevel'],
    time: ['occured', 'occurTime'],
    sourceIp: ['source_address', 'networkCommunication.localIpAddress', 'ipv4'],
    sourcePort: ['source_port', 'networkCommunication.localPort'],
    destinationIp: ['target_address', 'networkCommunication.remoteIpAddress'],
    destinationPort: ['target_port', 'networkCommunication.remotePort'],
    direction: ['inbound', 'networkCommunication.direction'],
    protocol: ['protocol'],
    host: ['hostname'],
    user: ['username', 'account', 'context.userName', 'user'],
    process: ['processname', 'process_name', 'application', 'context.process.path'],
    commandLine: ['command_line'],
    file: ['object_uri', 'objectUrl', 'target'],
    hash: ['hash', 'objectHashSha1'],
    logSource: ['scanner_id', 'event_type', 'category', 'os_name'],
  },
  notes: ['Threats and rules have names; an event of the host intrusion prevention is called as its rule.'],
  refine: (json) => ({
    name: textAt(json, 'threat_name', 'rulename', 'rule_id') ?? threatIn(json) ?? typeOf(json),
    severity: severityOf(json),
    direction: directionOf(json),
    file: fileOf(json),
    ...endsOf(json),
  }),
});
