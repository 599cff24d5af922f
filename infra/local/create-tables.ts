import { CreateTableCommand, type DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import { TABLES, type TableDesign, type TableKey } from '../../shared/storage/table-design.ts';

/** The name of a table in the local stack. */
export const localTableName = (table: TableKey): string => `alert2attack-${TABLES[table].name}`;

const hash = (name: string) => ({ AttributeName: name, KeyType: 'HASH' as const });
const range = (name: string) => ({ AttributeName: name, KeyType: 'RANGE' as const });

/** Makes one table of the design where it is not there yet. */
export async function createTable(client: DynamoDBClient, key: TableKey, name = localTableName(key)): Promise<void> {
  const design: TableDesign = TABLES[key];
  const keys = [design, ...design.indexes].flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]);
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: keys.map((name) => ({ AttributeName: name, AttributeType: 'S' })),
        KeySchema: [hash(design.partitionKey), range(design.sortKey)],
        GlobalSecondaryIndexes: design.indexes.map((index) => ({
          IndexName: index.name,
          KeySchema: [hash(index.partitionKey), range(index.sortKey)],
          Projection: { ProjectionType: 'ALL' },
        })),
      }),
    );
  } catch (error) {
    // There already: an earlier start on the same data made it.
    if (!(error instanceof ResourceInUseException)) throw error;
  }
}

/** Makes every table of the design that is not there yet. */
export async function createTables(client: DynamoDBClient): Promise<void> {
  for (const key of Object.keys(TABLES) as TableKey[]) await createTable(client, key);
}
