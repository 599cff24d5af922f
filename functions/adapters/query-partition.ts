import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from './batch-get.ts';

/** All items of one partition of a table, in order of their sort keys, read consistently. */
export async function* queryPartition(
  client: DynamoDBDocumentClient,
  table: string,
  partition: string,
  options: { readonly attributes?: readonly string[] } = {},
): AsyncGenerator<Item> {
  const { attributes } = options;
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': partition },
        ConsistentRead: true,
        ...(attributes && { ProjectionExpression: attributes.join(', ') }),
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    yield* page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start);
}
