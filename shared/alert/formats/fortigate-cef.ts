import { textAt } from '../json-path.ts';
import { findCef, parseCef } from './cef-line.ts';
import { defineTextFormat } from './define-format.ts';
import type { Json } from './format.ts';
import { directionOfSession } from './fortigate-direction.ts';

/** A role that nobody gave the interface says nothing (its name may), nor does the session 0 of what has none. */
const saysNothing = (key: string, value: unknown): boolean =>
  key.endsWith('intfrole') ? /^undefined$/i.test(String(value)) : key === 'externalId' && value === '0';

function parse(line: string): Json | undefined {
  const parsed = parseCef(line);
  if (parsed === undefined) return undefined;
  return Object.fromEntries(Object.entries(parsed).filter(([key, value]) => !saysNothing(key, value)));
}

/** Fields of FortiGate's own, as it writes them itself and as FortiAnalyzer does when it forwards them. */
const own = (...fields: readonly string[]): readonly string[] =>
  fields.flatMap((field) => [`FTNTFGT${field}`, `ad.${field}`]);

/** FortiGate's CEF: the Name is "utm:ips signature reset"; what was seen stands in its own extensions. */
export const fortigateCef = defineTextFormat({
  name: 'fortigate-cef',
  title: 'FortiGate as CEF',
  product: 'fortigate',
  recognises: (line) => {
    const start = findCef(line);
    return start >= 0 && /^CEF:\s?\d+\|Fortinet\|Forti[Gg]ate(?:-[\w-]{1,24})?\|/.test(line.slice(start, start + 64));
  },
  parse,
  severityScale: { worst: 10, least: 0 },
  reads: {
    id: ['externalId'],
    name: [...own('attack', 'attackname', 'virus', 'app', 'catdesc'), 'app', 'msg', 'name'],
    description: ['msg', ...own('ref'), 'name'],
    category: ['cat', ...own('subtype', 'eventtype')],
    ruleId: [...own('attackid', 'virusid', 'appid'), 'classId'],
    severity: [...own('severity', 'crlevel'), 'headerSeverity'],
    time: [...own('eventtime'), 'rt', 'start', 'syslog.time'],
    sourceIp: ['src'],
    sourcePort: ['spt'],
    sourceZone: [...own('srcintfrole'), 'deviceInboundInterface'],
    destinationIp: ['dst'],
    destinationPort: ['dpt'],
    destinationHost: ['dhost'],
    destinationZone: [...own('dstintfrole'), 'deviceOutboundInterface'],
    direction: [...own('srcintfrole', 'dstintfrole'), 'deviceDirection'],
    protocol: ['app', 'proto'],
    host: ['dvchost', 'syslog.host', 'deviceExternalId'],
    user: ['suser', 'duser'],
    file: ['fname', ...own('filename')],
    hash: [...own('analyticscksum'), 'fileHash'],
    url: ['request', ...own('url')],
    logSource: [...own('type', 'subtype'), 'cat'],
  },
  notes: [
    'Interface roles say the direction before `deviceDirection` does.',
    'FortiAnalyzer forwards with the model in the header and `ad.` before the fields that CEF has no key for.',
  ],
  refine: (json) => ({
    direction: directionOfSession(
      textAt(json, ...own('srcintfrole')),
      textAt(json, ...own('dstintfrole')),
      textAt(json, 'deviceDirection') === '0'
        ? 'incoming'
        : textAt(json, 'deviceDirection') === '1'
          ? 'outgoing'
          : undefined,
      textAt(json, 'src'),
      textAt(json, 'dst'),
    ),
  }),
});
