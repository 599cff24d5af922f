import type { VendorLabel } from '../alert.ts';
import { hasAt, textsAt } from '../json-path.ts';
import { joinLabels, labelsAt, labelsFrom } from '../vendor-labels.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

/** `MITRE_T1059_001_POWERSHELL`: the id with an underscore for its dot. */
const TTP = /^MITRE_(T\d{4})(?:_(\d{3}))?_/;

/** What `ttps` say of ATT&CK; where a sub-technique is said, its parent is no further claim. */
function ttpsOf(json: Json): readonly string[] {
  const ids = textsAt(json, 'ttps', 'threat_indicators.ttps').flatMap((ttp) => {
    const [, technique, sub] = TTP.exec(ttp) ?? [];
    return technique === undefined ? [] : [sub === undefined ? technique : `${technique}.${sub}`];
  });
  const parents = new Set(ids.filter((id) => id.includes('.')).map((id) => id.slice(0, id.indexOf('.'))));
  return ids.filter((id) => !parents.has(id));
}

const claimsOf = (json: Json): readonly VendorLabel[] =>
  joinLabels(
    labelsAt(json, ['attack_technique'], { kind: 'technique' }),
    labelsFrom(ttpsOf(json), { kind: 'technique' }),
    labelsAt(json, ['report_tags'], { kind: 'technique', tags: true }),
    labelsAt(json, ['attack_tactic'], { kind: 'tactic' }),
  );

/** VMware's Carbon Black Cloud: alerts of its API, versions 6 and 7, and of its data forwarder. */
export const carbonBlack = defineJsonFormat({
  name: 'carbon-black',
  title: 'Carbon Black Cloud alert',
  keys: ['org_key'],
  recognises: (json) =>
    'org_key' in json && 'type' in json && hasAt(json, 'reason', 'reason_code', 'threat_id', 'report_name'),
  severityScale: { worst: 10, least: 0 },
  reads: {
    id: ['id', 'legacy_alert_id', 'alert_id'],
    name: ['report_name', 'rule_name', 'reason', 'reason_code', 'type'],
    description: ['report_description', 'reason', 'reason_code'],
    category: ['type', 'category'],
    ruleId: ['report_id', 'rule_id', 'ioc_id', 'reason_code'],
    severity: ['severity'],
    time: ['detection_timestamp', 'first_event_timestamp', 'first_event_time', 'create_time', 'backend_timestamp'],
    sourceIp: ['netconn_local_ip', 'netconn_local_ipv4', 'device_internal_ip'],
    sourcePort: ['netconn_local_port'],
    destinationIp: ['netconn_remote_ip', 'netconn_remote_ipv4'],
    destinationPort: ['netconn_remote_port'],
    destinationHost: ['netconn_remote_domain'],
    protocol: ['netconn_protocol'],
    host: ['device_name'],
    user: ['process_username', 'device_username'],
    process: ['process_path', 'process_name', 'threat_cause_actor_name'],
    commandLine: ['process_cmdline'],
    file: ['blocked_name', 'childproc_name'],
    hash: ['process_sha256', 'threat_cause_actor_sha256', 'threat_indicators.sha256', 'process_md5'],
    logSource: ['watchlists.name', 'device_os'],
    techniques: ['attack_technique', 'ttps', 'threat_indicators.ttps', 'report_tags'],
    tactics: ['attack_tactic'],
  },
  notes: [
    'Watchlist hits are called as the report that matched, others by their reason; `type` is the product’s own class.',
    'Severity 1 to 10. `ttps` mix ATT&CK (`MITRE_T1059_001_POWERSHELL`) with other marks.',
  ],
  claims: claimsOf,
});
