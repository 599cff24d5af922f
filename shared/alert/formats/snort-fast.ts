import { defineTextFormat } from './define-format.ts';
import type { Json } from './format.ts';
import { readSyslogHeader } from './syslog-header.ts';

const LINE =
  /\[\*\*\]\s*\[(\d{1,10}:\d{1,10}:\d{1,10})\]\s*(.{1,512}?)\s*\[\*\*\](?:\s*\[Classification:\s*([^\]]{0,128})\])?(?:\s*\[Priority:\s*(\d{1,3})\])?(?:\s*\{([\w-]{1,20})\})?(?:\s*([\da-fA-F.:]{2,52})\s*->\s*([\da-fA-F.:]{2,52})\s*$)?/;
const STAMP = /^(\d{2}\/\d{2}(?:\/\d{2,4})?-\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)/;

function parse(line: string): Json | undefined {
  const match = LINE.exec(line.slice(0, 4_096));
  if (!match) return undefined;
  const [, rule, msg, classification, priority, proto, source, destination] = match;
  const [src, srcPort] = splitEnd(source, proto);
  const [dst, dstPort] = splitEnd(destination, proto);
  return {
    timestamp: readStamp(STAMP.exec(line)?.[1]),
    rule,
    msg,
    classification,
    priority,
    proto,
    src,
    srcPort,
    dst,
    dstPort,
    syslog: readSyslogHeader(line, line.indexOf('[**]')),
  };
}

/** Address and port. What stands behind the last colon of an IPv6 address is a port only where the protocol has ports. */
function splitEnd(end: string | undefined, proto: string | undefined): readonly [string?, string?] {
  if (end === undefined) return [];
  const colon = end.lastIndexOf(':');
  const hasPort = end.includes('.') ? colon > 0 : /^(?:tcp|udp|sctp)$/i.test(proto ?? '');
  return hasPort && /^\d{1,5}$/.test(end.slice(colon + 1)) ? [end.slice(0, colon), end.slice(colon + 1)] : [end];
}

/** Suricata writes the year (`11/23/2026-…`), Snort two digits of it where it is told to. */
function readStamp(stamp: string | undefined): string | undefined {
  const dated = stamp === undefined ? null : /^(\d{2})\/(\d{2})\/(\d{2}|\d{4})-(.+)$/.exec(stamp);
  if (!dated) return stamp;
  const [, month, day, year = '', clock] = dated;
  return `${year.length === 2 ? '20' : ''}${year}-${month}-${day}T${clock}`;
}

/** The one-line alerts of Snort and Suricata: `[**] [1:2:3] message [**] …`. */
export const snortFast = defineTextFormat({
  name: 'snort-fast',
  title: 'Snort / Suricata fast alert line',
  product: 'snort',
  recognises: (line) => line.includes('[**]') && /\[\*\*\]\s*\[\d{1,10}:\d{1,10}:\d{1,10}\]/.test(line.slice(0, 512)),
  parse,
  severityScale: { worst: 1, least: 4 },
  reads: {
    name: ['msg'],
    category: ['classification'],
    ruleId: ['rule'],
    severity: ['priority'],
    time: ['timestamp', 'syslog.time'],
    sourceIp: ['src'],
    sourcePort: ['srcPort'],
    destinationIp: ['dst'],
    destinationPort: ['dstPort'],
    protocol: ['proto'],
    host: ['syslog.host'],
  },
});
