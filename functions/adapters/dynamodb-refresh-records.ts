import { gunzipSync, gzipSync } from 'node:zlib';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import {
  journalKey,
  journalPartition,
  migrationKey,
  migrationsPartition,
  reportKey,
  stateKey,
} from '../../shared/attack/attack-keys.ts';
import type { JournalRow, Migration, RefreshRecords, RefreshState } from '../../shared/attack/attack-store.ts';
import { writeBatch } from './batch-write.ts';
import { chunk } from './chunk.ts';
import { queryPartition } from './query-partition.ts';

/** Bytes of a report in one item, of DynamoDB's 400 KB. */
const PART_BYTES = 300_000;

/** A report larger than this was not written by us. */
const MAX_REPORT_BYTES = 64 * 1_048_576;

/** What refreshes leave behind, in DynamoDB. */
export function createDynamoDbRefreshRecords(client: DynamoDBDocumentClient, table: string): RefreshRecords {
  const get = async (key: { readonly pk: string; readonly sk: string }) =>
    (await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item;
  const put = async (item: Readonly<Record<string, unknown>>): Promise<void> => {
    await client.send(new PutCommand({ TableName: table, Item: { schemaVersion: 1, ...item } }));
  };

  return {
    async state() {
      const item = await get(stateKey);
      return item ? (JSON.parse(String(item['state'])) as RefreshState) : { collections: {} };
    },

    saveState: (state) => put({ ...stateKey, state: JSON.stringify(state) }),

    async saveReport(domain, from, to, report) {
      const bytes = gzipSync(report);
      const parts = Math.max(1, Math.ceil(bytes.length / PART_BYTES));
      // The first part says how many there are, so it goes last.
      for (let part = parts - 1; part >= 0; part--)
        await put({
          ...reportKey(domain, from, to, part),
          parts,
          gzip: bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES),
        });
    },

    async report(domain, from, to) {
      const first = await get(reportKey(domain, from, to, 0));
      if (!first) return undefined;
      const bytes = [first['gzip'] as Uint8Array];
      for (let part = 1; part < Number(first['parts']); part++)
        bytes.push((await get(reportKey(domain, from, to, part)))?.['gzip'] as Uint8Array);
      return gunzipSync(Buffer.concat(bytes), { maxOutputLength: MAX_REPORT_BYTES }).toString('utf8');
    },

    async migrations(domain) {
      const found: Migration[] = [];
      for await (const item of queryPartition(client, table, migrationsPartition(domain)))
        found.push(JSON.parse(String(item['migration'])) as Migration);
      return found.reverse();
    },

    saveMigration: (migration) =>
      put({ ...migrationKey(migration.to.domain, migration.id), migration: JSON.stringify(migration) }),

    async noteEntries(migrationId, rows) {
      for (const some of chunk(rows, 100))
        await writeBatch(
          client,
          table,
          some.map(({ signatureKey, ...row }) => ({
            PutRequest: { Item: { ...journalKey(migrationId, signatureKey), schemaVersion: 1, ...row } },
          })),
        );
    },

    async *notedEntries(migrationId) {
      for await (const item of queryPartition(client, table, journalPartition(migrationId))) {
        const row: JournalRow = {
          signatureKey: String(item['sk']),
          at: String(item['at']),
          revision: Number(item['revision']),
          image: String(item['image']),
        };
        yield row;
      }
    },
  };
}
