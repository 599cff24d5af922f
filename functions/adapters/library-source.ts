import { buildSnapshot, withEntries, withoutLearning } from '../../shared/library/build-snapshot.ts';
import { EMPTY_LIBRARY, type LibrarySnapshot } from '../../shared/library/library.ts';
import type { LibraryEntry } from '../../shared/library/library-entry.ts';
import type { LibraryStore } from '../../shared/library/library-store.ts';
import { runOnceAtATime } from './run-once-at-a-time.ts';

/** Gives mappers the library as it stands: the alert's own entry as of this moment, everything else at most 60 s old. */
export interface LibrarySource {
  /** A snapshot in which `exact` is up to date for these keys. */
  snapshotFor(signatureKeys: readonly string[]): Promise<LibrarySnapshot>;
  /** The library as it stands this moment, learning as if it were not frozen: for the canary. */
  learning(): Promise<LibrarySnapshot>;
}

export interface LibrarySourceOptions {
  readonly store: Pick<LibraryStore, 'read' | 'changedSince' | 'state'>;
  readonly now: () => number;
  /** Milliseconds for which a snapshot is not asked about again. */
  readonly maxAge?: number;
}

/** A decision becomes known everywhere within this time, in milliseconds. */
const MAX_AGE = 60_000;

/**
 * A change may be written a moment after one that took a later number, so the last so many are read again with each
 * refresh.
 */
const OVERLAP = 100;

/** Keeps the decided entries in memory, and reads only what changed: one small read in 60 s where nothing did. */
export function createLibrarySource({ store, now, maxAge = MAX_AGE }: LibrarySourceOptions): LibrarySource {
  const entries = new Map<string, LibraryEntry>();
  let snapshot = EMPTY_LIBRARY;
  let frozen: string | undefined;
  let settled = false;
  let checkedAt = Number.NEGATIVE_INFINITY;

  const load = async (): Promise<void> => {
    const state = await store.state();
    const moved = state.revision !== snapshot.revision || state.frozen !== frozen;
    // One more look after a change: a writer may have been slower than the one after it.
    if (moved || !settled) {
      for await (const entry of store.changedSince(Math.max(0, snapshot.revision - OVERLAP)))
        entries.set(entry.signatureKey, entry);
      frozen = state.frozen;
      snapshot = buildSnapshot(entries.values(), state.revision);
      settled = !moved;
    }
    checkedAt = now();
  };

  const refresh = runOnceAtATime(load);

  return {
    async learning() {
      // One that was under way may have begun before the change that is asked about.
      await refresh();
      await refresh();
      return snapshot;
    },
    async snapshotFor(signatureKeys) {
      const [records] = await Promise.all([
        store.read(signatureKeys),
        now() - checkedAt >= maxAge ? refresh() : undefined,
      ]);
      const own = new Map([...records].map(([key, { entry }]) => [key, entry]));
      const newest = Math.max(0, ...[...own.values()].map(({ libraryRevision }) => libraryRevision));
      if (newest > snapshot.revision) await refresh();
      return withEntries(frozen === undefined ? snapshot : withoutLearning(snapshot), own);
    },
  };
}
