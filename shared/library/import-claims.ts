import type { AttackIndex } from '../attack/attack-index.ts';
import { changeEntry } from './change-entry.ts';
import { sameAnswer } from './derive-entry.ts';
import type { EntryContext } from './entry-context.ts';
import { LibraryError } from './library-error.ts';
import type { Answer } from './library-revision.ts';
import type { LibraryRecord, LibraryStore } from './library-store.ts';
import { signatureKey } from './signature-key.ts';

/** A labelled signature of a rule pack. */
interface Rule {
  /** Its place in what was sent, to report by. */
  readonly index: number;
  readonly name: string;
  readonly techniques: readonly string[];
  readonly verdict?: 'mapped' | 'unmapped';
  readonly context?: EntryContext;
}

export interface Import {
  readonly source: string;
  readonly rules: readonly Rule[];
  readonly author: string;
  readonly at: string;
}

export interface ImportReport {
  readonly imported: number;
  readonly unchanged: number;
  /** Imported, but an analyst or another pack says otherwise. */
  readonly conflicting: readonly { readonly index: number; readonly signatureKey: string; readonly says: string }[];
  readonly refused: readonly { readonly index: number; readonly code: string; readonly message: string }[];
  /** Imported, with ids passed to their successors. */
  readonly warnings: readonly { readonly index: number; readonly message: string }[];
}

/** Rules of all packs that may share a signature key; more say that the key is too coarse for the pack. */
const MOST_CLAIMS = 200;

/**
 * Begins the source of what an export carries of analysts: it comes back as a claim, for a person must decide, and adds
 * nothing where an analyst already says so.
 */
export const ANALYST_SOURCE = 'analyst: ';

/** Entries under way at once. */
const CONCURRENCY = 16;

interface ReadRule extends Answer {
  readonly rule: Rule;
  readonly warning?: string;
}

/** A rule's ids in the release in force: revoked ones follow to their successor, as a pack cannot be asked. */
function readRule(rule: Rule, attack: AttackIndex): ReadRule {
  const techniques: string[] = [];
  const moved: string[] = [];
  for (const written of rule.techniques) {
    const id = written.trim().toUpperCase();
    const { status, technique, splitInto } = attack.resolve(id);
    if (status === 'unknown')
      throw new LibraryError(
        'unknown_technique',
        `${id.slice(0, 20)} is not a technique of ATT&CK ${attack.version} (${attack.domain})`,
      );
    if (!technique || splitInto)
      throw new LibraryError(
        'revoked_technique',
        `${id} is retired in ATT&CK ${attack.version}: ${splitInto ? `choose from ${splitInto.join(', ')}` : 'it has no successor'}`,
      );
    if (technique.id !== id) moved.push(`${id} is now ${technique.id}`);
    if (!techniques.includes(technique.id)) techniques.push(technique.id);
  }
  const verdict = rule.verdict ?? 'mapped';
  if (verdict === 'mapped' && techniques.length === 0)
    throw new LibraryError(
      'verdict_mismatch',
      'the rule names no technique: leave it out, or say "verdict": "unmapped"',
    );
  if (verdict === 'unmapped' && techniques.length > 0)
    throw new LibraryError('verdict_mismatch', 'the verdict "unmapped" goes with an empty list of techniques');
  return { rule, verdict, techniques, ...(moved.length > 0 && { warning: moved.join('; ') }) };
}

const describe = ({ verdict, techniques }: Answer): string => (techniques.length > 0 ? techniques.join(', ') : verdict);

/**
 * Imports the rules of a pack as its claims. A claim replaces what the same pack said under the same name and nothing
 * else; an analyst's decision stands above it. The same import again, whole or from the middle, changes nothing.
 */
export async function importClaims(store: LibraryStore, attack: AttackIndex, job: Import): Promise<ImportReport> {
  const { source, rules, author, at } = job;
  const report = {
    imported: 0,
    unchanged: 0,
    conflicting: [] as ImportReport['conflicting'][number][],
    refused: [] as ImportReport['refused'][number][],
    warnings: [] as ImportReport['warnings'][number][],
  };
  let libraryRevision: Promise<number> | undefined;
  const advance = (): Promise<number> => {
    libraryRevision ??= store.advance(0).then(({ revision }) => revision);
    return libraryRevision;
  };

  const importRule = async (rule: Rule, key: string, known: LibraryRecord | 'none' | undefined): Promise<void> => {
    const read = readRule(rule, attack);
    const { verdict, techniques, warning } = read;
    const { changed, record } = await changeEntry(store, {
      signatureKey: key,
      signature: rule.name,
      advance,
      ...(known !== undefined && { known }),
      make: (before) => {
        const claims = before?.standing.claims ?? [];
        const own = claims.find((each) => each.source === source && each.name === rule.name);
        if (own && sameAnswer(own, read) && (own.context || !rule.context)) return undefined;
        if (source.startsWith(ANALYST_SOURCE) && before?.standing.decisions.some((each) => sameAnswer(each, read)))
          return undefined;
        if (!own && claims.length >= MOST_CLAIMS)
          throw new LibraryError(
            'too_many_claims',
            `${MOST_CLAIMS} rules already share this signature: name them apart`,
          );
        return {
          kind: 'imported',
          source,
          name: rule.name,
          verdict,
          techniques,
          ...(rule.context && { context: rule.context }),
          author,
          at,
          attackVersion: attack.version,
        };
      },
    });
    if (changed) report.imported++;
    else report.unchanged++;
    if (warning !== undefined) report.warnings.push({ index: rule.index, message: warning });
    const { entry } = record ?? {};
    if (entry && (entry.basis === 'analyst' || entry.review === 'packs_disagree') && !sameAnswer(entry, read))
      report.conflicting.push({
        index: rule.index,
        signatureKey: key,
        says: `${entry.basis === 'analyst' ? 'an analyst says' : 'the packs together say'} ${describe(entry)}; ${source} says ${describe(read)}`,
      });
  };

  // Rules that share a signature go one after the other, so that they do not race each other for its revisions.
  const records = await store.read(rules.map(({ name }) => signatureKey(name)));
  const groups = [...Map.groupBy(rules, ({ name }) => signatureKey(name))];
  const work = async (): Promise<void> => {
    for (let group = groups.shift(); group; group = groups.shift()) {
      const [key, sharing] = group;
      for (const [nth, rule] of sharing.entries()) {
        try {
          // What was read beforehand holds for the first of them; those behind it see what it made.
          await importRule(rule, key, nth === 0 ? (records.get(key) ?? 'none') : undefined);
        } catch (error) {
          if (!(error instanceof LibraryError)) throw error;
          report.refused.push({ index: rule.index, code: error.code, message: error.message });
        }
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  const byIndex = (a: { readonly index: number }, b: { readonly index: number }) => a.index - b.index;
  for (const list of [report.conflicting, report.refused, report.warnings]) list.sort(byIndex);
  return report;
}
