import { hasAt, textAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';

/** Snort 3's alert_json; `snort.*` and `rule.*` where Filebeat has been at it. */
export const snortJson = defineJsonFormat({
  name: 'snort-json',
  title: 'Snort 3 alert_json',
  product: 'snort',
  keys: ['msg'],
  recognises: (json) =>
    typeof json['msg'] === 'string' &&
    (('rule' in json && /^\d+:\d+:\d+$/.test(String(json['rule']))) || ('sid' in json && 'gid' in json)) &&
    !hasAt(json, 'alert.signature'),
  severityScale: { worst: 1, least: 4 },
  reads: {
    name: ['msg'],
    category: ['class', 'classification'],
    ruleId: ['rule'],
    severity: ['priority'],
    time: ['seconds', 'timestamp'],
    sourceIp: ['src_addr', 'src_ip', 'src_ap'],
    sourcePort: ['src_port'],
    destinationIp: ['dst_addr', 'dst_ip', 'dst_ap'],
    destinationPort: ['dst_port'],
    protocol: ['service', 'proto'],
    host: ['sensor', 'host'],
  },
  notes: [
    'Priority 1 is worst, 0 is unset. `timestamp` has no year, so `seconds` goes first; else the latest that does not lie in the future is assumed. The packet (`b64_data`) is dropped.',
  ],
  refine: (json) => {
    const priority = textAt(json, 'priority');
    const service = textAt(json, 'service');
    const ids = [textAt(json, 'gid'), textAt(json, 'sid'), textAt(json, 'rev')];
    return {
      severity: priority === '0' ? 'unset' : priority,
      protocol: service === 'unknown' ? textAt(json, 'proto') : undefined,
      ruleId: textAt(json, 'rule') ?? (ids[1] ? ids.filter(Boolean).join(':') : undefined),
    };
  },
});
