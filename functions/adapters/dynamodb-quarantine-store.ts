import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { quarantineDayPartition, quarantineKey } from '../../shared/storage/alert-keys.ts';
import { clipText } from '../../shared/storage/clip-text.ts';
import type { QuarantineRecord, QuarantineStore } from '../../shared/storage/quarantine.ts';
import { expiryOf } from './alert-item.ts';
import { queryItems } from './query-items.ts';

/** As much of an unreadable input as is kept: enough to see what it was. */
const MAX_RAW_BYTES = 300_000;

export interface QuarantineStoreOptions {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  /** Days after which a record may go. */
  readonly retentionDays: number;
}

/** The quarantine on DynamoDB, in the table of the alerts; found again by day. */
export function createDynamoDbQuarantineStore({
  client,
  table,
  retentionDays,
}: QuarantineStoreOptions): QuarantineStore {
  return {
    async quarantine(record) {
      const raw = clipText(record.raw.text, MAX_RAW_BYTES);
      try {
        await client.send(
          new PutCommand({
            TableName: table,
            Item: {
              ...quarantineKey(record.raw.sha256, record.code),
              gsi2pk: quarantineDayPartition(record.receivedAt.slice(0, 10)),
              gsi2sk: `${record.receivedAt}#${record.raw.sha256}`,
              schemaVersion: 1,
              code: record.code,
              message: record.message.slice(0, 1_000),
              raw: raw.text,
              truncated: record.raw.truncated || raw.truncated,
              originalBytes: record.raw.originalBytes,
              sha256: record.raw.sha256,
              receivedAt: record.receivedAt,
              messageId: record.messageId,
              expiresAt: expiryOf(record.receivedAt, retentionDays),
            },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
      } catch (error) {
        // Known already: the message came again, or the same rubbish was sent twice.
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },

    async listQuarantined(day, limit = 100) {
      const found: QuarantineRecord[] = [];
      const range = { index: 'gsi2', partition: quarantineDayPartition(day), newestFirst: true, limit } as const;
      for await (const item of queryItems(client, table, range)) {
        found.push({
          code: String(item['code']),
          message: String(item['message']),
          raw: {
            text: String(item['raw']),
            truncated: item['truncated'] === true,
            originalBytes: Number(item['originalBytes']),
            sha256: String(item['sha256']),
          },
          receivedAt: String(item['receivedAt']),
          messageId: String(item['messageId']),
        });
        if (found.length === limit) break;
      }
      return found;
    },
  };
}
