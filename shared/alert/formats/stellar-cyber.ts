import { isJson } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';

/** Stellar Cyber's alerts, as its index and its API give them. */
export const stellarCyber = defineJsonFormat({
  name: 'stellar-cyber',
  title: 'Stellar Cyber alert',
  keys: ['xdr_event'],
  recognises: (json) => isJson(json['xdr_event']),
  severityScale: { worst: 100, least: 0 },
  reads: {
    id: ['_id', 'stellar_uuid', 'orig_id'],
    name: ['xdr_event.display_name', 'xdr_event.name', 'event_name'],
    description: ['xdr_event.description', 'event.description'],
    category: ['xdr_event.xdr_killchain_stage', 'event_category'],
    ruleId: ['xdr_event.name', 'event_name', 'event_type'],
    severity: ['event_score', 'severity'],
    time: ['timestamp', 'stellar.alert_time', 'write_time'],
    sourceIp: ['srcip', 'hostip'],
    sourcePort: ['srcport'],
    sourceHost: ['srcip_host'],
    destinationIp: ['dstip'],
    destinationPort: ['dstport'],
    destinationHost: ['dstip_host'],
    protocol: ['appid_name', 'proto_name'],
    host: ['srcip_host', 'host.name', 'engid_name'],
    user: ['srcip_username', 'user.name', 'username'],
    process: ['process.executable', 'process.name', 'process_name'],
    commandLine: ['process.command_line', 'process.cmdline'],
    file: ['file.path', 'file.name', 'file_name'],
    hash: ['file.hash.sha256', 'file.hash.md5'],
    url: ['url'],
    logSource: ['msg_origin.source', 'msg_class', 'engid_name'],
    techniques: ['xdr_event.technique.id', 'xdr_event.technique.name'],
    tactics: ['xdr_event.tactic.id', 'xdr_event.tactic.name'],
  },
  notes: ['Tactics and techniques of its own (`XTA…`, `XT…`) are kept as said.'],
});
