import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SNSClient } from '@aws-sdk/client-sns';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { createSqsClient } from '../../functions/adapters/alert-queue.ts';
import { createDocumentClient } from '../../functions/adapters/create-document-client.ts';
import { createSnsClient } from '../../functions/adapters/sns-mapping-publisher.ts';
import { startChildServer } from '../../infra/local/child-server.ts';
import { createMessaging, type Messaging, type MessagingOptions } from '../../infra/local/create-messaging.ts';
import { createTables, localTableName } from '../../infra/local/create-tables.ts';
import { applyEnvironment, functionEnvironment, sdkEnvironment } from '../../infra/local/local-environment.ts';
import type { TableKey } from '../../shared/storage/table-design.ts';

/** Real DynamoDB, SQS and SNS look-alikes of a test file's own, with our tables, queues and topic in them. */
export interface TestCloud {
  readonly documents: DynamoDBDocumentClient;
  readonly sqs: SQSClient;
  readonly sns: SNSClient;
  readonly messaging: Messaging;
  tableName(table: TableKey): string;
  /** Everything in a table, sorted by key. */
  dump(table: TableKey): Promise<readonly Readonly<Record<string, unknown>>[]>;
  stop(): Promise<void>;
}

const fail = (error: Error) => {
  throw error;
};

/** Starts the look-alikes and sets this process's environment as the functions will find it. */
export async function startTestCloud(options: MessagingOptions = {}): Promise<TestCloud> {
  const local = new URL('../../infra/local/', import.meta.url);
  const [dynamodb, queues] = await Promise.all([
    startChildServer({ name: 'dynalite', script: new URL('dynalite-process.ts', local), onGivenUp: fail }),
    startChildServer({ name: 'fauxqs', script: new URL('fauxqs-process.ts', local), onGivenUp: fail }),
  ]);
  applyEnvironment(sdkEnvironment(dynamodb.endpoint, queues.endpoint));
  const sqs = createSqsClient();
  const sns = createSnsClient();
  const [messaging] = await Promise.all([createMessaging(sqs, sns, options), createTables(new DynamoDBClient())]);
  applyEnvironment(
    functionEnvironment({
      dynamodbEndpoint: dynamodb.endpoint,
      messagingEndpoint: queues.endpoint,
      queueUrl: messaging.alerts.url,
      topicArn: messaging.topicArn,
      logLevel: 'SILENT',
    }),
  );
  const documents = createDocumentClient();
  return {
    documents,
    sqs,
    sns,
    messaging,
    tableName: localTableName,
    async dump(table) {
      const items: Record<string, unknown>[] = [];
      let start: Record<string, unknown> | undefined;
      do {
        const page = await documents.send(
          new ScanCommand({ TableName: localTableName(table), ...(start && { ExclusiveStartKey: start }) }),
        );
        items.push(...(page.Items ?? []));
        start = page.LastEvaluatedKey;
      } while (start);
      const key = (item: Record<string, unknown>) => `${String(item['pk'])} ${String(item['sk'])}`;
      return items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
    },
    stop: async () => {
      await Promise.all([dynamodb.stop(), queues.stop()]);
    },
  };
}
