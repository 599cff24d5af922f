import { type DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { inferEntry } from '../../shared/library/infer-entry.ts';
import type { LibraryEntry } from '../../shared/library/library-entry.ts';
import type { LibraryRevision } from '../../shared/library/library-revision.ts';
import type { EntryFilter, LibraryRecord, LibraryStore, SightingCount } from '../../shared/library/library-store.ts';
import { conflictOf } from '../../shared/library/recorded-conflict.ts';
import {
  CHANGES_PARTITION,
  changeOrder,
  DECISIONS_PARTITION,
  entryPartition,
  listFor,
  listPartition,
  listsOf,
  REVISION_PREFIX,
  recordKey,
  reviewOrder,
  reviewPartition,
} from '../../shared/storage/library-keys.ts';
import { getBatch, type Item } from './batch-get.ts';
import { writeBatch } from './batch-write.ts';
import { writeIf } from './conditional-write.ts';
import { countSighting, isExact, isWorthSumming, sumSightings } from './count-sightings.ts';
import { dropRevision, restoredItem } from './drop-revision.ts';
import { putConflict, readConflicts } from './library-conflicts.ts';
import { toEntry, toLinkItems, toRecord, toRecordItem, toRevision, toRevisionItem } from './library-item.ts';
import { checkSortKey, parsePosition, readFirst, readShards, readSortedShards } from './library-pages.ts';
import { createLibraryState } from './library-state.ts';
import { queryItems } from './query-items.ts';
import { queryPartition } from './query-partition.ts';

export interface LibraryStoreOptions {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
}

/** Rounds that a page may take where links lag behind the entries they lead to. */
const ROUNDS = 5;

const matches = (entry: LibraryEntry, { technique, verdict, basis }: EntryFilter): boolean =>
  (technique === undefined || entry.techniques.includes(technique)) &&
  (verdict === undefined || entry.verdict === verdict) &&
  (basis === undefined || entry.basis === basis);

/**
 * The library on DynamoDB. There are no transactions: a revision is put first, under a condition that one writer alone can
 * meet; the record that follows from it next, under the condition that it is newer. A writer stopped between the two
 * leaves a record that the next writer makes anew from the history.
 */
export function createDynamoDbLibraryStore({ client, table }: LibraryStoreOptions): LibraryStore {
  const readRecords = async (keys: readonly string[]): Promise<ReadonlyMap<string, LibraryRecord>> => {
    const items = await getBatch(client, table, [...new Set(keys)].map(recordKey), { consistent: true });
    return new Map(items.map((item) => [toEntry(item).signatureKey, toRecord(item)]));
  };

  /** Puts the record where the condition holds (none is newer); gives the entry that stood there before. */
  const putRecord = async (
    { pk, sk, sightings, firstSeen: _f, lastSeen: _l, ...rest }: Item,
    condition = 'attribute_not_exists(revision) OR revision < :revision',
  ): Promise<LibraryEntry | undefined> => {
    const removed = ['gsi2pk', 'gsi2sk', 'gsi3pk', 'gsi3sk'].filter((name) => !(name in rest));
    const names = Object.keys(rest);
    const set = names.map((name) => `${name} = :${name}`).join(', ');
    let before: LibraryEntry | undefined;
    await writeIf(async () => {
      const answer = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk, sk },
          UpdateExpression: `SET ${set}, sightings = if_not_exists(sightings, :sightings)${removed.length > 0 ? ` REMOVE ${removed.join(', ')}` : ''}`,
          ConditionExpression: condition,
          ExpressionAttributeValues: {
            ...Object.fromEntries(names.map((name) => [`:${name}`, rest[name]])),
            ':sightings': sightings,
          },
          ReturnValues: 'ALL_OLD',
        }),
      );
      before = answer.Attributes && toEntry(answer.Attributes);
    });
    return before;
  };

  const putLinks = (entry: LibraryEntry) =>
    writeBatch(
      client,
      table,
      toLinkItems(entry).map((item) => ({ PutRequest: { Item: { ...item } } })),
    );

  /** Takes an entry out of lists it no longer belongs to: a link without index keys is in no list. */
  const dropLinks = async (before: LibraryEntry, now: LibraryEntry): Promise<void> => {
    const left = listsOf(before).filter((list) => !listsOf(now).includes(list));
    if (left.length === 0) return;
    const { pk } = recordKey(now.signatureKey);
    await writeBatch(
      client,
      table,
      left.map((list) => ({
        PutRequest: { Item: { pk, sk: `LINK#${list}`, signatureKey: now.signatureKey } },
      })),
    );
    // Another writer may have put the same link meanwhile: what stands now decides.
    const current = (await readRecords([now.signatureKey])).get(now.signatureKey);
    if (current && current.entry.revision !== now.revision) await putLinks(current.entry);
  };

  /** Puts a record with its links, which go first: a link too many is skipped by readers, a missing one would hide the entry. */
  const putWhole = async (record: LibraryRecord): Promise<void> => {
    await putLinks(record.entry);
    const before = await putRecord(toRecordItem(record));
    if (before) await dropLinks(before, record.entry);
  };

  /** Brings the counters' sum into the record, so that lists and the review queue show it. */
  const rollUp = async (signatureKey: string, sum: SightingCount): Promise<void> => {
    const record = (await readRecords([signatureKey])).get(signatureKey);
    if (!record || record.entry.sightings >= sum.sightings) return;
    const entry = { ...record.entry, sightings: sum.sightings };
    await writeIf(() =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: recordKey(signatureKey),
          UpdateExpression: `SET sightings = :n, firstSeen = :first, lastSeen = :last${entry.review ? ', gsi2sk = :order' : ''}`,
          ConditionExpression: 'revision = :revision AND sightings < :n',
          ExpressionAttributeValues: {
            ':n': sum.sightings,
            ':first': sum.firstSeen,
            ':last': sum.lastSeen,
            ':revision': entry.revision,
            ...(entry.review && { ':order': reviewOrder(entry) }),
          },
        }),
      ),
    );
  };

  const store: LibraryStore = {
    ...createLibraryState(client, table),
    read: readRecords,

    async history(signatureKey) {
      const revisions: LibraryRevision[] = [];
      for await (const item of queryPartition(client, table, entryPartition(signatureKey), { prefix: REVISION_PREFIX }))
        revisions.push(toRevision(item));
      return revisions;
    },

    async append(record, revision) {
      const { signatureKey } = record.entry;
      const won = await writeIf(() =>
        client.send(
          new PutCommand({
            TableName: table,
            Item: { ...toRevisionItem(signatureKey, revision) },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      );
      if (!won) return false;
      await putWhole(record);
      return true;
    },

    mend: putWhole,

    async withdraw(withdrawal) {
      const { signatureKey } = withdrawal.record.entry;
      if (!(await dropRevision(client, table, withdrawal))) return false;
      const current = (await readRecords([signatureKey])).get(signatureKey);
      await putLinks(withdrawal.record.entry);
      const before = await putRecord(restoredItem(withdrawal, current?.entry.sightings), 'revision > :revision');
      if (before) await dropLinks(before, withdrawal.record.entry);
      return true;
    },

    async list(filter, limit, from) {
      const list = listFor(filter);
      const readShard = (shard: number, after: string | undefined, most: number) =>
        readFirst({
          client,
          table,
          index: 'gsi1',
          partition: listPartition(list, shard),
          ...(after !== undefined && { after }),
          limit: most,
        });
      const entries: LibraryEntry[] = [];
      let next: string | undefined = from;
      for (let round = 0; round < ROUNDS && entries.length < limit; round++) {
        const page = await readShards(readShard, parsePosition(next), limit - entries.length);
        const found =
          list === 'ALL'
            ? page.items.map(toEntry)
            : await readRecords(page.items.map((item) => String(item['signatureKey']))).then((records) =>
                page.items.flatMap((item) => records.get(String(item['signatureKey']))?.entry ?? []),
              );
        entries.push(...found.filter((entry) => matches(entry, filter)));
        next = page.next;
        if (next === undefined) break;
      }
      return { entries, ...(next !== undefined && { next }) };
    },

    async review(limit, from) {
      const { items, next } = await readSortedShards({ client, table, partitionOf: reviewPartition, limit, from });
      return { entries: items.map(toEntry), ...(next !== undefined && { next }) };
    },

    conflicts: (limit, from) =>
      readConflicts(
        client,
        table,
        async (keys) => new Map([...(await readRecords(keys))].map(([key, { entry }]) => [key, entry])),
        limit,
        from,
      ),

    async *changedSince(libraryRevision) {
      const range = { index: 'gsi3', partition: CHANGES_PARTITION, from: changeOrder(libraryRevision + 1) } as const;
      for await (const item of queryItems(client, table, range)) yield toEntry(item);
    },

    async revisionsBetween(from, to, limit, at) {
      checkSortKey(at);
      const items = await readFirst({
        client,
        table,
        index: 'gsi3',
        partition: DECISIONS_PARTITION,
        after: at ?? from,
        before: to,
        limit: limit + 1,
      });
      const page = items.slice(0, limit);
      const last = page.at(-1);
      return {
        revisions: page.map((item) => ({ signatureKey: String(item['signatureKey']), revision: toRevision(item) })),
        ...(items.length > limit && last && { next: String(last['gsi3sk']) }),
      };
    },

    async countSightings({ signatureKey, sightings, firstSeen, lastSeen }) {
      if (!isExact(sightings)) return sumSightings(client, table, signatureKey);
      return { sightings, ...(firstSeen !== undefined && { firstSeen }), ...(lastSeen !== undefined && { lastSeen }) };
    },

    async recordSighting(sighting) {
      const { signatureKey } = sighting.mapping;
      const seen = await countSighting(client, table, sighting);
      // A repeat may be one whose first try was stopped right here: the rest is done again, it changes nothing twice.
      if (seen !== undefined && !isWorthSumming(seen)) return;
      await inferEntry(store, sighting);
      const sum = await sumSightings(client, table, signatureKey);
      await rollUp(signatureKey, sum);
      const conflict = conflictOf(sighting);
      if (conflict) await putConflict(client, table, conflict, sum.sightings);
    },
  };
  return store;
}
