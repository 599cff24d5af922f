import { hasAt, isJson, textAt, textsAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

/** Windows events, and those of Sysmon for Linux. */
const event = (leaf: string): readonly string[] => [
  `data.win.eventdata.${leaf}`,
  `data.eventdata.${leaf}`,
  `data.event.eventData.data.${leaf}`,
];

const SOURCES = [
  'data.srcip',
  'data.src_ip',
  ...event('ipAddress'),
  ...event('sourceIp'),
  'data.aws.sourceIPAddress',
  'data.aws.source_ip_address',
  'data.aws.service.action.networkConnectionAction.remoteIpDetails.ipAddressV4',
  'data.aws.service.action.portProbeAction.portProbeDetails.remoteIpDetails.ipAddressV4',
  'data.office365.ClientIP',
  'data.gcp.protoPayload.requestMetadata.callerIp',
  'source.ip',
  'srcip',
];
const DESTINATIONS = ['data.dstip', 'data.dest_ip', ...event('destinationIp'), 'destination.ip', 'dstip'];

/** Where a log tells a remote address and no other, the host with the agent is the other end. */
function destinationOf(json: Json): { readonly ip: string | undefined; readonly port: string | undefined } | undefined {
  const remote = textAt(json, 'data.srcip', 'data.src_ip', 'data.win.eventdata.ipAddress', 'srcip');
  const own = textAt(json, 'agent.ip');
  if (hasAt(json, ...DESTINATIONS) || remote === undefined || own === undefined || own === remote) return undefined;
  return { ip: own, port: textAt(json, 'data.dstport', 'data.dest_port') };
}

/** Wazuh's alerts.json (2.x to 5.0) and OSSEC's, from the file, the API or an index. */
export const wazuh = defineJsonFormat({
  name: 'wazuh',
  title: 'Wazuh',
  keys: ['rule', 'wazuh'],
  recognises: (json) => {
    const rule = json['rule'] ?? (isJson(json['wazuh']) ? json['wazuh']['rule'] : undefined);
    if (isJson(rule))
      return (
        ('description' in rule || 'comment' in rule) &&
        ('level' in rule || 'groups' in rule || 'firedtimes' in rule) &&
        !('category' in rule)
      );
    return textAt(json, 'rule.description') !== undefined && textAt(json, 'rule.level') !== undefined;
  },
  severityScale: { worst: 15, least: 0 },
  reads: {
    id: ['id', 'event.id'],
    name: ['rule.description', 'wazuh.rule.description', 'wazuh.rule.title', 'rule.comment'],
    description: ['full_log', 'event.original', 'message'],
    category: ['rule.groups', 'wazuh.rule.groups', 'rule.group'],
    ruleId: ['rule.id', 'wazuh.rule.id', 'rule.sidid'],
    severity: ['rule.level', 'wazuh.rule.level'],
    time: ['timestamp', '@timestamp', 'TimeStamp'],
    sourceIp: SOURCES,
    sourcePort: ['data.srcport', 'data.src_port', ...event('ipPort'), ...event('sourcePort'), 'source.port', 'srcport'],
    destinationIp: DESTINATIONS,
    destinationPort: ['data.dstport', 'data.dest_port', ...event('destinationPort'), 'destination.port', 'dstport'],
    protocol: ['data.protocol', 'data.proto', ...event('protocol')],
    host: ['agent.name', 'predecoder.hostname', 'data.win.system.computer', 'host.name', 'hostname'],
    user: [
      'data.dstuser',
      'data.srcuser',
      ...event('targetUserName'),
      ...event('user'),
      ...event('subjectUserName'),
      'data.audit.auid',
      'data.aws.userIdentity.userName',
      'data.office365.UserId',
      'data.gcp.protoPayload.authenticationInfo.principalEmail',
      'data.github.actor',
      'syscheck.uname_after',
      'user.name',
      'dstuser',
      'srcuser',
    ],
    process: [
      ...event('image'),
      ...event('newProcessName'),
      ...event('sourceImage'),
      ...event('processName'),
      'data.audit.exe',
      'predecoder.program_name',
      'program_name',
    ],
    commandLine: [
      ...event('commandLine'),
      ...event('scriptBlockText'),
      'data.command',
      'data.audit.command',
      'command',
    ],
    file: [
      'syscheck.path',
      ...event('targetFilename'),
      'data.virustotal.source.file',
      'data.audit.file.name',
      'data.file',
    ],
    hash: ['syscheck.sha256_after', ...event('hashes'), 'data.virustotal.source.sha1'],
    url: ['data.url', 'data.http.url', 'url'],
    cves: ['data.vulnerability.cve', 'vulnerability.id', 'data.alert.metadata.cve'],
    logSource: ['decoder.name', 'data.win.system.channel', 'data.integration', 'location'],
    techniques: [
      'rule.mitre.id',
      'rule.mitre.technique',
      'rule.mitre.techniques',
      'wazuh.rule.mitre.id',
      'wazuh.rule.mitre.technique',
      'wazuh.rule.mitre.techniques',
      'wazuh.rule.mitre.subtechnique',
      'data.alert.metadata.mitre_technique_id',
    ],
    tactics: [
      'rule.mitre.tactic',
      'rule.mitre.tactics',
      'wazuh.rule.mitre.tactic',
      'wazuh.rule.mitre.tactics',
      'data.alert.metadata.mitre_tactic_id',
    ],
  },
  notes: [
    'The level runs from 0 to 15. `agent.ip` is the destination only where a source address stands alone. All groups together make the category.',
    'OSSEC’s alerts (`rule.comment`, `rule.sidid`) are read too.',
  ],
  refine: (json) => ({
    destination: destinationOf(json),
    category: textsAt(json, 'rule.groups', 'wazuh.rule.groups', 'rule.group').join(', ') || undefined,
  }),
});
