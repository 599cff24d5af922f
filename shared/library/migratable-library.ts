import type { EntryImage, EntryMigration, MigratableLibrary } from '../attack/migratable-library.ts';
import { changeEntry } from './change-entry.ts';
import { LibraryError } from './library-error.ts';
import type { LibraryRecord, LibraryStore } from './library-store.ts';

/** Who moves entries to another release. */
const AUTHOR = 'attack-refresh';

/** Entries read at once. */
const PAGE = 100;

/** Migrations that share a library revision: readers look that many revisions back. */
const SHARED = 50;

/** Gives out library revisions, one for every fifty changes: a migration of thousands must not heat one item. */
function shareRevisions(store: Pick<LibraryStore, 'advance'>): () => Promise<number> {
  let left = 0;
  let current: Promise<number> = Promise.resolve(0);
  return () => {
    if (left === 0) {
      left = SHARED;
      current = store.advance(0).then(({ revision }) => revision);
    }
    left--;
    return current;
  };
}

/** The library as a refresh moves it to another release of ATT&CK: each move is one revision of the entry's history. */
export function createMigratableLibrary(store: LibraryStore): MigratableLibrary {
  const nextRevision = shareRevisions(store);

  /**
   * Mends an entry whose writer was stopped between its revision and its record: half a migration is taken back, to be
   * made again; anything else is made whole by one further revision that says the same.
   */
  async function settle(signatureKey: string): Promise<void> {
    const [records, history] = await Promise.all([store.read([signatureKey]), store.history(signatureKey)]);
    const record = records.get(signatureKey);
    const last = history.at(-1);
    if (!record || !last || last.revision <= record.entry.revision) return;
    if (last.kind === 'migrated' && last.revision === record.entry.revision + 1) {
      await store.withdraw({ record, at: last.at, libraryRevision: await nextRevision() });
      return;
    }
    const { at, attackVersion, revision } = last;
    const comment = 'made whole after an interruption';
    await changeEntry(store, {
      signatureKey,
      signature: record.entry.signature,
      advance: nextRevision,
      make: () => ({ kind: 'reverted', to: revision, author: AUTHOR, at, attackVersion, comment }),
    });
  }

  async function migrate(migration: EntryMigration): Promise<boolean> {
    const { signatureKey, expected, moves, provenance, doubt, attackVersion, at } = migration;
    try {
      const { changed } = await changeEntry(store, {
        signatureKey,
        signature: '',
        expected,
        leavesLag: true,
        advance: nextRevision,
        make: () => ({
          kind: 'migrated',
          step: provenance,
          author: AUTHOR,
          at,
          attackVersion,
          moves,
          ...(doubt !== undefined && { review: 'retired_technique', comment: doubt }),
        }),
      });
      return changed;
    } catch (error) {
      if (!(error instanceof LibraryError) || error.code !== 'stale_revision') throw error;
      await settle(signatureKey);
      return false;
    }
  }

  return {
    async *entries() {
      let from: string | undefined;
      do {
        const page = await store.list({}, PAGE, from);
        yield* page.entries;
        from = page.next;
      } while (from !== undefined);
    },

    read: async (keys) => [...(await store.read(keys)).values()].map(({ entry }) => entry),

    async images(keys) {
      const records = await store.read(keys);
      return new Map(
        [...records].map(([key, record]): [string, EntryImage] => [
          key,
          { revision: record.entry.revision, image: JSON.stringify(record) },
        ]),
      );
    },

    migrate,

    restore: async (_signatureKey, { image }, at) =>
      store.withdraw({ record: JSON.parse(image) as LibraryRecord, at, libraryRevision: await nextRevision() }),
  };
}
