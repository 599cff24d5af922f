import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limitConcurrency } from '../../functions/map-alerts/limit-concurrency.ts';
import { processBatch } from '../../functions/map-alerts/process-batch.ts';
import { judgeBatch } from '../../infra/local/batch-outcome.ts';
import { sqsRecord } from '../support/sqs-event.ts';

describe('a batch of messages', () => {
  test('reports exactly the ids of those that failed, as Lambda understands them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 40 }), async (fails) => {
        const records = fails.map((fail) => sqsRecord(fail ? 'fail' : 'pass'));
        const response = await processBatch(
          { Records: records },
          async ({ body }) => {
            await Promise.resolve();
            if (body === 'fail') throw new Error('poison');
          },
          () => {},
        );
        const expected = records.filter(({ body }) => body === 'fail').map(({ messageId }) => messageId);
        expect(response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).toSorted()).toEqual(
          expected.toSorted(),
        );
        const ids = records.map(({ messageId }) => messageId);
        expect(judgeBatch(ids, response).failed.toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 100 },
    );
  });

  test('with a failed message that has no id the whole batch is thrown back', async () => {
    const records = [sqsRecord('pass'), sqsRecord('fail', { messageId: '' })];
    const attempt = processBatch(
      { Records: records },
      async ({ body }) => {
        if (body === 'fail') throw new Error('poison');
      },
      () => {},
    );
    await expect(attempt).rejects.toMatchObject({ code: 'unreportable_record' });
  });

  test('never has more under way than allowed, and finishes all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }), async (count, most) => {
        const limit = limitConcurrency(most);
        let running = 0;
        let peak = 0;
        const tasks = Array.from({ length: count }, (_, n) =>
          limit(async () => {
            running += 1;
            peak = Math.max(peak, running);
            await Promise.resolve();
            running -= 1;
            if (n % 3 === 0) throw new Error('poison');
          }),
        );
        await Promise.allSettled(tasks);
        expect(running).toBe(0);
        expect(peak).toBe(Math.min(count, most));
      }),
      { numRuns: 100 },
    );
  });
});
