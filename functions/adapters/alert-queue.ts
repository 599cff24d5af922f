import { randomUUID } from 'node:crypto';
import { SendMessageBatchCommand, SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import { chunk } from './chunk.ts';
import { drainUnprocessed } from './unprocessed-items.ts';

/** SQS's limits for one SendMessageBatch: entries, and bytes over all of them (1 MiB, with room for what encloses them). */
const BATCH_ENTRIES = 10;
const BATCH_BYTES = 1_000_000;

/** SQS refuses these in a body, so they travel as U+FFFD: they mean nothing in an alert. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The queue refused a message as the sender's fault (too large, not allowed): sending it again would not help. */
class MessageRefusedError extends Error {
  override readonly name = 'MessageRefusedError';
  readonly code = 'message_refused';
}

/** An SQS client with the house's limits. The endpoint comes from `AWS_ENDPOINT_URL_SQS` where set. */
export function createSqsClient(config: SQSClientConfig = {}): SQSClient {
  return new SQSClient({
    maxAttempts: 3,
    // Otherwise the host in a queue's URL wins over the endpoint, and the local queue's host does not resolve.
    useQueueUrlAsEndpoint: false,
    ...config,
  });
}

/** Runs of bodies that fit one batch, by count and by size. */
function packBatches(bodies: readonly string[]): readonly (readonly string[])[] {
  return chunk(bodies, BATCH_ENTRIES).flatMap((some) => {
    const bytes = some.reduce((sum, body) => sum + Buffer.byteLength(body), 0);
    return bytes <= BATCH_BYTES ? [some] : some.map((body) => [body]);
  });
}

interface Entry {
  readonly Id: string;
  readonly MessageBody: string;
}

/**
 * Puts message bodies on a queue, ten a call, repeating what the queue could not take this time.
 * Throws `MessageRefusedError` where the queue calls it the sender's fault, `UnprocessedItemsError` where it stays busy;
 * in both cases some of the bodies may be on the queue already (the pipeline knows a repeated alert again).
 */
export async function sendBodies(client: SQSClient, queueUrl: string, bodies: readonly string[]): Promise<void> {
  for (const some of packBatches(bodies.map((body) => body.replace(FORBIDDEN, '\u{FFFD}')))) {
    const entries: readonly Entry[] = some.map((MessageBody) => ({ Id: randomUUID(), MessageBody }));
    await drainUnprocessed(
      entries,
      async (pending) => {
        const answer = await client.send(
          new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: pending.map((entry) => ({ ...entry })) }),
        );
        const failed = answer.Failed ?? [];
        const refused = failed.find(({ SenderFault }) => SenderFault);
        if (refused) throw new MessageRefusedError(`the queue refused a message: ${refused.Code ?? 'no reason given'}`);
        const left = new Set(failed.map(({ Id }) => Id));
        return pending.filter(({ Id }) => left.has(Id));
      },
      { operation: 'SendMessageBatch' },
    );
  }
}
