import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sendBodies } from '../../functions/adapters/alert-queue.ts';
import { createDocumentClient } from '../../functions/adapters/create-document-client.ts';
import { localTableName } from '../../infra/local/create-tables.ts';
import { type LocalStack, startLocalStack } from '../../infra/local/local-stack.ts';
import { readAlerts } from '../../shared/alert/read-alerts.ts';

/** What may or may not be read as an alert: either way it must turn up. */
const DOUBTFUL = ['   ', '{"broken":', 'null', '{"id":"nameless"}', '[]', '{"name":7}'];
const readable = DOUBTFUL.flatMap((body) => readAlerts(body)).filter((read) => 'alert' in read).length;

/** 200 alerts and what is doubtful, all of it sent twice. */
const bodies = [0, 1].flatMap(() => [
  ...Array.from({ length: 200 }, (_, n) => JSON.stringify({ id: `r-${n}`, name: `Password guessing on host ${n}`, n })),
  ...DOUBTFUL,
]);

describe('every accepted alert', () => {
  const directory = mkdtempSync(join(tmpdir(), 'alert2attack-reconcile-'));
  let stack: LocalStack;

  beforeAll(async () => {
    stack = await startLocalStack({
      port: 0,
      dataDirectory: directory,
      visibilitySeconds: 2,
      logLevel: 'SILENT',
      onBroken: (error) => {
        throw error;
      },
    });
  });
  afterAll(async () => {
    await stack?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  const left = async (): Promise<number> => {
    const { Attributes = {} } = await stack.sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: stack.messaging.alerts.url, AttributeNames: ['All'] }),
    );
    return (
      Number(Attributes['ApproximateNumberOfMessages']) + Number(Attributes['ApproximateNumberOfMessagesNotVisible'])
    );
  };

  test('ends stored once or quarantined with a reason, also when DynamoDB is killed on the way', async () => {
    await sendBodies(stack.sqs, stack.messaging.alerts.url, bodies);
    process.kill(stack.children()[0] ?? 0, 'SIGKILL');
    await vi.waitUntil(async () => (await left().catch(() => 1)) === 0, { timeout: 60_000, interval: 200 });

    const client = createDocumentClient();
    const { Items = [] } = await client.send(new ScanCommand({ TableName: localTableName('alerts') }));
    const stored = Items.filter(({ sk }) => sk === 'MAPPING');
    const quarantined = Items.filter(({ sk }) => sk === 'RECORD');
    expect(stored.filter(({ alertId }) => String(alertId).startsWith('r-'))).toHaveLength(200);
    expect(stored).toHaveLength(200 + readable);
    expect(Items.filter(({ sk }) => sk === 'PUBLISHED')).toHaveLength(stored.length);
    expect(stored.length + quarantined.length).toBe(200 + DOUBTFUL.length);
    const { Attributes = {} } = await stack.sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: stack.messaging.deadLetters.url, AttributeNames: ['All'] }),
    );
    expect(Attributes['ApproximateNumberOfMessages']).toBe('0');
  });
});
