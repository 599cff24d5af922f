import { textAt } from '../json-path.ts';
import { dateAndTime } from './date-and-time.ts';
import { defineTextFormat } from './define-format.ts';
import type { Json } from './format.ts';
import { directionOfSession } from './fortigate-direction.ts';
import { readKeyValues } from './read-key-values.ts';

/** A role that nobody gave the interface says nothing (its name may), nor does the session 0 of what has none. */
function parse(line: string): Json {
  const pairs = readKeyValues(line);
  for (const key of ['srcintfrole', 'dstintfrole']) {
    const role = pairs[key];
    delete pairs[key];
    if (role !== undefined && role !== 'undefined') pairs[key] = role;
  }
  if (pairs['sessionid'] === '0') delete pairs['sessionid'];
  return pairs;
}

/** The scheme is told by the service only. */
const schemeOf = (json: Json): string => (textAt(json, 'service') === 'HTTPS' ? 'https' : 'http');

/** FortiGate's own syslog: key=value pairs with `type=` and `subtype=`. */
export const fortigate = defineTextFormat({
  name: 'fortigate',
  title: 'FortiGate syslog (UTM)',
  recognises: (line) => {
    if (!line.includes('subtype=')) return false;
    const head = line.slice(0, 2_048);
    return (
      /(?:^|\s)(?:devid|devname|logid|eventtime|vd|date)="?[^=]{1,128}/.test(head) &&
      /\btype="?(?:utm|traffic|event|anomaly)\b/.test(head) &&
      /\bsubtype=/.test(head)
    );
  },
  parse,
  reads: {
    id: ['incidentserialno', 'sessionid'],
    name: ['attack', 'attackname', 'virus', 'app', 'catdesc', 'logdesc', 'dlpextra', 'msg', 'action'],
    description: ['msg', 'ref', 'logdesc'],
    category: ['subtype', 'eventtype', 'type'],
    ruleId: ['attackid', 'virusid', 'appid', 'logid'],
    severity: ['severity', 'crlevel', 'apprisk', 'level'],
    time: ['eventtime'],
    sourceIp: ['srcip', 'locip'],
    sourcePort: ['srcport', 'locport'],
    sourceZone: ['srcintfrole', 'srcintf'],
    destinationIp: ['dstip', 'remip'],
    destinationPort: ['dstport', 'remport'],
    destinationHost: ['hostname'],
    destinationZone: ['dstintfrole', 'dstintf'],
    direction: ['srcintfrole', 'dstintfrole', 'direction', 'dir'],
    protocol: ['service', 'proto'],
    host: ['devname', 'srcname'],
    user: ['user', 'unauthuser', 'dstuser'],
    file: ['filename'],
    hash: ['analyticscksum', 'filehash'],
    url: ['url'],
    cves: ['cve'],
    logSource: ['type', 'subtype'],
  },
  notes: [
    'Time: `eventtime` (s or ns), else `date`, `time` and `tz` together.',
    'Interface roles (lan, dmz, wan) say the direction before the word `direction` does.',
  ],
  refine: (json) => {
    const [host, path] = [textAt(json, 'hostname'), textAt(json, 'url')];
    return {
      time: textAt(json, 'eventtime') ?? dateAndTime(json),
      url: host && path?.startsWith('/') ? `${schemeOf(json)}://${host}${path}` : path,
      direction: directionOfSession(
        textAt(json, 'srcintfrole'),
        textAt(json, 'dstintfrole'),
        textAt(json, 'direction', 'dir'),
        textAt(json, 'srcip'),
        textAt(json, 'dstip'),
      ),
    };
  },
});
