import { randomBytes } from 'node:crypto';
import { inferEntry } from '../../shared/library/infer-entry.ts';
import { isDecided, type LibraryEntry } from '../../shared/library/library-entry.ts';
import { LibraryError } from '../../shared/library/library-error.ts';
import type { LibraryRevision } from '../../shared/library/library-revision.ts';
import type { EntryPage, LibraryRecord, LibraryState, LibraryStore } from '../../shared/library/library-store.ts';
import { conflictOf, type RecordedConflict } from '../../shared/library/recorded-conflict.ts';
import { reviewOrder } from '../../shared/storage/library-keys.ts';

const withSightings = (record: LibraryRecord, seen: ReadonlyMap<string, string> | undefined): LibraryRecord => {
  const times = [...(seen?.values() ?? [])].sort();
  const [firstSeen] = times;
  const lastSeen = times.at(-1);
  if (firstSeen === undefined || lastSeen === undefined) return record;
  return { ...record, entry: { ...record.entry, sightings: times.length, firstSeen, lastSeen } };
};

/** One page out of entries in order; the position is the sort key of the last one given. */
function pageOf(
  entries: readonly LibraryEntry[],
  orderOf: (entry: LibraryEntry) => string,
  limit: number,
  from: string | undefined,
): EntryPage {
  if (from !== undefined && !/^[a-z0-9#-]{1,80}$/.test(from))
    throw new LibraryError('bad_cursor', 'the cursor is not one of ours');
  const rest = entries
    .map((entry) => [orderOf(entry), entry] as const)
    .filter(([order]) => from === undefined || order > from)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const page = rest.slice(0, limit);
  const last = page.at(-1)?.[0];
  return {
    entries: page.map(([, entry]) => entry),
    ...(rest.length > limit && last !== undefined && { next: last }),
  };
}

/** The library in memory: for tests, and for a library file on the command line. Gone with the process. */
export function createMemoryLibraryStore(): LibraryStore {
  const records = new Map<string, LibraryRecord>();
  const histories = new Map<string, LibraryRevision[]>();
  const seen = new Map<string, Map<string, string>>();
  const conflicts = new Map<string, RecordedConflict>();
  const cursorKey = randomBytes(32).toString('hex');
  let state: LibraryState = { revision: 0, decisions: 0, checkedDecisions: 0 };
  const current = (key: string): LibraryRecord | undefined => {
    const record = records.get(key);
    return record && withSightings(record, seen.get(key));
  };
  const all = (): readonly LibraryEntry[] => [...records.keys()].flatMap((key) => current(key)?.entry ?? []);

  const store: LibraryStore = {
    async read(keys) {
      return new Map(keys.flatMap((key) => (current(key) ? [[key, current(key) as LibraryRecord] as const] : [])));
    },
    async history(key) {
      return histories.get(key) ?? [];
    },
    async append(record, revision) {
      const { signatureKey } = record.entry;
      const history = histories.get(signatureKey) ?? [];
      if (history.length !== revision.revision - 1) return false;
      histories.set(signatureKey, [...history, revision]);
      records.set(signatureKey, record);
      return true;
    },
    async mend(record) {
      const { signatureKey, revision } = record.entry;
      if ((records.get(signatureKey)?.entry.revision ?? 0) < revision) records.set(signatureKey, record);
    },
    async withdraw({ record, at }) {
      const { signatureKey, revision } = record.entry;
      const history = histories.get(signatureKey) ?? [];
      const last = history.at(-1);
      if (last?.kind !== 'migrated' || last.at !== at || last.revision !== revision + 1) return false;
      histories.set(signatureKey, history.slice(0, -1));
      records.set(signatureKey, record);
      return true;
    },
    async list({ technique, verdict, basis }, limit, from) {
      const wanted = all().filter(
        (entry) =>
          (technique === undefined || entry.techniques.includes(technique)) &&
          (verdict === undefined || entry.verdict === verdict) &&
          (basis === undefined || entry.basis === basis),
      );
      return pageOf(wanted, ({ signatureKey }) => signatureKey, limit, from);
    },
    async review(limit, from) {
      return pageOf(
        all().filter(({ review }) => review !== undefined),
        reviewOrder,
        limit,
        from,
      );
    },
    async conflicts(limit, from) {
      const page = pageOf(
        [...conflicts.keys()].flatMap((key) => current(key)?.entry ?? []),
        reviewOrder,
        limit,
        from,
      );
      return {
        conflicts: page.entries.map((entry) => ({ ...(conflicts.get(entry.signatureKey) as RecordedConflict), entry })),
        ...(page.next !== undefined && { next: page.next }),
      };
    },
    async *changedSince(libraryRevision) {
      for (const entry of all())
        if (entry.libraryRevision > libraryRevision && (isDecided(entry) || entry.libraryRevision > 0)) yield entry;
    },
    async revisionsBetween(from, to, limit, at) {
      const wanted = [...histories]
        .flatMap(([signatureKey, history]) => history.map((revision) => ({ signatureKey, revision })))
        .filter(({ revision }) => revision.kind === 'decided' || revision.kind === 'imported')
        .filter(({ revision }) => revision.at >= from && revision.at < to)
        .map((each) => [`${each.revision.at}#${each.signatureKey}#${each.revision.revision}`, each] as const)
        .filter(([order]) => at === undefined || order > at)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      const page = wanted.slice(0, limit);
      const last = page.at(-1)?.[0];
      return {
        revisions: page.map(([, each]) => each),
        ...(wanted.length > limit && last !== undefined && { next: last }),
      };
    },
    async state() {
      return state;
    },
    async advance(decisions) {
      state = { ...state, revision: state.revision + 1, decisions: state.decisions + decisions };
      return state;
    },
    async recordCheck(decisions, frozen) {
      const { frozen: _before, ...rest } = state;
      state = { ...rest, checkedDecisions: decisions, ...(frozen !== undefined && { frozen }) };
    },
    async cursorKey() {
      return cursorKey;
    },
    async countSightings({ signatureKey }) {
      const { sightings = 0, firstSeen, lastSeen } = current(signatureKey)?.entry ?? {};
      return { sightings, ...(firstSeen !== undefined && { firstSeen }), ...(lastSeen !== undefined && { lastSeen }) };
    },
    async recordSighting(sighting) {
      const { signatureKey } = sighting.mapping;
      const times = seen.get(signatureKey) ?? new Map<string, string>();
      if (!times.has(sighting.contentKey)) times.set(sighting.contentKey, sighting.seenAt);
      seen.set(signatureKey, times);
      await inferEntry(store, sighting);
      const conflict = conflictOf(sighting);
      if (conflict) conflicts.set(signatureKey, conflict);
    },
  };
  return store;
}
