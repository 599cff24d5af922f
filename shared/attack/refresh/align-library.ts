import { type AttackIndex, indexAttack } from '../attack-index.ts';
import type { Migration, Pointer, ReleaseRef } from '../attack-store.ts';
import { type MigrationCounts, type MigrationParts, migrateLibrary, undoMigration } from '../migrate-library.ts';
import type { LeaseKeeper } from './lease-keeper.ts';
import type { RefreshParts } from './refresh-parts.ts';

/** What became of the library. */
export interface Alignment extends MigrationCounts {
  /** Entries that are again as they were before a migration. */
  readonly restored: number;
}

const same = (a: ReleaseRef, b: ReleaseRef): boolean => a.version === b.version && a.sha256 === b.sha256;

/** The other domains' releases in force: their ids may stand in the same library. */
export async function otherDomains({ store }: RefreshParts, domain: string): Promise<readonly AttackIndex[]> {
  const others = (await store.releases.pointers()).filter((pointer) => pointer.domain !== domain);
  return Promise.all(others.map(async (pointer) => indexAttack(await store.releases.read(pointer))));
}

/** Before a release goes into force: notes that the library has to follow, so that an interrupted run is resumed. */
export async function announceMigration(
  { store, now }: RefreshParts,
  from: ReleaseRef,
  to: ReleaseRef,
): Promise<Migration> {
  const startedAt = now().toISOString();
  const migration: Migration = {
    id: `${startedAt}#${from.version}#${to.version}`,
    kind: 'forward',
    from,
    to,
    status: 'pending',
    startedAt,
    moved: 0,
    queued: 0,
  };
  await store.records.saveMigration(migration);
  return migration;
}

/**
 * Brings the library in line with the release in force, whatever happened before: migrations that lead elsewhere are
 * taken back, newest first, a pending one that leads here is finished. Nothing to do costs one query. May be
 * interrupted anywhere and run again.
 */
export async function alignLibrary(parts: RefreshParts, pointer: Pointer, keeper: LeaseKeeper): Promise<Alignment> {
  const { records, releases } = parts.store;
  const total = { moved: 0, queued: 0, restored: 0 };
  const work: MigrationParts = {
    library: parts.library,
    records,
    now: () => parts.now().toISOString(),
    checkpoint: keeper.checkpoint,
  };
  const forward = (await records.migrations(pointer.domain)).filter(
    ({ kind, status }) => kind === 'forward' && status !== 'undone',
  );

  /** Runs a migration, and says so when it is done. */
  const run = async (migration: Migration): Promise<void> => {
    const [from, to, others] = await Promise.all([
      releases.read(migration.from).then(indexAttack),
      releases.read(migration.to).then(indexAttack),
      otherDomains(parts, pointer.domain),
    ]);
    const counts = await migrateLibrary(migration, { from, to, others }, work);
    total.moved += counts.moved;
    total.queued += counts.queued;
    await records.saveMigration({
      ...migration,
      status: 'done',
      moved: migration.moved + counts.moved,
      queued: migration.queued + counts.queued,
    });
    parts.log('library brought to the release', { from: migration.from.version, to: migration.to.version, ...counts });
  };

  for (const migration of forward) {
    if (same(migration.to, pointer)) {
      if (migration.status === 'pending') await run(migration);
      break;
    }
    total.restored += await undoMigration(migration, work);
    // What was decided after the migration was decided in its release's ids.
    await run({
      id: `${migration.id}#cleanup`,
      kind: 'cleanup',
      since: migration.startedAt,
      from: migration.to,
      to: pointer,
      status: 'pending',
      startedAt: work.now(),
      moved: 0,
      queued: 0,
    });
    await records.saveMigration({ ...migration, status: 'undone' });
    parts.log('migration taken back', { from: migration.from.version, to: migration.to.version });
    if (same(migration.from, pointer)) break;
  }
  return total;
}
