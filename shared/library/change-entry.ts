import { deriveEntry } from './derive-entry.ts';
import { LibraryError } from './library-error.ts';
import type { LibraryRevision, NewRevision } from './library-revision.ts';
import type { LibraryRecord, LibraryStore } from './library-store.ts';
import { replayHistory } from './replay-history.ts';
import { applyRevision, NOTHING_SAID, type Standing } from './standing.ts';
import { takeTurns } from './take-turns.ts';

/** As much of the library as a change of one entry needs. */
export type EntryStore = Pick<LibraryStore, 'read' | 'history' | 'append' | 'mend'>;

/** One change of one entry. */
export interface EntryChange {
  readonly signatureKey: string;
  /** Taken where the entry is new. */
  readonly signature: string;
  /** The revision that the caller has seen; absent where it does not matter to it. */
  readonly expected?: number;
  /** The record as read a moment ago, where it was; another read is saved, and should it be stale the change is tried again. */
  readonly known?: LibraryRecord | 'none';
  /** Takes the library revision that the change is part of, once; absent where the change decides nothing. */
  readonly advance?: () => Promise<number>;
  /** True where a record that lags behind its history is left so: a migration settles that itself. */
  readonly leavesLag?: boolean;
  /** Makes the revision from what stands; undefined where there is nothing to change. */
  readonly make: (record: LibraryRecord | undefined) => NewRevision | undefined | Promise<NewRevision | undefined>;
}

export interface ChangeOutcome {
  readonly record: LibraryRecord | undefined;
  readonly changed: boolean;
}

/** Writers that keep losing give up after this many tries: 200 who all write one entry at once all get in. */
const TRIES = 250;

/** True where what follows cannot be told from the last state alone. */
const needsHistory = ({ kind }: NewRevision): boolean => kind === 'reverted' || kind === 'undone';

/** The record that follows from a revision. */
function nextRecord(
  change: EntryChange,
  before: LibraryRecord | undefined,
  standing: Standing,
  revision: LibraryRevision,
  libraryRevision = before?.entry.libraryRevision ?? 0,
): LibraryRecord {
  const derived = deriveEntry(standing);
  const { signatureKey, signature } = change;
  const { sightings = 0, firstSeen, lastSeen } = before?.entry ?? {};
  return {
    standing,
    entry: {
      signatureKey,
      signature: before?.entry.signature ?? signature,
      ...derived,
      attackVersion: derived.attackVersion || revision.attackVersion,
      revision: revision.revision,
      libraryRevision,
      updatedAt: revision.at,
      sightings,
      ...(firstSeen !== undefined && { firstSeen }),
      ...(lastSeen !== undefined && { lastSeen }),
    },
  };
}

/** The record as the history has it; `lags` where a writer was stopped, or still is, between its revision and the record. */
async function recordFromHistory(
  store: EntryStore,
  change: EntryChange,
  before: LibraryRecord | undefined,
): Promise<{ readonly record: LibraryRecord | undefined; readonly lags: boolean }> {
  const history = await store.history(change.signatureKey);
  const last = history.at(-1);
  if (!last || last.revision === before?.entry.revision) return { record: before, lags: false };
  // Half a migration is not made whole here: whoever runs it again, or takes it back, settles it.
  const lags = last.kind !== 'migrated' && change.leavesLag !== true;
  return { record: nextRecord(change, before, replayHistory(history), last), lags };
}

/**
 * Puts a record that lags, under a library revision of its own. Without it whoever repeats what the stopped writer said
 * would be told that it stands already, while every reader still saw what was before.
 */
async function mendRecord(store: EntryStore, { advance }: EntryChange, record: LibraryRecord): Promise<LibraryRecord> {
  const libraryRevision = await advance?.();
  const mended = libraryRevision === undefined ? record : { ...record, entry: { ...record.entry, libraryRevision } };
  await store.mend(mended);
  return mended;
}

async function readRecord(
  store: EntryStore,
  { signatureKey, known }: EntryChange,
  tries: number,
): Promise<LibraryRecord | undefined> {
  if (tries === 0 && known !== undefined) return known === 'none' ? undefined : known;
  return (await store.read([signatureKey])).get(signatureKey);
}

function checkExpected(expected: number | undefined, current: number): void {
  if (expected === undefined || expected === current) return;
  const says = `the entry is at revision ${current}, not ${expected}: read it again, then decide on what it says now`;
  throw new LibraryError('stale_revision', says, current);
}

async function tryChange(store: EntryStore, change: EntryChange): Promise<ChangeOutcome> {
  let libraryRevision: number | undefined;
  for (let tries = 0; tries < TRIES; tries++) {
    const known = await readRecord(store, change, tries);
    // The second try may have failed because the record lags behind its history: then the history is what counts.
    const { record, lags } =
      tries === 0 ? { record: known, lags: false } : await recordFromHistory(store, change, known);
    const current = record?.entry.revision ?? 0;
    const isExpected = change.expected === undefined || change.expected === current;
    const made = isExpected ? await change.make(record) : undefined;
    const asItStands = made === undefined && lags && record ? await mendRecord(store, change, record) : record;
    checkExpected(change.expected, current);
    if (!made) return { record: asItStands, changed: false };
    const revision = { ...made, revision: current + 1 } as LibraryRevision;
    const standing = needsHistory(made)
      ? replayHistory([...(await store.history(change.signatureKey)), revision])
      : applyRevision(record?.standing ?? NOTHING_SAID, revision);
    libraryRevision ??= await change.advance?.();
    const next = nextRecord(change, record, standing, revision, libraryRevision);
    if (await store.append(next, revision)) return { record: next, changed: true };
  }
  throw new LibraryError('busy_entry', 'too many others are changing this entry just now; try again in a second');
}

/**
 * Appends one revision to an entry, whatever others do at the same time: of those who saw the same revision exactly one
 * gets the next; the others fail with `stale_revision` where they named what they expected, else they try again on what
 * stands then. Throws `LibraryError` `busy_entry` after 250 lost tries.
 */
export const changeEntry = (store: EntryStore, change: EntryChange): Promise<ChangeOutcome> =>
  takeTurns(store, change.signatureKey, () => tryChange(store, change));
