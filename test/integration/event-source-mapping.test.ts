import type { SQSEvent } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { sendBodies } from '../../functions/adapters/alert-queue.ts';
import { type EventSourceMapping, startEventSourceMapping } from '../../infra/local/event-source-mapping.ts';
import { createInvoke } from '../../infra/local/invoke-function.ts';
import { receiveAll } from '../support/receive-all.ts';
import { startTestCloud, type TestCloud } from '../support/test-cloud.ts';

describe('the local event source mapping', () => {
  let cloud: TestCloud;
  let mapping: EventSourceMapping | undefined;
  const feed = (
    invoke: (event: SQSEvent) => Promise<unknown>,
    limits: { concurrency?: number; window?: number } = {},
  ) => {
    mapping = startEventSourceMapping({
      sqs: cloud.sqs,
      queueUrl: cloud.messaging.alerts.url,
      queueArn: cloud.messaging.alerts.arn,
      invoke,
      batchSize: 10,
      batchWindowSeconds: limits.window ?? 0,
      maxConcurrency: limits.concurrency ?? 5,
    });
  };
  const send = (...bodies: readonly string[]) => sendBodies(cloud.sqs, cloud.messaging.alerts.url, bodies);
  const deadLetters = () => receiveAll(cloud.sqs, cloud.messaging.deadLetters.url);

  beforeAll(async () => {
    cloud = await startTestCloud({ visibilitySeconds: 1 });
  });
  // Each test leaves its queue empty: what it sent is done, or in the dead-letter queue and taken from there.
  afterEach(async () => {
    await mapping?.stop();
  });
  afterAll(async () => {
    await cloud?.stop();
  });

  test('a poison message is tried five times, then lies in the dead-letter queue; its neighbours are done once', async () => {
    const tries = new Map<string, number>();
    feed(async ({ Records }) => {
      for (const { body } of Records) tries.set(body, (tries.get(body) ?? 0) + 1);
      const poison = Records.filter(({ body }) => body === 'poison');
      return { batchItemFailures: poison.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    });
    await send('good-1', 'poison', 'good-2');
    const dead = await vi.waitUntil(
      async () => {
        const letters = await deadLetters();
        return letters.length > 0 && letters;
      },
      { timeout: 20_000, interval: 200 },
    );
    expect(dead.map(({ Body }) => Body)).toEqual(['poison']);
    expect(Object.fromEntries(tries)).toEqual({ 'good-1': 1, poison: 5, 'good-2': 1 });
  });

  test('a function that throws or runs out of time gets the whole batch again', async () => {
    let calls = 0;
    const seen: string[] = [];
    const settings = { timeoutSeconds: 0.2, memoryMegabytes: 128 };
    const slow = createInvoke('slow', settings, async (event) => {
      calls += 1;
      if (calls === 1) throw new Error('crash');
      if (calls === 2) await new Promise(() => {});
      seen.push(...(event as SQSEvent).Records.map(({ body }) => body));
    });
    feed(slow);
    await send('again');
    await vi.waitUntil(() => seen.length > 0, { timeout: 10_000 });
    expect(calls).toBe(3);
    expect(seen).toEqual(['again']);
  });

  test('no more invocations are under way than allowed, and a window fills the batches', async () => {
    let running = 0;
    let most = 0;
    let handled = 0;
    feed(
      async ({ Records }) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 20));
        running -= 1;
        handled += Records.length;
        return null;
      },
      { concurrency: 2 },
    );
    await send(...Array.from({ length: 60 }, (_, n) => `message ${n}`));
    await vi.waitUntil(() => handled === 60, { timeout: 10_000 });
    expect(most).toBe(2);
  });
});
