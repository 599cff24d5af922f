import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendBodies } from '../../functions/adapters/alert-queue.ts';
import { getBatch } from '../../functions/adapters/batch-get.ts';
import { writeBatch } from '../../functions/adapters/batch-write.ts';
import { createDocumentClient } from '../../functions/adapters/create-document-client.ts';
import { drainUnprocessed } from '../../functions/adapters/unprocessed-items.ts';
import { leaveUnprocessed } from '../support/leave-unprocessed.ts';
import { receiveAll } from '../support/receive-all.ts';
import { startTestCloud, type TestCloud } from '../support/test-cloud.ts';

const AT_ONCE = () => 0;

describe('batch operations', () => {
  let cloud: TestCloud;
  const items = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, n) => ({ pk: `${prefix}-${n}`, sk: 'X', n }));

  beforeAll(async () => {
    cloud = await startTestCloud();
  });
  afterAll(async () => {
    await cloud?.stop();
  });

  test('write every item though DynamoDB hands three in ten back, and read all of them again', async () => {
    const client = createDocumentClient();
    leaveUnprocessed(client, 0.3);
    const all = items('drained', 120);
    await writeBatch(
      client,
      cloud.tableName('library'),
      all.map((Item) => ({ PutRequest: { Item } })),
      AT_ONCE,
    );
    const found = await getBatch(
      client,
      cloud.tableName('library'),
      all.map(({ pk, sk }) => ({ pk, sk })),
      { backoff: AT_ONCE },
    );
    expect(found.map(({ n }) => n).toSorted((a, b) => Number(a) - Number(b))).toEqual(all.map(({ n }) => n));
  });

  test('give up after a bounded number of tries and say how many items are left', async () => {
    const client = createDocumentClient();
    leaveUnprocessed(client, 1);
    const attempt = writeBatch(
      client,
      cloud.tableName('library'),
      [{ PutRequest: { Item: { pk: 'a', sk: 'b' } } }],
      AT_ONCE,
    );
    await expect(attempt).rejects.toMatchObject({ code: 'unprocessed_items', left: 1 });
  });

  test('try eight times in all, waiting longer each time', async () => {
    const waits: number[] = [];
    let tries = 0;
    const attempt = drainUnprocessed(
      ['a'],
      async (pending) => {
        tries += 1;
        return pending;
      },
      { operation: 'Test', backoff: (n) => waits.push(n) * 0 },
    );
    await expect(attempt).rejects.toThrow('8 tries');
    expect(tries).toBe(8);
    expect(waits).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('send more bodies than one call takes, large ones and characters that SQS refuses included', async () => {
    const bodies = [
      ...Array.from({ length: 23 }, (_, n) => `body ${n}`),
      'x'.repeat(1_000_000),
      'y'.repeat(600_000),
      'a\u{1}b\u{ffff}c',
    ];
    await sendBodies(cloud.sqs, cloud.messaging.alerts.url, bodies);
    const received = (await receiveAll(cloud.sqs, cloud.messaging.alerts.url)).map(({ Body }) => Body);
    expect(received.toSorted()).toEqual([...bodies.slice(0, -1), 'a\u{fffd}b\u{fffd}c'].toSorted());
  });
});
