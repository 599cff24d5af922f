import { hasAt, textAt } from '../json-path.ts';
import { defineTextFormat } from './define-format.ts';
import type { Json } from './format.ts';

/** Fields of the threat log by place (PAN-OS 9.1 and later; later releases only append). */
const FIELDS: readonly (readonly [number, string])[] = [
  [1, 'receive_time'],
  [2, 'serial'],
  [3, 'type'],
  [4, 'subtype'],
  [6, 'generated_time'],
  [7, 'src'],
  [8, 'dst'],
  [11, 'rule'],
  [12, 'srcuser'],
  [13, 'dstuser'],
  [14, 'app'],
  [16, 'from_zone'],
  [17, 'to_zone'],
  [22, 'session'],
  [24, 'sport'],
  [25, 'dport'],
  [29, 'proto'],
  [30, 'action'],
  [31, 'misc'],
  [32, 'threatid'],
  [33, 'category'],
  [34, 'severity'],
  [35, 'direction'],
  [36, 'seqno'],
  [43, 'filedigest'],
  [46, 'user_agent'],
  [47, 'filetype'],
  [49, 'referer'],
  [59, 'device_name'],
  [69, 'threat_category'],
];

const START = /(?:^|[\s:])(\d{0,9},\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d,[^,]{0,64},THREAT,)/;

/** Where the CSV starts behind a syslog header, or -1. */
function findCsv(line: string): number {
  if (!line.includes(',THREAT,')) return -1;
  const match = START.exec(line.slice(0, 512));
  return match ? match.index + match[0].length - (match[1]?.length ?? 0) : -1;
}

/** The most cells of one line that are read. */
const MOST_CELLS = 200;

/** CSV with double quotes. One pass. */
function splitCells(line: string): readonly string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length && cells.length < MOST_CELLS) {
    if (line[at] === '"') {
      let end = at + 1;
      while (end < line.length && (line[end] !== '"' || line[end + 1] === '"')) end += line[end] === '"' ? 2 : 1;
      cells.push(line.slice(at + 1, end).replaceAll('""', '"'));
      const comma = line.indexOf(',', end);
      at = comma < 0 ? line.length + 1 : comma + 1;
    } else {
      const comma = line.indexOf(',', at);
      const end = comma < 0 ? line.length : comma;
      cells.push(line.slice(at, end));
      at = end + 1;
    }
  }
  return cells;
}

/** A cell with something in it; `unknown` stands in a threat category for nothing. */
const says = (cell: string | undefined): boolean => cell !== undefined && cell !== '' && cell !== 'unknown';

function parse(line: string): Json | undefined {
  const start = findCsv(line);
  if (start < 0) return undefined;
  const cells = splitCells(line.slice(start));
  const fields: Record<string, unknown> = {};
  for (const [index, key] of FIELDS) if (says(cells[index])) fields[key] = cells[index];
  return fields;
}

/** `Name of the threat(12345)` */
const NAMED = /^(.{0,512}?)\s*\((\d{1,12})\)$/;

/** URL logs have no threat name; their category says what was seen, the URL only where. */
function nameOfUrlLog(json: Json): string | undefined {
  const category = textAt(json, 'category');
  return category === undefined || category === 'any' ? textAt(json, 'misc', 'subtype') : `URL category ${category}`;
}

/** Palo Alto Networks' threat log as syslog CSV. */
export const panOs = defineTextFormat({
  name: 'pan-os',
  title: 'Palo Alto threat log (CSV)',
  recognises: (line) => findCsv(line) >= 0,
  parse,
  reads: {
    id: ['seqno', 'session'],
    name: ['threatid', 'misc', 'category', 'subtype'],
    description: ['threat_category', 'misc'],
    category: ['threat_category', 'subtype'],
    ruleId: ['threatid (the number in brackets)'],
    severity: ['severity'],
    time: ['generated_time', 'receive_time'],
    sourceIp: ['src'],
    sourcePort: ['sport'],
    sourceZone: ['from_zone'],
    destinationIp: ['dst'],
    destinationPort: ['dport'],
    destinationZone: ['to_zone'],
    direction: ['from_zone', 'to_zone', 'src', 'dst'],
    protocol: ['app', 'proto'],
    host: ['device_name'],
    user: ['srcuser', 'dstuser'],
    file: ['misc (subtypes virus, wildfire, file, data)'],
    hash: ['filedigest'],
    url: ['misc (other subtypes)'],
    logSource: ['type', 'subtype'],
  },
  notes: [
    'Fields by place, 0-based, order of PAN-OS 9.1. `direction` of the log says which end sent the packet, so zones and addresses decide.',
  ],
  refine: (json) => {
    const threat = textAt(json, 'threatid');
    const named = threat === undefined ? null : NAMED.exec(threat);
    const misc = textAt(json, 'misc');
    const isFile = /^(?:virus|wildfire|file|data|ml-virus)/.test(textAt(json, 'subtype') ?? '');
    const telling = named ? named[1] : threat;
    return {
      name: telling && /\p{L}/u.test(telling) ? telling : nameOfUrlLog(json),
      warnings: hasAt(json, 'severity') ? [] : ['the line is cut short: it has no severity and what stands behind it'],
      ruleId: named?.[2] ?? threat,
      file: isFile ? misc : undefined,
      url: isFile ? undefined : misc,
    };
  },
});
