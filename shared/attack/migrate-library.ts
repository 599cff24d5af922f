import type { LibraryEntry } from '../library/library-entry.ts';
import type { Migration, RefreshRecords } from './attack-store.ts';
import type { EntryMigration, MigratableLibrary } from './migratable-library.ts';
import { migrateEntry } from './migrate-entry.ts';
import type { MoveScope } from './migrate-techniques.ts';

/** What a migration or its undoing needs. */
export interface MigrationParts {
  readonly library: MigratableLibrary;
  readonly records: RefreshRecords;
  /** The time, ISO 8601. */
  readonly now: () => string;
  /** Called between bundles of entries: prolongs the lease, or throws where it was lost. */
  readonly checkpoint: () => Promise<void>;
}

export interface MigrationCounts {
  /** Entries whose ids passed to others, nothing left to ask. */
  readonly moved: number;
  /** Entries that a person has to look at. */
  readonly queued: number;
}

/** Entries noted in the journal together, then written at once. */
const TOGETHER = 50;

/** Times an entry is tried again when somebody changes it at the same moment. */
const TRIES = 5;

async function* inGroups<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<readonly Item[]> {
  let group: Item[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** Notes entries as they are, so that the migration can be taken back; answers with those that still are as planned. */
async function noteImages(
  plans: readonly EntryMigration[],
  migrationId: string,
  { library, records }: MigrationParts,
): Promise<readonly EntryMigration[]> {
  const images = await library.images(plans.map((plan) => plan.signatureKey));
  const current = plans.filter((plan) => images.get(plan.signatureKey)?.revision === plan.expected);
  await records.noteEntries(
    migrationId,
    current.map(({ signatureKey, expected, at }) => ({
      signatureKey,
      at,
      revision: expected,
      image: images.get(signatureKey)?.image ?? '',
    })),
  );
  return current;
}

/** Moves these entries: first all are noted as they were, then each is written where it still is so. */
async function moveGroup(
  entries: readonly LibraryEntry[],
  migration: Migration,
  scope: MoveScope,
  parts: MigrationParts,
): Promise<MigrationCounts> {
  const counts = { moved: 0, queued: 0 };
  let waiting = entries;
  for (let n = 0; n < TRIES && waiting.length > 0; n++) {
    const at = parts.now();
    const plans = waiting.flatMap((entry) => migrateEntry(entry, scope, at) ?? []);
    if (plans.length === 0) break;
    const noted = await noteImages(plans, migration.id, parts);
    const written = new Set<string>();
    await Promise.all(
      noted.map(async (plan) => {
        if (!(await parts.library.migrate(plan))) return;
        written.add(plan.signatureKey);
        counts[plan.doubt === undefined ? 'moved' : 'queued']++;
      }),
    );
    const lost = plans.filter((plan) => !written.has(plan.signatureKey)).map((plan) => plan.signatureKey);
    waiting = lost.length === 0 ? [] : await parts.library.read(lost);
  }
  return counts;
}

/**
 * Brings the library to another release: safe changes applied, doubtful ones queued, each entry noted before it is
 * touched. May be run again after it was interrupted anywhere; an entry that is done has nothing more to do.
 */
export async function migrateLibrary(
  migration: Migration,
  scope: MoveScope,
  parts: MigrationParts,
): Promise<MigrationCounts> {
  const { since } = migration;
  let [moved, queued] = [0, 0];
  for await (const group of inGroups(parts.library.entries(), TOGETHER)) {
    const entries = group.filter((entry) => since === undefined || entry.updatedAt >= since);
    const counts = await moveGroup(entries, migration, scope, parts);
    moved += counts.moved;
    queued += counts.queued;
    if (counts.moved + counts.queued > 0) await parts.checkpoint();
  }
  return { moved, queued };
}

/**
 * Takes a migration back: every entry it touched is again as it was, to the byte, except those on which something was
 * said since. Answers how many were restored. May be run again.
 */
export async function undoMigration(migration: Migration, parts: MigrationParts): Promise<number> {
  const { library, records, checkpoint } = parts;
  let restored = 0;
  for await (const rows of inGroups(records.notedEntries(migration.id), TOGETHER)) {
    const done = await Promise.all(
      rows.map(({ signatureKey, image, revision, at }) => library.restore(signatureKey, { image, revision }, at)),
    );
    restored += done.filter(Boolean).length;
    await checkpoint();
  }
  return restored;
}
