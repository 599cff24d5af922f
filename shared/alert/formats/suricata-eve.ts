import { isJson, textAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';

/** Suricata's EVE JSON. */
export const suricataEve = defineJsonFormat({
  name: 'suricata-eve',
  title: 'Suricata EVE (alert)',
  product: 'suricata',
  keys: ['alert'],
  recognises: (json) => {
    const alert = json['alert'];
    if (isJson(alert))
      return 'signature' in alert && ('signature_id' in alert || 'gid' in alert || 'event_type' in json);
    return (
      textAt(json, 'alert.signature') !== undefined && textAt(json, 'alert.signature_id', 'event_type') !== undefined
    );
  },
  severityScale: { worst: 1, least: 4 },
  reads: {
    id: ['flow_id'],
    name: ['alert.signature'],
    category: ['alert.category'],
    severity: ['alert.metadata.signature_severity', 'alert.severity'],
    time: ['timestamp', '@timestamp'],
    sourceIp: ['src_ip', 'source.ip'],
    sourcePort: ['src_port', 'source.port'],
    destinationIp: ['dest_ip', 'destination.ip'],
    destinationPort: ['dest_port', 'destination.port'],
    protocol: ['app_proto', 'proto', 'network.protocol', 'network.transport'],
    host: ['host', 'host.name', 'sensor_name'],
    user: ['smb.ntlmssp.user', 'ftp.user'],
    file: ['fileinfo.filename', 'files.filename', 'smb.filename', 'file.path'],
    hash: ['fileinfo.sha256', 'files.sha256', 'tls.ja3.hash'],
    url: ['http.url', 'url.full', 'url.original'],
    cves: ['alert.metadata.cve', 'alert.cve'],
    techniques: [
      'alert.metadata.mitre_technique_id',
      'alert.metadata.mitre_technique_name',
      'alert.mitre_attack',
      'alert.metadata.mitre_attack',
      'mitre_attack',
      'threat.technique.id',
    ],
    tactics: ['alert.metadata.mitre_tactic_id', 'alert.metadata.mitre_tactic_name', 'threat.tactic.id'],
  },
  notes: [
    'Rule id as `gid:sid:rev`. Direction from the addresses: `direction: to_server` says who was the client, not who is ours.',
    'CVEs in metadata are written `CVE_2021_44228` and read as `CVE-2021-44228`.',
  ],
  refine: (json) => {
    const sid = textAt(json, 'alert.signature_id');
    const host = textAt(json, 'http.hostname', 'http.http_host');
    const url = textAt(json, 'http.url', 'url.full', 'url.original');
    return {
      ruleId: sid && [textAt(json, 'alert.gid') ?? '1', sid, textAt(json, 'alert.rev')].filter(Boolean).join(':'),
      url: host && url?.startsWith('/') ? `http://${host}${url}` : url,
    };
  },
});
