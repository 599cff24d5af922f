import { defineTextFormat } from './define-format.ts';
import type { Json } from './format.ts';
import { readSyslogHeader } from './syslog-header.ts';

const LINE =
  /\[\*\*\]\s*\[(\d{1,10}:\d{1,10}:\d{1,10})\]\s*(.{1,512}?)\s*\[\*\*\](?:\s*\[Classification:\s*([^\]]{0,128})\])?(?:\s*\[Priority:\s*(\d{1,3})\])?(?:\s*\{([\w-]{1,20})\})?(?:\s*([\da-fA-F.:]{2,45}?)(?::(\d{1,5}))?\s*->\s*([\da-fA-F.:]{2,45}?)(?::(\d{1,5}))?\s*$)?/;
const STAMP = /^(\d{2}\/\d{2}(?:\/\d{2,4})?-\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)/;

function parse(line: string): Json | undefined {
  const match = LINE.exec(line.slice(0, 4_096));
  if (!match) return undefined;
  const [, rule, msg, classification, priority, proto, src, srcPort, dst, dstPort] = match;
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

/** Suricata writes the year (`11/23/2026-…`), Snort does not. */
function readStamp(stamp: string | undefined): string | undefined {
  const dated = stamp === undefined ? null : /^(\d{2})\/(\d{2})\/(\d{4})-(.+)$/.exec(stamp);
  return dated ? `${dated[3]}-${dated[1]}-${dated[2]}T${dated[4]}` : stamp;
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
