import type { Basis, Verdict } from '../mapping/mapping.ts';
import type { LibraryEntry } from './library-entry.ts';
import type { LibraryRevision } from './library-revision.ts';
import type { RecordedConflict } from './recorded-conflict.ts';
import type { SightingRecorder } from './sightings.ts';
import type { Standing } from './standing.ts';

/** An entry with what is being said on it, from which the next state is made. */
export interface LibraryRecord {
  readonly entry: LibraryEntry;
  readonly standing: Standing;
}

/** What to list: all entries, or those that have everything that is named. */
export interface EntryFilter {
  readonly technique?: string;
  readonly verdict?: Verdict;
  readonly basis?: Basis;
}

/** Where a list is to go on: made by the store, opaque to everyone else. */
type Position = string;

export interface EntryPage {
  readonly entries: readonly LibraryEntry[];
  /** Absent on the last page. */
  readonly next?: Position;
}

/** A revision and the entry it belongs to. */
export interface LocatedRevision {
  readonly signatureKey: string;
  readonly revision: LibraryRevision;
}

interface RevisionPage {
  readonly revisions: readonly LocatedRevision[];
  readonly next?: Position;
}

/** Signatures on which those who spoke disagree. */
export interface ConflictPage {
  readonly conflicts: readonly (RecordedConflict & { readonly entry: LibraryEntry })[];
  /** Absent on the last page. */
  readonly next?: Position;
}

/** How often a signature was seen, first and last when. */
export interface SightingCount {
  readonly sightings: number;
  readonly firstSeen?: string;
  readonly lastSeen?: string;
}

/** The library as a whole. */
export interface LibraryState {
  /** Grows with every decision, import, undo and migration; never by a sighting. */
  readonly revision: number;
  /** Why nothing is learned from decided entries for the time being; decisions themselves still hold. */
  readonly frozen?: string;
  /** The analysts' decisions so far. */
  readonly decisions: number;
  /** How many of them there were when the canary was last mapped. */
  readonly checkedDecisions: number;
}

/** A migration that is to be taken back. */
export interface Withdrawal {
  /** The record as it was before. */
  readonly record: LibraryRecord;
  /** When the migration was made: tells its revision from a later one of the same number. */
  readonly at: string;
  /** The library revision under which readers learn of it. */
  readonly libraryRevision: number;
}

/**
 * Where the library is kept. Every method may throw on a store that does not answer; none hides it.
 * `append` is the one place where an entry changes, and exactly one caller gets each revision.
 */
export interface LibraryStore extends SightingRecorder {
  /** The records under these keys as they stand now; absent ones are left out. */
  read(keys: readonly string[]): Promise<ReadonlyMap<string, LibraryRecord>>;
  /** The whole history of an entry, oldest first; empty where there is none. */
  history(signatureKey: string): Promise<readonly LibraryRevision[]>;
  /** Adds a revision and puts the record that follows from it; false where its number is taken already. */
  append(record: LibraryRecord, revision: LibraryRevision): Promise<boolean>;
  /** Puts a record that a stopped writer left behind its history; changes nothing where the record is as new already. */
  mend(record: LibraryRecord): Promise<void>;
  /**
   * Takes a migration back as if it had never been: the history ends before it, the record is again as given, with what
   * was counted since. False, and nothing changed, where something was said after it, or it is gone already.
   */
  withdraw(withdrawal: Withdrawal): Promise<boolean>;
  /** Entries by their keys' order. Throws `LibraryError` `bad_cursor` on a position it did not make. */
  list(filter: EntryFilter, limit: number, from?: Position): Promise<EntryPage>;
  /** Entries that need a person, most seen first. */
  review(limit: number, from?: Position): Promise<EntryPage>;
  /** What the vendor, the library and we ourselves disagree on, most seen first; who says what as last recorded. */
  conflicts(limit: number, from?: Position): Promise<ConflictPage>;
  /** Decided entries that changed after this library revision, in no order; all of them for 0. */
  changedSince(libraryRevision: number): AsyncIterable<LibraryEntry>;
  /** Decisions and imports in [from, to), oldest first. */
  revisionsBetween(from: string, to: string, limit: number, at?: Position): Promise<RevisionPage>;
  /** The library as a whole. One read. */
  state(): Promise<LibraryState>;
  /** Takes the next library revision; `decisions` are counted with it. */
  advance(decisions: number): Promise<LibraryState>;
  /** A key of this library's own to sign cursors with, made at first use. */
  cursorKey(): Promise<string>;
  /** How often exactly, and when, an entry's signature was seen; the entry itself may lag behind by some of the many. */
  countSightings(entry: LibraryEntry): Promise<SightingCount>;
  /** Notes that the canary was mapped after so many decisions, and freezes learning for a reason or lets it go on. */
  recordCheck(decisions: number, frozen: string | undefined): Promise<void>;
}
