import type { LibraryEntry } from '../library/library-entry.ts';
import type { EntryMigration } from './migratable-library.ts';
import { type MoveScope, migrateTechniques } from './migrate-techniques.ts';
import type { FateKind, TechniqueFate } from './technique-fate.ts';

/** The longest reason that an entry carries, in characters. */
const MAX_DOUBT = 1_000;

/** How a change is named in an entry's provenance. */
const MEANS: Partial<Readonly<Record<FateKind, string>>> = { revoked: 'revoked-by', 'not-yet': 'predecessor' };

/** True where a person was asked about this id already and the step tells nothing new of it. */
const isKnownDoubt = (entry: LibraryEntry, fate: TechniqueFate, { from, to }: MoveScope): boolean =>
  entry.review !== undefined && (entry.attackVersion === to.version || from.technique(fate.id)?.status !== 'live');

/**
 * What a move to another release does to one library entry; undefined where it stays as it is. Safe changes are
 * applied and named in the provenance; what is doubtful stays as it was and is queued with its reason. Whose word it is,
 * the verdict and the sightings are never touched. Asked again of an entry that was moved it has nothing to do.
 */
export function migrateEntry(entry: LibraryEntry, scope: MoveScope, at: string): EntryMigration | undefined {
  const { fates, doubtful } = migrateTechniques(entry.techniques, scope);
  const moved = fates.filter((fate) => fate.safe && fate.to !== undefined && fate.to !== fate.id);
  const doubts = doubtful.filter((fate) => !isKnownDoubt(entry, fate, scope));
  if (moved.length === 0 && doubts.length === 0) return undefined;
  const step = `ATT&CK ${scope.from.version} -> ${scope.to.version}`;
  const means = [...new Set([...moved, ...doubts].map((fate) => MEANS[fate.kind] ?? fate.kind))].join(', ');
  return {
    signatureKey: entry.signatureKey,
    expected: entry.revision,
    moves: moved.map((fate) => ({ from: fate.id, to: fate.to ?? fate.id })),
    provenance: `${step}, ${means}`,
    ...(doubts.length > 0 && {
      doubt: doubts
        .map((fate) => fate.says)
        .join(' ')
        .slice(0, MAX_DOUBT),
    }),
    attackVersion: scope.to.version,
    at,
  };
}
