import type { LibraryEntry } from '../library/library-entry.ts';
import type { EntryFilter } from '../library/library-store.ts';
import { hashKey } from './hash-key.ts';

/** Over how many partitions every list is spread, so that a flood of new signatures heats none. */
export const LIST_SHARDS = 4;

/** Over how many items the sightings of one signature are counted: 2,000 alerts a second of one name are 250 writes each. */
export const SIGHTING_SHARDS = 8;

const pad = (n: number, digits: number): string => String(n).padStart(digits, '0');

/** Partition of an entry, its history and its list links. */
export const entryPartition = (signatureKey: string): string => `SIG#${signatureKey}`;

/** Base key of an entry as it stands. Sorts behind its history, so that both are read from one end. */
export const recordKey = (signatureKey: string) => ({ pk: entryPartition(signatureKey), sk: 'STATE' });

/** Sort keys of revisions begin so; they sort by number. */
export const REVISION_PREFIX = 'REV#';

/** Base key of one revision. */
export const revisionKey = (signatureKey: string, revision: number) => ({
  pk: entryPartition(signatureKey),
  sk: `${REVISION_PREFIX}${pad(revision, 8)}`,
});

/** Base key of one of the counters of a signature's sightings. */
export const sightingKey = (signatureKey: string, shard: number) => ({
  pk: `SEEN#${signatureKey}#${shard}`,
  sk: 'COUNT',
});

/** Base key of the library's own revision and its frozen state. */
export const LIBRARY_STATE_KEY = { pk: 'LIBRARY', sk: 'STATE' } as const;

/** Base key of the key that cursors are signed with. */
export const CURSOR_KEY_KEY = { pk: 'LIBRARY', sk: 'CURSOR-KEY' } as const;

/** A small even number out of a key. */
export const shardOf = (key: string, shards: number): number => Number.parseInt(hashKey(key).slice(0, 8), 16) % shards;

/** gsi1 partition of one shard of a list. */
export const listPartition = (list: string, shard: number): string => `LIST#${list}#${shard}`;

/** gsi2 partition of one shard of the review queue. */
export const reviewPartition = (shard: number): string => `REVIEW#${shard}`;

/** gsi2 partition of one shard of what is disagreed on. */
export const conflictPartition = (shard: number): string => `CONFLICTS#${shard}`;

/** gsi2 sort key: sorts the most seen first. */
export const reviewOrder = ({ sightings, signatureKey }: Pick<LibraryEntry, 'sightings' | 'signatureKey'>): string =>
  `${pad(999_999_999_999 - Math.min(sightings, 999_999_999_999), 12)}#${signatureKey}`;

/** gsi3 partition of the decided entries, sorted by the library revision of their last change. */
export const CHANGES_PARTITION = 'CHANGES';

/** gsi3 sort key of a decided entry. */
export const changeOrder = (libraryRevision: number, signatureKey = ''): string =>
  `${pad(libraryRevision, 12)}#${signatureKey}`;

/** gsi3 partition of all decisions and imports, sorted by time. */
export const DECISIONS_PARTITION = 'DECISIONS';

/** The lists that an entry stands in besides the list of all. */
export function listsOf({ techniques, verdict, basis }: LibraryEntry): readonly string[] {
  return [`VERDICT#${verdict}`, `BASIS#${basis}`, ...techniques.slice(0, 20).map((id) => `TECHNIQUE#${id}`)];
}

/** The list to read for a filter: the one that is likely the shortest. */
export function listFor({ technique, verdict, basis }: EntryFilter): string {
  if (technique !== undefined) return `TECHNIQUE#${technique}`;
  if (basis !== undefined) return `BASIS#${basis}`;
  return verdict === undefined ? 'ALL' : `VERDICT#${verdict}`;
}
