import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { chunk } from './chunk.ts';
import { type Backoff, drainUnprocessed } from './unprocessed-items.ts';

/** The key of an item in any of our tables. */
export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** An item as the document client gives it. */
export type Item = Readonly<Record<string, unknown>>;

export interface BatchGetOptions {
  readonly backoff?: Backoff;
  /** Read what was written last, at twice the price. */
  readonly consistent?: boolean;
}

/** DynamoDB's limit for one BatchGetItem. */
const LIMIT = 100;

/**
 * Reads the items under these keys, 100 a call, draining what DynamoDB hands back; in no order, the absent ones left
 * out. Throws `UnprocessedItemsError` when a call cannot be drained in 8 tries.
 */
export async function getBatch(
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly ItemKey[],
  { backoff, consistent = false }: BatchGetOptions = {},
): Promise<readonly Item[]> {
  const found: Item[] = [];
  for (const some of chunk(keys, LIMIT)) {
    await drainUnprocessed(
      some,
      async (pending) => {
        const answer = await client.send(
          new BatchGetCommand({ RequestItems: { [table]: { Keys: [...pending], ConsistentRead: consistent } } }),
        );
        found.push(...(answer.Responses?.[table] ?? []));
        return (answer.UnprocessedKeys?.[table]?.Keys ?? []) as unknown as readonly ItemKey[];
      },
      { operation: 'BatchGetItem', ...(backoff && { backoff }) },
    );
  }
  return found;
}
