import { hasAt, textsAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';

/** Cisco Secure Endpoint (AMP): events of its API and of its event streams. */
export const ciscoSecureEndpoint = defineJsonFormat({
  name: 'cisco-secure-endpoint',
  title: 'Cisco Secure Endpoint event',
  keys: ['event_type_id'],
  recognises: (json) => 'event_type_id' in json && 'event_type' in json && hasAt(json, 'computer', 'connector_guid'),
  reads: {
    id: ['id', 'detection_id'],
    name: ['cloud_ioc.short_description', 'detection', 'bp_data.name', 'threat_hunting.incident_title', 'event_type'],
    description: ['cloud_ioc.description', 'bp_data.description', 'threat_hunting.incident_summary', 'event_type'],
    category: ['event_type'],
    ruleId: ['event_type_id'],
    severity: ['severity', 'threat_hunting.severity'],
    time: ['date', 'timestamp'],
    sourceIp: ['network_info.local_ip', 'computer.network_addresses.ip'],
    sourcePort: ['network_info.local_port'],
    destinationIp: ['network_info.remote_ip'],
    destinationPort: ['network_info.remote_port'],
    protocol: ['network_info.nfm.protocol'],
    direction: ['network_info.nfm.direction'],
    host: ['computer.hostname'],
    user: ['computer.user', 'bp_data.details.matched_activity.user_name'],
    process: ['file.parent.file_name', 'network_info.parent.file_name'],
    commandLine: ['command_line.arguments'],
    file: ['file.file_path', 'file.file_name'],
    hash: ['file.identity.sha256', 'file.identity.sha1', 'file.identity.md5'],
    url: ['network_info.dirty_url'],
    cves: ['vulnerabilities.cve'],
    logSource: ['event_type', 'computer.operating_system'],
    techniques: ['techniques', 'threat_hunting.techniques.external_id', 'bp_data.techniques'],
    tactics: ['tactics', 'threat_hunting.tactics.external_id', 'bp_data.tactics'],
  },
  notes: ['Indicators of compromise and detections have names; events without either are called by their type.'],
  refine: (json) => ({ commandLine: textsAt(json, 'command_line.arguments').join(' ') || undefined }),
});
