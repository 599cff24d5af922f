import { hasAt, textAt } from '../json-path.ts';
import { readPatternedTime } from '../read-patterned-time.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

const isRule = (json: Json): boolean => /^\d+:\d+:\d+$/.test(textAt(json, 'rule') ?? '');

/** Without a configuration of its own alert_json names the rule and the packet, and no message. */
const isBare = (json: Json): boolean => isRule(json) && 'pkt_gen' in json;

/** `26/11/19-14:00:00.123456`: with the option that adds the year. */
const timeOf = (json: Json): string | undefined =>
  'seconds' in json ? undefined : readPatternedTime(textAt(json, 'timestamp') ?? '', 'yy/MM/dd-HH:mm:ss.SSSSSS');

/** Snort 3's alert_json; `snort.*` and `rule.*` where Filebeat has been at it. */
export const snortJson = defineJsonFormat({
  name: 'snort-json',
  title: 'Snort 3 alert_json',
  product: 'snort',
  keys: ['msg', 'rule', 'pkt_gen'],
  recognises: (json) =>
    isBare(json) ||
    (typeof json['msg'] === 'string' &&
      (isRule(json) || ('sid' in json && 'gid' in json)) &&
      !hasAt(json, 'alert.signature')),
  severityScale: { worst: 1, least: 4 },
  reads: {
    name: ['msg', 'rule'],
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
    'Alerts of the default configuration have no message and are called by their rule.',
    'Priority 1 is worst, 0 is unset. `timestamp` has no year, so `seconds` goes first; else the latest that does not lie in the future is assumed. The packet (`b64_data`) is dropped.',
  ],
  refine: (json) => {
    const priority = textAt(json, 'priority');
    const service = textAt(json, 'service');
    const ids = [textAt(json, 'gid'), textAt(json, 'sid'), textAt(json, 'rev')];
    return {
      name: textAt(json, 'msg') ?? `Snort rule ${textAt(json, 'rule') ?? ''}`,
      time: timeOf(json),
      severity: priority === '0' ? 'unset' : priority,
      protocol: service === 'unknown' ? textAt(json, 'proto') : undefined,
      ruleId: textAt(json, 'rule') ?? (ids[1] ? ids.filter(Boolean).join(':') : undefined),
    };
  },
});
