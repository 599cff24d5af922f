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

/** FortiGate's CEF: the Name is "utm:ips signature reset"; what was seen stands in its own extensions. */
export const fortigateCef = defineTextFormat({
  name: 'fortigate-cef',
  title: 'FortiGate as CEF',
  product: 'fortigate',
  recognises: (line) => {
    const start = findCef(line);
    return start >= 0 && /^CEF:\s?\d+\|Fortinet\|Forti[Gg]ate\|/.test(line.slice(start, start + 64));
  },
  parse,
  severityScale: { worst: 10, least: 0 },
  reads: {
    id: ['externalId'],
    name: ['FTNTFGTattack', 'FTNTFGTattackname', 'FTNTFGTvirus', 'FTNTFGTapp', 'FTNTFGTcatdesc', 'app', 'msg', 'name'],
    description: ['msg', 'FTNTFGTref', 'name'],
    category: ['cat', 'FTNTFGTsubtype', 'FTNTFGTeventtype'],
    ruleId: ['FTNTFGTattackid', 'FTNTFGTvirusid', 'FTNTFGTappid', 'classId'],
    severity: ['FTNTFGTseverity', 'FTNTFGTcrlevel', 'headerSeverity'],
    time: ['FTNTFGTeventtime', 'rt', 'start', 'syslog.time'],
    sourceIp: ['src'],
    sourcePort: ['spt'],
    sourceZone: ['FTNTFGTsrcintfrole', 'deviceInboundInterface'],
    destinationIp: ['dst'],
    destinationPort: ['dpt'],
    destinationHost: ['dhost'],
    destinationZone: ['FTNTFGTdstintfrole', 'deviceOutboundInterface'],
    direction: ['FTNTFGTsrcintfrole', 'FTNTFGTdstintfrole', 'deviceDirection'],
    protocol: ['app', 'proto'],
    host: ['dvchost', 'syslog.host', 'deviceExternalId'],
    user: ['suser', 'duser'],
    file: ['fname', 'FTNTFGTfilename'],
    hash: ['FTNTFGTanalyticscksum', 'fileHash'],
    url: ['request', 'FTNTFGTurl'],
    logSource: ['FTNTFGTtype', 'FTNTFGTsubtype', 'cat'],
  },
  notes: ['Interface roles say the direction before `deviceDirection` does.'],
  refine: (json) => ({
    direction: directionOfSession(
      textAt(json, 'FTNTFGTsrcintfrole'),
      textAt(json, 'FTNTFGTdstintfrole'),
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
