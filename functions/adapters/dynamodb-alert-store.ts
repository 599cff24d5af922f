import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import {
  alertIdPartition,
  alertKey,
  dayPartition,
  dayPartitions,
  daysBetween,
  publishedKey,
} from '../../shared/storage/alert-keys.ts';
import type { AlertStore, StoredAlert } from '../../shared/storage/alert-store.ts';
import { type AlertItem, expiryOf, fromAlertItem, toAlertItem } from './alert-item.ts';
import type { Item, ItemKey } from './batch-get.ts';
import { queryItems } from './query-items.ts';

export interface AlertStoreOptions {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  /** Days after which a stored alert may go. */
  readonly retentionDays: number;
}

/** The alert store on DynamoDB: one conditional put an alert, two indexes to find it again. */
export function createDynamoDbAlertStore({ client, table, retentionDays }: AlertStoreOptions): AlertStore {
  const read = async (key: ItemKey): Promise<Item | undefined> => {
    const answer = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
    return answer.Item;
  };
  const isPublished = async (contentKey: string): Promise<boolean> =>
    (await read(publishedKey(contentKey))) !== undefined;

  return {
    async put(alert) {
      const item: AlertItem = {
        ...toAlertItem(alert, retentionDays),
        ...alertKey(alert.contentKey),
        gsi1pk: alertIdPartition(alert.alertId),
        gsi1sk: `${alert.receivedAt}#${alert.contentKey}`,
        gsi2pk: dayPartition(alert.receivedAt.slice(0, 10), alert.contentKey),
        gsi2sk: `${alert.receivedAt}#${alert.contentKey}`,
      };
      try {
        await client.send(
          new PutCommand({ TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }),
        );
        return { outcome: 'stored' };
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        const known = await read(alertKey(alert.contentKey));
        // Gone between the two calls (its time had come): the retry of the message stores it anew.
        if (!known) throw error;
        const published = await isPublished(alert.contentKey);
        return { outcome: 'known', alert: fromAlertItem(known as AlertItem), published };
      }
    },

    isPublished,

    async markPublished({ contentKey, receivedAt }) {
      const Item = { ...publishedKey(contentKey), expiresAt: expiryOf(receivedAt, retentionDays) };
      await client.send(new PutCommand({ TableName: table, Item }));
    },

    async findByAlertId(alertId, limit = 10) {
      const found: StoredAlert[] = [];
      const partition = { index: 'gsi1', partition: alertIdPartition(alertId), newestFirst: true, limit } as const;
      for await (const item of queryItems(client, table, partition)) {
        found.push(fromAlertItem(item as AlertItem));
        if (found.length === limit) break;
      }
      return found;
    },

    async *receivedBetween(from, to) {
      for (const day of daysBetween(from, to)) {
        for (const partition of dayPartitions(day)) {
          for await (const item of queryItems(client, table, { index: 'gsi2', partition, from, to }))
            yield fromAlertItem(item as AlertItem);
        }
      }
    },
  };
}
