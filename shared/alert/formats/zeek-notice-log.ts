import { defineTextFormat } from './define-format.ts';
import type { Json } from './format.ts';

/** The note type in its column: `SSH::Password_Guessing` between tabs. */
const NOTE_COLUMN = /\t[A-Za-z0-9_]{1,64}::[A-Za-z0-9_]{1,64}\t/;
const NOTE = /^[A-Za-z0-9_]{1,64}::[A-Za-z0-9_]{1,64}$/;

/** Columns by their distance from the note, which is the same in all of Zeek's releases. */
const COLUMNS: readonly (readonly [number, string])[] = [
  [-8, 'orig_h'],
  [-7, 'orig_p'],
  [-6, 'resp_h'],
  [-5, 'resp_p'],
  [-2, 'file_desc'],
  [-1, 'proto'],
  [0, 'note'],
  [1, 'msg'],
  [2, 'sub'],
  [3, 'src'],
  [4, 'dst'],
  [5, 'p'],
  [7, 'peer_descr'],
];

/** `-` and `(empty)` are how Zeek writes nothing. */
const says = (cell: string | undefined): boolean => cell !== undefined && cell !== '-' && cell !== '(empty)';

function parse(line: string): Json | undefined {
  const cells = line.split('\t', 64);
  const at = cells.findIndex((cell) => NOTE.test(cell));
  if (at < 0) return undefined;
  const named = COLUMNS.map(([distance, key]) => [key, cells[at + distance]] as const);
  return Object.fromEntries([['ts', cells[0]], ['uid', cells[1]], ...named].filter(([, cell]) => says(cell)));
}

/** Zeek's notice.log as Zeek writes it where nobody asks for JSON: columns between tabs. */
export const zeekNoticeLog = defineTextFormat({
  name: 'zeek-notice-log',
  title: 'Zeek notice (tab-separated)',
  product: 'zeek',
  recognises: (line) => /^\d{9,10}\.\d{1,9}\t/.test(line) && NOTE_COLUMN.test(line.slice(0, 4_096)),
  parse,
  reads: {
    id: ['uid'],
    name: ['note'],
    description: ['msg'],
    category: ['sub'],
    ruleId: ['note'],
    time: ['ts'],
    sourceIp: ['orig_h', 'src'],
    sourcePort: ['orig_p'],
    destinationIp: ['resp_h', 'dst'],
    destinationPort: ['resp_p', 'p'],
    protocol: ['proto'],
    host: ['peer_descr'],
    file: ['file_desc'],
  },
  notes: ['Columns by their distance from the note type. Header lines (`#fields`) are no alerts.'],
});
