import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processBatch } from '../../functions/map-alerts/process-batch.ts';
import { judgeBatch } from '../../infra/local/batch-outcome.ts';
import { sqsRecord } from '../support/sqs-event.ts';

describe('a batch of messages', () => {
  test('reports exactly the ids of those that failed, as Lambda understands them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        async (fails, limit) => {
          const records = fails.map((fail) => sqsRecord(fail ? 'fail' : 'pass'));
          let running = 0;
          let most = 0;
          const response = await processBatch(
            { Records: records },
            async ({ body }) => {
              running += 1;
              most = Math.max(most, running);
              await Promise.resolve();
              running -= 1;
              if (body === 'fail') throw new Error('poison');
            },
            { concurrency: limit, onFailure: () => {} },
          );
          const expected = records.filter(({ body }) => body === 'fail').map(({ messageId }) => messageId);
          expect(response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).toSorted()).toEqual(
            expected.toSorted(),
          );
          const ids = records.map(({ messageId }) => messageId);
          expect(judgeBatch(ids, response).failed.toSorted()).toEqual(expected.toSorted());
          expect(most).toBeLessThanOrEqual(limit);
        },
      ),
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
      { concurrency: 2, onFailure: () => {} },
    );
    await expect(attempt).rejects.toMatchObject({ code: 'unreportable_record' });
  });
});
