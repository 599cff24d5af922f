import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from './batch-get.ts';

/** What to read of one partition of an index. */
export interface IndexRange {
  readonly index: 'gsi1' | 'gsi2' | 'gsi3';
  readonly partition: string;
  /** Lower border of the sort key, included. */
  readonly from?: string;
  /** Upper border of the sort key, excluded. */
  readonly to?: string;
  readonly newestFirst?: boolean;
  /** Items a page, where only the first few are wanted. */
  readonly limit?: number;
}

/** The sort key's part of a key condition: both borders, one, or none. BETWEEN includes `to`, so it is dropped below. */
function sortCondition({ index, from, to }: IndexRange): string {
  if (from !== undefined && to !== undefined) return ` AND ${index}sk BETWEEN :from AND :to`;
  if (from !== undefined) return ` AND ${index}sk >= :from`;
  return to === undefined ? '' : ` AND ${index}sk < :to`;
}

/** The items of one partition of an index, page after page as they are asked for; those past their time left out. */
export async function* queryItems(
  client: DynamoDBDocumentClient,
  table: string,
  range: IndexRange,
): AsyncGenerator<Item> {
  const { index, partition, from, to, newestFirst = false, limit } = range;
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: index,
        KeyConditionExpression: `${index}pk = :partition${sortCondition(range)}`,
        ExpressionAttributeValues: {
          ':partition': partition,
          ...(from !== undefined && { ':from': from }),
          ...(to !== undefined && { ':to': to }),
        },
        ScanIndexForward: !newestFirst,
        ...(limit && { Limit: limit }),
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    // TTL deletes late (up to days): what has expired is gone for readers.
    const now = Date.now() / 1_000;
    for (const item of page.Items ?? []) {
      const expired = typeof item['expiresAt'] === 'number' && item['expiresAt'] <= now;
      if (!expired && item[`${index}sk`] !== to) yield item;
    }
    start = page.LastEvaluatedKey;
  } while (start);
}
