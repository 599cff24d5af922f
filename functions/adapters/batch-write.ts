import { BatchWriteCommand, type BatchWriteCommandInput, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { chunk } from './chunk.ts';
import { type Backoff, drainUnprocessed } from './unprocessed-items.ts';

/** One put or one delete of a BatchWrite. */
export type WriteRequest = NonNullable<NonNullable<BatchWriteCommandInput['RequestItems']>[string]>[number];

/** DynamoDB's limit for one BatchWriteItem. */
const LIMIT = 25;

/** How many requests are under way at once: enough to keep a table busy, few enough not to throttle it. */
const CONCURRENCY = 4;

/**
 * Writes all requests to one table, 25 a call, draining what DynamoDB hands back; keys must be distinct.
 * Not atomic. Throws `UnprocessedItemsError` when a call cannot be drained in 8 tries.
 */
export async function writeBatch(
  client: DynamoDBDocumentClient,
  table: string,
  requests: readonly WriteRequest[],
  backoff?: Backoff,
): Promise<void> {
  const writeChunk = (items: readonly WriteRequest[]) =>
    drainUnprocessed(
      items,
      async (pending) => {
        const answer = await client.send(new BatchWriteCommand({ RequestItems: { [table]: [...pending] } }));
        return answer.UnprocessedItems?.[table] ?? [];
      },
      { operation: 'BatchWriteItem', ...(backoff && { backoff }) },
    );
  for (const wave of chunk(chunk(requests, LIMIT), CONCURRENCY)) await Promise.all(wave.map(writeChunk));
}
