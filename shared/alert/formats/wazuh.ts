import { hasAt, isJson, textAt, textsAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

const DESTINATIONS = ['data.dstip', 'data.dest_ip', 'data.win.eventdata.destinationIp', 'destination.ip'];

/** Where a log tells a remote address and no other, the host with the agent is the other end. */
function destinationOf(json: Json): { readonly ip: string | undefined; readonly port: string | undefined } | undefined {
  const remote = textAt(json, 'data.srcip', 'data.src_ip', 'data.win.eventdata.ipAddress');
  const own = textAt(json, 'agent.ip');
  if (hasAt(json, ...DESTINATIONS) || remote === undefined || own === undefined || own === remote) return undefined;
  return { ip: own, port: textAt(json, 'data.dstport', 'data.dest_port') };
}

/** Wazuh's alerts.json (3.x to 5.0), from the file, the API or an index. */
export const wazuh = defineJsonFormat({
  name: 'wazuh',
  title: 'Wazuh',
  recognises: (json) => {
    const rule = json['rule'] ?? (isJson(json['wazuh']) ? json['wazuh']['rule'] : undefined);
    if (isJson(rule))
      return (
        'description' in rule && ('level' in rule || 'groups' in rule || 'firedtimes' in rule) && !('category' in rule)
      );
    return textAt(json, 'rule.description') !== undefined && textAt(json, 'rule.level') !== undefined;
  },
  severityScale: { worst: 15, least: 0 },
  reads: {
    id: ['id', 'event.id'],
    name: ['rule.description', 'wazuh.rule.description', 'wazuh.rule.title'],
    description: ['full_log', 'event.original', 'message'],
    category: ['rule.groups', 'wazuh.rule.groups'],
    ruleId: ['rule.id', 'wazuh.rule.id'],
    severity: ['rule.level', 'wazuh.rule.level'],
    time: ['timestamp', '@timestamp'],
    sourceIp: [
      'data.srcip',
      'data.src_ip',
      'data.win.eventdata.ipAddress',
      'data.aws.sourceIPAddress',
      'data.aws.source_ip_address',
      'source.ip',
    ],
    sourcePort: ['data.srcport', 'data.src_port', 'data.win.eventdata.ipPort', 'source.port'],
    destinationIp: DESTINATIONS,
    destinationPort: ['data.dstport', 'data.dest_port', 'data.win.eventdata.destinationPort', 'destination.port'],
    protocol: ['data.protocol', 'data.proto'],
    host: ['agent.name', 'predecoder.hostname', 'data.win.system.computer', 'host.name'],
    user: [
      'data.dstuser',
      'data.srcuser',
      'data.win.eventdata.targetUserName',
      'data.win.eventdata.user',
      'data.audit.auid',
      'syscheck.uname_after',
      'user.name',
    ],
    process: [
      'data.win.eventdata.image',
      'data.win.eventdata.newProcessName',
      'data.audit.exe',
      'predecoder.program_name',
    ],
    commandLine: ['data.win.eventdata.commandLine', 'data.command', 'data.audit.command'],
    file: ['syscheck.path', 'data.win.eventdata.targetFilename', 'data.virustotal.source.file', 'data.file'],
    hash: ['syscheck.sha256_after', 'data.win.eventdata.hashes', 'data.virustotal.source.sha1'],
    url: ['data.url'],
    cves: ['data.vulnerability.cve', 'vulnerability.id'],
    logSource: ['decoder.name', 'data.win.system.channel', 'data.integration', 'location'],
    techniques: [
      'rule.mitre.id',
      'rule.mitre.technique',
      'rule.mitre.techniques',
      'wazuh.rule.mitre.id',
      'wazuh.rule.mitre.technique',
      'wazuh.rule.mitre.techniques',
      'wazuh.rule.mitre.subtechnique',
    ],
    tactics: ['rule.mitre.tactic', 'rule.mitre.tactics', 'wazuh.rule.mitre.tactic', 'wazuh.rule.mitre.tactics'],
  },
  notes: [
    'The level runs from 0 to 15. `agent.ip` is the destination only where a source address stands alone. All groups together make the category.',
  ],
  refine: (json) => ({
    destination: destinationOf(json),
    category: textsAt(json, 'rule.groups', 'wazuh.rule.groups').join(', ') || undefined,
  }),
});
