import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { LibraryEntry } from '../../shared/library/library-entry.ts';
import type { ConflictPage } from '../../shared/library/library-store.ts';
import type { RecordedConflict } from '../../shared/library/recorded-conflict.ts';
import {
  conflictPartition,
  entryPartition,
  LIST_SHARDS,
  reviewOrder,
  shardOf,
} from '../../shared/storage/library-keys.ts';
import type { Item } from './batch-get.ts';
import { readSortedShards } from './library-pages.ts';

/** Keeps what is disagreed on, one item a signature, sorted by how often it was seen so far; the latest replaces the one before. */
export async function putConflict(
  client: DynamoDBDocumentClient,
  table: string,
  { signatureKey, at, conflicts }: RecordedConflict,
  sightings: number,
): Promise<void> {
  await client.send(
    new PutCommand({
      TableName: table,
      Item: {
        pk: entryPartition(signatureKey),
        sk: 'CONFLICT',
        schemaVersion: 1,
        signatureKey,
        at,
        conflicts: JSON.stringify(conflicts),
        gsi2pk: conflictPartition(shardOf(signatureKey, LIST_SHARDS)),
        gsi2sk: reviewOrder({ sightings, signatureKey }),
      },
    }),
  );
}

const toConflict = (item: Item): RecordedConflict => ({
  signatureKey: String(item['signatureKey']),
  at: String(item['at']),
  conflicts: JSON.parse(String(item['conflicts'])) as RecordedConflict['conflicts'],
});

/** The next conflicts with the entries they are about, most seen first: one query a shard, one batch read. */
export async function readConflicts(
  client: DynamoDBDocumentClient,
  table: string,
  readEntries: (keys: readonly string[]) => Promise<ReadonlyMap<string, LibraryEntry>>,
  limit: number,
  from: string | undefined,
): Promise<ConflictPage> {
  const { items, next } = await readSortedShards({ client, table, partitionOf: conflictPartition, limit, from });
  const found = items.map(toConflict);
  const entries = await readEntries(found.map(({ signatureKey }) => signatureKey));
  return {
    conflicts: found.flatMap((conflict) => {
      const entry = entries.get(conflict.signatureKey);
      return entry ? [{ ...conflict, entry }] : [];
    }),
    ...(next !== undefined && { next }),
  };
}
