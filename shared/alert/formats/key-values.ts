import { textAt } from '../json-path.ts';
import { dateAndTime } from './date-and-time.ts';
import { defineTextFormat } from './define-format.ts';
import { readKeyValues } from './read-key-values.ts';

/** Names that products give the signature in key=value lines, the most telling first. */
const NAME_KEYS = [
  'search_name',
  'rule_title',
  'rule_name',
  'signature',
  'attack',
  'attack_name',
  'threat_name',
  'threatname',
  'alert_name',
  'event_name',
  'title',
  'name',
  'virus',
  'rule',
  'msg',
  'message',
];

const PAIR = /[A-Za-z_][\w.-]{0,63}=(?:"[^"]{0,512}"|[^\s,;"]{1,256})/g;

/** A line of key=value pairs without a header: Splunk's stash, Sophos, Check Point and many firewalls. */
export const keyValues = defineTextFormat({
  name: 'key-values',
  title: 'key=value line',
  product: null,
  recognises: (line) => {
    if (!line.includes('=')) return false;
    const head = line.slice(0, 4_096);
    const pairs = head.match(PAIR) ?? [];
    return pairs.length >= 3 && NAME_KEYS.some((key) => pairs.some((pair) => pair.startsWith(`${key}=`)));
  },
  parse: (line) => Object.assign(readKeyValues(line), { lineEpoch: /^(\d{10})[,\s]/.exec(line)?.[1] }),
  reads: {
    id: ['event_id', 'id', 'log_id'],
    name: NAME_KEYS,
    description: ['description', 'rule_description', 'msg', 'message', 'reason'],
    category: ['category', 'class', 'subtype', 'type', 'log_subtype', 'security_domain'],
    ruleId: ['rule_id', 'signature_id', 'sid', 'fw_rule_id', 'attackid'],
    severity: ['severity', 'urgency', 'sev', 'priority', 'level', 'risk'],
    time: ['_time', 'time', 'timestamp', 'eventtime'],
    sourceIp: ['src', 'src_ip', 'srcip', 'source_ip', 'source'],
    sourcePort: ['src_port', 'srcport', 'spt', 's_port'],
    sourceZone: ['src_zone', 'srczone'],
    destinationIp: ['dest', 'dst', 'dst_ip', 'dest_ip', 'dstip', 'destination'],
    destinationPort: ['dest_port', 'dst_port', 'dstport', 'dpt', 'service'],
    destinationZone: ['dst_zone', 'dest_zone', 'dstzone'],
    direction: ['direction'],
    protocol: ['protocol', 'proto', 'transport'],
    host: ['host', 'hostname', 'dvc', 'device_name', 'origin'],
    user: ['user', 'user_name', 'username', 'src_user'],
    process: ['process_name', 'process'],
    commandLine: ['cmdline', 'command_line', 'command'],
    file: ['file_path', 'file_name', 'filename', 'file'],
    hash: ['file_hash', 'sha256', 'md5', 'sha1'],
    url: ['url', 'domain', 'resource'],
    cves: ['cve', 'industry_reference'],
    logSource: ['product', 'device', 'app', 'log_type'],
    techniques: ['mitre_technique_id', 'mitre_technique', 'technique_id', 'technique', 'annotations.mitre_attack'],
    tactics: ['mitre_tactic', 'tactic', 'tactic_id'],
  },
  notes: ['At least three pairs, and one of them a name.'],
  refine: (json) => ({
    product: textAt(json, 'search_name') ? 'splunk' : textAt(json, 'product', 'vendor', 'device_name'),
    time: dateAndTime(json) ?? textAt(json, 'lineEpoch'),
    // SonicWall's lines all begin with it.
    id: json['id'] === 'firewall' ? null : undefined,
  }),
});
