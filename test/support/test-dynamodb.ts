import { DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { createDocumentClient } from '../../functions/adapters/create-document-client.ts';
import { startChildServer } from '../../infra/local/child-server.ts';
import { createTable, createTables, localTableName } from '../../infra/local/create-tables.ts';
import type { TableKey } from '../../shared/storage/table-design.ts';

/** A DynamoDB look-alike of a test file's own with our tables in it, and nothing else of the cloud. */
export interface TestDynamoDb {
  readonly documents: DynamoDBDocumentClient;
  /** Another client, so that faults can be put into it alone. */
  connect(): DynamoDBDocumentClient;
  tableName(table: TableKey): string;
  /** Another, empty table of this design: for a test that must not meet what others left. */
  createTable(table: TableKey): Promise<string>;
  /** Everything in a table, sorted by key. */
  dump(name: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  stop(): Promise<void>;
}

const fail = (error: Error) => {
  throw error;
};

export async function startTestDynamoDb(): Promise<TestDynamoDb> {
  const script = new URL('../../infra/local/dynalite-process.ts', import.meta.url);
  const server = await startChildServer({ name: 'dynalite', script, onGivenUp: fail });
  const settings = {
    endpoint: server.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  const client = new DynamoDBClient(settings);
  await createTables(client);
  const documents = createDocumentClient(settings);
  let made = 0;
  return {
    documents,
    createTable: async (table) => {
      const name = `${localTableName(table)}-${++made}`;
      await createTable(client, table, name);
      await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 0.01, maxDelay: 0.05 }, { TableName: name });
      return name;
    },
    dump: async (name) => {
      const items: Record<string, unknown>[] = [];
      let start: Record<string, unknown> | undefined;
      do {
        const page = await documents.send(
          new ScanCommand({ TableName: name, ...(start && { ExclusiveStartKey: start }) }),
        );
        items.push(...(page.Items ?? []));
        start = page.LastEvaluatedKey;
      } while (start);
      const key = (item: Record<string, unknown>) => `${String(item['pk'])} ${String(item['sk'])}`;
      return items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
    },
    connect: () => createDocumentClient(settings),
    tableName: localTableName,
    stop: () => server.stop(),
  };
}
