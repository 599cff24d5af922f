import { isDecided, type LibraryEntry } from '../../shared/library/library-entry.ts';
import type { LibraryRevision } from '../../shared/library/library-revision.ts';
import type { LibraryRecord } from '../../shared/library/library-store.ts';
import type { Standing } from '../../shared/library/standing.ts';
import {
  CHANGES_PARTITION,
  changeOrder,
  DECISIONS_PARTITION,
  LIST_SHARDS,
  listPartition,
  listsOf,
  recordKey,
  reviewOrder,
  reviewPartition,
  revisionKey,
  shardOf,
} from '../../shared/storage/library-keys.ts';
import type { Item } from './batch-get.ts';

const shardOfEntry = ({ signatureKey }: LibraryEntry): number => shardOf(signatureKey, LIST_SHARDS);

/** A record as DynamoDB has it: in the list of all, in the review queue where a person is needed, in the changes once decided. */
export function toRecordItem({ entry, standing }: LibraryRecord): Item {
  const { sightings: _counted, firstSeen: _first, lastSeen: _last, ...fixed } = entry;
  return {
    ...recordKey(entry.signatureKey),
    schemaVersion: 1,
    entry: JSON.stringify(fixed),
    standing: JSON.stringify(standing),
    revision: entry.revision,
    sightings: entry.sightings,
    ...(entry.firstSeen !== undefined && { firstSeen: entry.firstSeen }),
    ...(entry.lastSeen !== undefined && { lastSeen: entry.lastSeen }),
    gsi1pk: listPartition('ALL', shardOfEntry(entry)),
    gsi1sk: entry.signatureKey,
    ...(entry.review && { gsi2pk: reviewPartition(shardOfEntry(entry)), gsi2sk: reviewOrder(entry) }),
    ...((isDecided(entry) || entry.libraryRevision > 0) && {
      gsi3pk: CHANGES_PARTITION,
      gsi3sk: changeOrder(entry.libraryRevision, entry.signatureKey),
    }),
  };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Reads the entry of a record's item. */
export function toEntry(item: Item): LibraryEntry {
  const fixed = JSON.parse(String(item['entry'])) as Omit<LibraryEntry, 'sightings' | 'firstSeen' | 'lastSeen'>;
  const firstSeen = text(item['firstSeen']);
  const lastSeen = text(item['lastSeen']);
  return {
    ...fixed,
    sightings: Number(item['sightings'] ?? 0),
    ...(firstSeen !== undefined && { firstSeen }),
    ...(lastSeen !== undefined && { lastSeen }),
  };
}

/** Reads a record's item. */
export const toRecord = (item: Item): LibraryRecord => ({
  entry: toEntry(item),
  standing: JSON.parse(String(item['standing'])) as Standing,
});

/** A revision as DynamoDB has it; decisions and imports can be found by time. */
export function toRevisionItem(signatureKey: string, revision: LibraryRevision): Item {
  const dated = revision.kind === 'decided' || revision.kind === 'imported';
  return {
    ...revisionKey(signatureKey, revision.revision),
    schemaVersion: 1,
    signatureKey,
    event: JSON.stringify(revision),
    ...(dated && {
      gsi3pk: DECISIONS_PARTITION,
      gsi3sk: `${revision.at}#${signatureKey}#${String(revision.revision).padStart(8, '0')}`,
    }),
  };
}

/** Reads a revision's item. */
export const toRevision = (item: Item): LibraryRevision => JSON.parse(String(item['event'])) as LibraryRevision;

/** The links that put an entry into the lists it belongs to: small, and only written when they change. */
export const toLinkItems = (entry: LibraryEntry): readonly Item[] =>
  listsOf(entry).map((list) => ({
    pk: recordKey(entry.signatureKey).pk,
    sk: `LINK#${list}`,
    signatureKey: entry.signatureKey,
    gsi1pk: listPartition(list, shardOfEntry(entry)),
    gsi1sk: entry.signatureKey,
  }));
