import type { Alert } from '../alert/alert.ts';
import type { MeaningTable } from '../connotations/meaning-table.ts';
import { matchTermsIn } from '../connotations/meaning-table.ts';
import type { Component, ComponentRole } from '../mapping/mapping.ts';
import { splitWords } from '../text/split-words.ts';
import { roleOfEntry } from './reading.ts';

/** Longer fields are read this far: a command line may be 64 KB of encoded script. */
const READ = 2048;
const MAX_PARTS = 8;
const MAX_CVES = 8;

/** The last step of a path: the program or file itself. */
function lastStep(field: string, text: string, role: ComponentRole): Component[] {
  const clipped = text.slice(0, READ);
  const start = Math.max(clipped.lastIndexOf('/'), clipped.lastIndexOf('\\')) + 1;
  return start < clipped.length ? [{ text: clipped.slice(start), role, start, end: clipped.length, field }] : [];
}

/** The known terms in a longer text: tools, switches, files. */
function knownParts(field: string, text: string, table: MeaningTable): Component[] {
  const clipped = text.slice(0, READ);
  let done = 0;
  return matchTermsIn(table, splitWords(clipped))
    .flatMap(({ start, end, entry }) => {
      const role = start >= done ? roleOfEntry(entry) : undefined;
      done = Math.max(done, end);
      return role ? [{ text: clipped.slice(start, end), role, start, end, field }] : [];
    })
    .slice(0, MAX_PARTS);
}

/** The path of a URL without its query; nothing for a bare host. */
function urlPath(url: string): Component[] {
  const clipped = url.slice(0, READ);
  const scheme = clipped.indexOf('://');
  const start = clipped.indexOf('/', scheme < 0 ? 0 : scheme + 3);
  if (start < 0) return [];
  const stop = clipped.slice(start).search(/[?#]/);
  const end = stop < 0 ? clipped.length : start + stop;
  return end > start + 1 ? [{ text: clipped.slice(start, end), role: 'location', start, end, field: 'url' }] : [];
}

/** The parts of an alert's other fields. `cves` are named one by one: `cves.0`. */
export function splitFields(alert: Alert, table: MeaningTable): readonly Component[] {
  const { process, commandLine, file, url, cves } = alert;
  return [
    ...(process ? lastStep('process', process, 'trigger') : []),
    ...(commandLine ? knownParts('commandLine', commandLine, table) : []),
    ...(file ? lastStep('file', file, 'affected') : []),
    ...(url ? urlPath(url) : []),
    ...(cves ?? []).slice(0, MAX_CVES).map((cve, i): Component => {
      return { text: cve, role: 'affected', start: 0, end: cve.length, field: `cves.${i}` };
    }),
  ];
}
