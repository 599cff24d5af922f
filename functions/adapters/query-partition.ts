import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from './batch-get.ts';

/** All items of one partition of a table, or those whose sort keys begin with a prefix, in order, read consistently. */
export async function* queryPartition(
  client: DynamoDBDocumentClient,
  table: string,
  partition: string,
  options: { readonly attributes?: readonly string[]; readonly prefix?: string } = {},
): AsyncGenerator<Item> {
  const { attributes, prefix } = options;
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: `pk = :pk${prefix === undefined ? '' : ' AND begins_with(sk, :prefix)'}`,
        ExpressionAttributeValues: { ':pk': partition, ...(prefix !== undefined && { ':prefix': prefix }) },
        ConsistentRead: true,
        ...(attributes && { ProjectionExpression: attributes.join(', ') }),
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    yield* page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start);
}
