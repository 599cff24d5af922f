import { isJson, textAt } from '../json-path.ts';
import { findCef, parseCef } from './cef-line.ts';
import { defineTextFormat } from './define-format.ts';
import type { Json } from './format.ts';

/** Python's word for nothing, of one value and of two that were joined. */
const NOTHING = /^None(?:-None)?$/;

/** `['NT AUTHORITY\\SYSTEM']`: a list of Python's as text; the first of it. */
const LIST = /^\['([^']{1,512})'/;

const plain = (text: string): string => LIST.exec(text)?.[1]?.replaceAll('\\\\', '\\') ?? text;

/** The members that say something; those that hold others, such as the labelled ones, likewise. */
function saidIn(json: Json): Json {
  const said: Record<string, unknown> = Object.create(null);
  for (const [key, value] of Object.entries(json)) {
    if (isJson(value)) said[key] = saidIn(value);
    else if (typeof value === 'string' && !NOTHING.test(value)) said[key] = plain(value);
  }
  return said;
}

function parse(line: string): Json | undefined {
  const parsed = parseCef(line);
  return parsed && saidIn(parsed);
}

/** The numbers that the documentation gives for its severities: they are no scale. */
const SEVERITIES: ReadonlyMap<string, string> = new Map([
  ['0', 'informational'],
  ['3', 'low'],
  ['6', 'low'],
  ['8', 'medium'],
  ['9', 'high'],
  ['10', 'critical'],
]);

/** Cortex XDR's CEF: the class id is the detector, `request` the alert's page in the console. */
export const cortexXdrCef = defineTextFormat({
  name: 'cortex-xdr-cef',
  title: 'Cortex XDR as CEF',
  product: 'cortex-xdr',
  recognises: (line) => {
    const start = findCef(line);
    return start >= 0 && /^CEF:\s?\d+\|Palo Alto Networks\|Cortex XDR\|/.test(line.slice(start, start + 64));
  },
  parse,
  reads: {
    id: ['externalId'],
    name: ['name'],
    description: ['msg', 'labelled.Description'],
    category: ['cat'],
    severity: ['headerSeverity'],
    time: ['rt', 'end', 'start', 'syslog.time'],
    sourceIp: ['src'],
    sourcePort: ['spt'],
    destinationIp: ['dst'],
    destinationPort: ['dpt'],
    destinationHost: ['dhost'],
    protocol: ['app', 'proto'],
    host: ['shost', 'dvchost'],
    user: ['suser', 'duser'],
    process: ['labelled.Initiated by', 'initiatorPath', 'labelled.CGO name'],
    commandLine: ['labelled.Initiator CMD', 'labelled.CGO CMD'],
    file: ['filePath', 'fname'],
    hash: ['fileHash', 'initiatorSha256', 'cgoSha256'],
    logSource: ['classId'],
    techniques: ['labelled.Technique', 'labelled.MitreTechnique'],
    tactics: ['labelled.Tactic', 'labelled.MitreTactic'],
  },
  notes: ['Severities by the documentation: 6 low, 8 medium, 9 high. `None` stands for nothing.'],
  refine: (json) => ({ severity: SEVERITIES.get(textAt(json, 'headerSeverity') ?? '') }),
});
