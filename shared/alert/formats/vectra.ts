import { hasAt, textAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';

/** Vectra's detections, as its syslog in JSON writes them and as its API does. */
export const vectra = defineJsonFormat({
  name: 'vectra',
  title: 'Vectra detection',
  keys: ['d_type', 'detection_type'],
  recognises: (json) =>
    ('d_type' in json && 'detection_id' in json) ||
    ('detection_type' in json &&
      'detection_category' in json &&
      hasAt(
        json,
        'threat',
        'certainty',
        'threat_score',
        'certainty_score',
        'src_host',
        'src_account',
        'detection_url',
      )),
  severityScale: { worst: 100, least: 0 },
  reads: {
    id: ['detection_id', 'id'],
    name: ['d_type_vname', 'detection_type', 'd_type'],
    description: ['summary.description', 'reason', 'description'],
    category: ['category', 'detection_category'],
    ruleId: ['d_type', 'detection'],
    severity: ['threat', 'threat_score'],
    time: ['vectra_timestamp', 'first_timestamp', 'last_timestamp'],
    sourceIp: ['host_ip', 'src_ip', 'src_host.ip'],
    sourceHost: ['host_name', 'src_host.name'],
    destinationIp: ['dd_dst_ip', 'summary.dst_ips'],
    destinationPort: ['dd_dst_port', 'summary.dst_ports'],
    destinationHost: ['dd_dst_dns', 'proxied_dst'],
    protocol: ['dd_proto'],
    host: ['host_name', 'src_host.name'],
    user: ['account_name', 'accounts', 'src_account.name', 'src_linked_account'],
    url: ['http_host'],
    logSource: ['category', 'data_source.type'],
    techniques: ['mitre', 'mitre_techniques'],
  },
  notes: ['`threat` (0 to 100) is the severity. The address 0.0.0.0 stands for many.'],
  refine: (json) =>
    textAt(json, 'dd_dst_ip') === '0.0.0.0' ? { destination: { port: textAt(json, 'dd_dst_port') } } : {},
});
