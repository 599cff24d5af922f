import type { Dataset } from './dataset.ts';

/** Which release of which domain: by content, since a release may be published anew under the same number. */
export interface ReleaseRef {
  readonly domain: string;
  readonly version: string;
  /** `hashDataset` of it. */
  readonly sha256: string;
}

/** A release as the store holds it: complete, or it would not be listed. */
export interface HeldRelease extends ReleaseRef {
  readonly released?: string;
  /** When it was stored, ISO 8601. */
  readonly storedAt: string;
  /** All ids, the retired ones included. */
  readonly techniques: number;
  readonly live: number;
}

/** Which release is in force. There is one a domain, and it moves in one conditional write. */
export interface Pointer extends ReleaseRef {
  readonly flippedAt: string;
  /** The fencing token of the refresh that moved it: only a later one may move it again. */
  readonly fence: number;
}

/** The right to change releases, for a while. */
export interface Lease {
  readonly owner: string;
  /** Rises with every lease given out. */
  readonly fence: number;
}

interface WriteOutcome {
  readonly release: HeldRelease;
  readonly rowsWritten: number;
  /** Rows that another release had already: nothing was written for them. */
  readonly rowsKept: number;
}

/**
 * Releases of ATT&CK, held beside each other, one a domain in force. A release can be read only once all of it is
 * there; techniques that two releases share are stored once. Methods throw `AttackError` as noted, and the store's own
 * errors where it does not answer.
 */
export interface ReleaseStore {
  pointer(domain: string): Promise<Pointer | undefined>;
  /** The pointers of every domain. */
  pointers(): Promise<readonly Pointer[]>;
  /** The complete releases of a domain, newest first. */
  held(domain: string): Promise<readonly HeldRelease[]>;
  /** A whole release, its count and hash verified. `version_not_held`, `version_incomplete`. */
  read(ref: ReleaseRef): Promise<Dataset>;
  /** Writes a release beside the others; may be repeated, and goes on where it was interrupted. */
  write(dataset: Dataset, at: string): Promise<WriteOutcome>;
  /**
   * Puts a release in force where `expected` is (undefined: none). `pointer_moved` where it is not, or where a later
   * lease moved it; `version_not_held`.
   */
  flip(to: ReleaseRef, expected: Pointer | undefined, lease: Lease, at: string): Promise<Pointer>;
  /**
   * Drops what is not among the `keep` newest releases of the domain, nor in force, nor protected, and the rows that
   * no release needs; never what was written in the hour before `at`. Answers with the versions dropped.
   */
  collectGarbage(domain: string, options: GarbageOptions): Promise<readonly string[]>;
}

interface GarbageOptions {
  readonly keep: number;
  readonly protect: readonly ReleaseRef[];
  readonly at: string;
}

/** One refresh at a time: a lease that ends by itself. */
export interface LeaseStore {
  /** The lease, or undefined while another owner has it. */
  acquire(owner: string, now: Date, seconds: number): Promise<Lease | undefined>;
  /** Prolongs it. Throws `AttackError` `lease_lost` where another has it by now. */
  renew(lease: Lease, now: Date, seconds: number): Promise<void>;
  /** Gives it back; nothing happens where another has it by now. */
  release(lease: Lease): Promise<void>;
}

/** What is remembered of a published collection between two refreshes. */
export interface CollectionState {
  readonly domain: string;
  readonly version: string;
  readonly url: string;
  readonly modified?: string;
  readonly etag?: string;
}

/** What refreshes remember. */
export interface RefreshState {
  readonly index?: { readonly url: string; readonly etag?: string; readonly lastModified?: string };
  /** By the collection's id in the index. */
  readonly collections: Readonly<Record<string, CollectionState>>;
  readonly lastAttemptAt?: string;
  readonly lastSuccessAt?: string;
  /** The release that a rollback left, by domain: a schedule does not go back to it, nor to one before. */
  readonly heldBack?: Readonly<Record<string, string>>;
  readonly lastFailure?: { readonly at: string; readonly code: string; readonly message: string };
}

/** A library brought from one release to another. */
export interface Migration {
  /** Its time first, so that the ids of a domain are in order. */
  readonly id: string;
  /** `forward`: with the release in force · `cleanup`: what was changed after a migration that was taken back. */
  readonly kind: 'forward' | 'cleanup';
  /** Only entries changed at or after this time are its concern; all where absent. */
  readonly since?: string;
  readonly from: ReleaseRef;
  readonly to: ReleaseRef;
  /** `pending`: begun · `done` · `undone`: rolled back. */
  readonly status: 'pending' | 'done' | 'undone';
  readonly startedAt: string;
  readonly moved: number;
  readonly queued: number;
}

/** One entry as it was before a migration touched it: what a rollback restores, to the byte. */
export interface JournalRow {
  readonly signatureKey: string;
  /** When the migration touched it: tells its revision from any later one of the same number. */
  readonly at: string;
  /** The entry's revision before. */
  readonly revision: number;
  /** All that was kept of it before, as the library gave it. */
  readonly image: string;
}

/** What refreshes leave behind: their state, reports and the journals that a rollback needs. */
export interface RefreshRecords {
  state(): Promise<RefreshState>;
  saveState(state: RefreshState): Promise<void>;
  /** Keeps a report under its two releases. */
  saveReport(domain: string, from: string, to: string, report: string): Promise<void>;
  report(domain: string, from: string, to: string): Promise<string | undefined>;
  /** A domain's migrations, newest first. */
  migrations(domain: string): Promise<readonly Migration[]>;
  saveMigration(migration: Migration): Promise<void>;
  /** Notes entries before they are touched; a row that is there already is replaced. */
  noteEntries(migrationId: string, rows: readonly JournalRow[]): Promise<void>;
  notedEntries(migrationId: string): AsyncIterable<JournalRow>;
}

/** Everything the refresh keeps in the table of ATT&CK. */
export interface AttackStore {
  readonly releases: ReleaseStore;
  readonly leases: LeaseStore;
  readonly records: RefreshRecords;
}
