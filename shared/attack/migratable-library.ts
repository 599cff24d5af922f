import type { LibraryEntry } from '../library/library-entry.ts';

/** What a move to another release does to one entry. */
export interface EntryMigration {
  readonly signatureKey: string;
  /** The revision it was made for. */
  readonly expected: number;
  /** Ids that pass to others, wherever they stand in the entry. */
  readonly moves: readonly { readonly from: string; readonly to: string }[];
  /** What it did and why, for the entry's provenance: `ATT&CK 18.1 -> 19.0, revoked-by`. */
  readonly provenance: string;
  /** Why a person must look at it, in sentences; absent where none must. */
  readonly doubt?: string;
  /** The release that the ids are of now. */
  readonly attackVersion: string;
  readonly at: string;
}

/** All that is kept of an entry, as only the library itself reads it. */
export interface EntryImage {
  readonly revision: number;
  readonly image: string;
}

/** What the refresh asks of the library to bring it to another release, and back. */
export interface MigratableLibrary {
  /** Every entry, in any order; one that changes meanwhile may come as it was or as it is. */
  entries(): AsyncIterable<LibraryEntry>;
  /** Some entries as they are now, by key; the absent ones left out. */
  read(keys: readonly string[]): Promise<readonly LibraryEntry[]>;
  /** What `restore` needs to bring these entries back; the absent ones left out. */
  images(keys: readonly string[]): Promise<ReadonlyMap<string, EntryImage>>;
  /** Applies a migration as one further revision; false, and nothing changed, where another revision stands there. */
  migrate(migration: EntryMigration): Promise<boolean>;
  /**
   * Takes the migration made at `at` back: the entry is again as its image has it, to the byte, with what was counted
   * since. False, and nothing changed, where something else was said on it after the migration, or it is back already.
   */
  restore(signatureKey: string, image: EntryImage, at: string): Promise<boolean>;
}
