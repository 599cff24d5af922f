import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeleteMessageBatchCommand,
  type Message,
  type MessageAttributeValue,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSEvent, SQSMessageAttribute, SQSRecord } from 'aws-lambda';
import { judgeBatch } from './batch-outcome.ts';

export interface EventSourceMappingOptions {
  readonly sqs: SQSClient;
  readonly queueUrl: string;
  readonly queueArn: string;
  /** Runs the function: its answer, or a rejection where it threw or ran out of time. */
  readonly invoke: (event: SQSEvent) => Promise<unknown>;
  readonly batchSize: number;
  /** How long a batch may wait to fill, in seconds; 0 invokes with what one receive brings. */
  readonly batchWindowSeconds: number;
  /** Invocations under way at once. */
  readonly maxConcurrency: number;
}

export interface EventSourceMapping {
  /** Stops receiving; resolves when the invocations under way have ended. */
  stop(): Promise<void>;
}

/** SQS gives at most ten messages a receive; Lambda's payload ends at 6 MB, some of which is not the bodies. */
const RECEIVE_LIMIT = 10;
const PAYLOAD_BYTES = 5_500_000;

function toAttribute(value: MessageAttributeValue): SQSMessageAttribute {
  return {
    dataType: value.DataType ?? 'String',
    ...(value.StringValue !== undefined && { stringValue: value.StringValue }),
    ...(value.BinaryValue && { binaryValue: Buffer.from(value.BinaryValue).toString('base64') }),
  };
}

/** A message as Lambda gets it. */
function toRecord(message: Message, queueArn: string): SQSRecord {
  const attributes = Object.entries(message.MessageAttributes ?? {}).map(
    ([name, v]) => [name, toAttribute(v)] as const,
  );
  return {
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: { ...message.Attributes } as unknown as SQSRecord['attributes'],
    messageAttributes: Object.fromEntries(attributes),
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: queueArn.split(':')[3] ?? '',
  };
}

/**
 * Feeds a function from a queue under the rules of Lambda's own event source mapping: batches up to a size, a window
 * and a payload; what succeeded is deleted, what failed stays until its visibility ends; the receive count and the
 * dead-letter queue are the queue's own affair.
 */
export function startEventSourceMapping(options: EventSourceMappingOptions): EventSourceMapping {
  const { sqs, queueUrl, queueArn, invoke, batchSize, batchWindowSeconds, maxConcurrency } = options;
  const running = new Set<Promise<void>>();
  let stopped = false;

  const receive = async (count: number, waitSeconds: number): Promise<readonly Message[]> => {
    const answer = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: queueUrl,
        MaxNumberOfMessages: Math.min(RECEIVE_LIMIT, count),
        WaitTimeSeconds: waitSeconds,
        MessageAttributeNames: ['All'],
        MessageSystemAttributeNames: ['All'],
      }),
    );
    return answer.Messages ?? [];
  };

  /** Waits a second at most for a first message, then as long as the window for the batch to fill. */
  const collect = async (): Promise<readonly Message[]> => {
    const batch = [...(await receive(batchSize, 1))];
    const bytes = () => batch.reduce((sum, message) => sum + Buffer.byteLength(message.Body ?? ''), 0);
    const deadline = Date.now() + batchWindowSeconds * 1_000;
    while (batch.length > 0 && batch.length < batchSize && Date.now() < deadline && !stopped) {
      if (bytes() > PAYLOAD_BYTES - 1_048_576) break;
      batch.push(...(await receive(batchSize - batch.length, 1)));
    }
    return batch;
  };

  /** A batch whose bodies would not fit one payload goes in several invocations. */
  const split = (messages: readonly Message[]): readonly (readonly Message[])[] => {
    const batches: Message[][] = [[]];
    let bytes = 0;
    for (const message of messages) {
      const size = Buffer.byteLength(message.Body ?? '');
      if (bytes + size > PAYLOAD_BYTES) {
        batches.push([]);
        bytes = 0;
      }
      batches.at(-1)?.push(message);
      bytes += size;
    }
    return batches.filter((batch) => batch.length > 0);
  };

  const remove = async (messages: readonly Message[]): Promise<void> => {
    for (let at = 0; at < messages.length; at += RECEIVE_LIMIT) {
      const entries = messages
        .slice(at, at + RECEIVE_LIMIT)
        .map((message, i) => ({ Id: String(i), ReceiptHandle: message.ReceiptHandle }));
      await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries }));
    }
  };

  const run = async (messages: readonly Message[]): Promise<void> => {
    const ids = messages.map((message) => message.MessageId ?? '');
    let done: ReadonlySet<string>;
    try {
      const response = await invoke({ Records: messages.map((message) => toRecord(message, queueArn)) });
      done = new Set(judgeBatch(ids, response).done);
    } catch {
      // The function threw or timed out: it has said so itself; the whole batch comes again.
      done = new Set();
    }
    await remove(messages.filter((message) => done.has(message.MessageId ?? '')));
  };

  const loop = async (): Promise<void> => {
    while (!stopped) {
      try {
        for (const batch of split(await collect())) {
          const task = run(batch)
            // The queue did not answer the delete: the messages come again and are known.
            .catch(() => {})
            .finally(() => running.delete(task));
          running.add(task);
          if (running.size >= maxConcurrency) await Promise.race(running);
        }
      } catch {
        // The queue is away (being restarted): try again shortly.
        await sleep(200);
      }
    }
    await Promise.all(running);
  };
  const ended = loop();

  return {
    async stop() {
      stopped = true;
      await ended;
    },
  };
}
