import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { PackRule, RulePack } from '../../shared/library/rule-packs/rule-pack.ts';
import { toTerminalText } from '../../shared/outputs/terminal-text.ts';
import { chunk } from '../adapters/chunk.ts';
import type { Client } from '../client/create-client.ts';
import { createProgress } from './progress.ts';

/** Rules a request; the API takes 500. */
const PAGE = 250;

/** Files larger than this are no rules. */
const LARGEST_FILE = 64 * 1_048_576;

/** Lines of each list in the report for people. */
const SHOWN = 10;

interface Noted {
  readonly at: string;
  readonly message: string;
}

/** What an import came to. */
export interface PackReport {
  readonly rules: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly conflicting: readonly Noted[];
  readonly refused: readonly (Noted & { readonly code: string })[];
  readonly warnings: readonly Noted[];
  /** The same for people. */
  readonly text: string;
}

/** The files to read: the one named, or those of the pack's kind below a folder, in order. */
async function findFiles(pack: RulePack, path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = await readdir(path, { recursive: true });
  return names
    .filter((name) => pack.endings.some((ending) => name.toLowerCase().endsWith(ending)))
    .sort()
    .map((name) => join(path, name));
}

function describe(source: string, report: Omit<PackReport, 'text'>): string {
  const list = (title: string, noted: readonly Noted[]) => {
    if (noted.length === 0) return [];
    const lines = noted.slice(0, SHOWN).map(({ at, message }) => toTerminalText(`    ${at}: ${message}`, 200));
    const more = noted.length > SHOWN ? [`    … and ${noted.length - SHOWN} more (--json lists all)`] : [];
    return [`  ${title} ${noted.length}`, ...lines, ...more];
  };
  return [
    `${source}: ${report.rules} rules with techniques read`,
    `  imported ${report.imported}`,
    `  unchanged ${report.unchanged}`,
    ...list('conflicting', report.conflicting),
    ...list('moved to successors', report.warnings),
    ...list('refused', report.refused),
  ].join('\n');
}

/** Reads a pack and imports it page by page, under its own name or the one that each rule names. */
export async function importPack(client: Client, pack: RulePack, path: string, source: string): Promise<PackReport> {
  const files = await findFiles(pack, path);
  const progress = createProgress();
  const rules: PackRule[] = [];
  const refused: PackReport['refused'][number][] = [];
  for (const file of files) {
    const name = relative(path, file) || file;
    if ((await stat(file)).size > LARGEST_FILE) {
      refused.push({ at: name, code: 'unreadable', message: 'the file is too large to be rules' });
      continue;
    }
    const reading = pack.read(await readFile(file, 'utf8'));
    const place = (at: string) => (files.length > 1 ? `${name}, ${at}` : at);
    for (const rule of reading.rules) rules.push({ ...rule, at: place(rule.at) });
    for (const each of reading.refused) refused.push({ ...each, at: place(each.at) });
    progress.update(`${rules.length} rules read`);
  }

  const report = { rules: rules.length, imported: 0, unchanged: 0 };
  const conflicting: Noted[] = [];
  const warnings: Noted[] = [];
  let done = 0;
  for (const [from, own] of Map.groupBy(rules, (rule) => rule.source ?? source))
    for (const page of chunk(own, PAGE)) {
      const entries = page.map(({ name, techniques, verdict, context }) => ({
        name,
        techniques,
        ...(verdict && { verdict }),
        ...context,
      }));
      const answer = await client.importRules(from, entries);
      const at = (index: number): string => page[index]?.at ?? '';
      report.imported += answer.imported;
      report.unchanged += answer.unchanged;
      conflicting.push(...answer.conflicting.map(({ index, says }) => ({ at: at(index), message: says })));
      warnings.push(...answer.warnings.map(({ index, message }) => ({ at: at(index), message })));
      refused.push(...answer.refused.map(({ index, code, message }) => ({ at: at(index), code, message })));
      done += page.length;
      progress.update(`${done} of ${rules.length} rules`, done / rules.length);
    }
  progress.done();
  const full = { ...report, conflicting, refused, warnings };
  return { ...full, text: describe(source, full) };
}
