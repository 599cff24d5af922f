import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteMessageBatchCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Mapping } from '../../shared/mapping/mapping.ts';
import type { AlertStore, StoredAlert } from '../../shared/storage/alert-store.ts';
import type { SampleAlert } from './read-samples.ts';

/** What was seen of one sample at each of the places where a mapped alert must turn up. */
export interface SampleOutcome {
  readonly sample: SampleAlert;
  readonly mapping?: Mapping;
  readonly stored: boolean;
  /** Seen on a queue that is subscribed to the topic, now or (as recorded) at an earlier start. */
  readonly published: boolean;
  /** The API answers with it. */
  readonly readable: boolean;
}

export interface FollowOptions {
  readonly sqs: SQSClient;
  /** A queue that gets everything published. */
  readonly publishedQueueUrl: string;
  readonly store: AlertStore;
  readonly apiUrl: string;
  readonly timeoutSeconds: number;
  /** Told how many of how many are stored, as it goes. */
  readonly onProgress: (stored: number, of: number) => void;
}

/** Finds a sample in the store by who it is, not by its id alone: ids repeat. */
async function findStored(store: AlertStore, sample: SampleAlert): Promise<StoredAlert | undefined> {
  const found = await store.findByAlertId(sample.alertId, 50);
  return found.find(({ contentKey }) => contentKey === sample.contentKey);
}

/** Takes what is on the queue of published mappings and notes the alert ids. */
async function drainPublished({ sqs, publishedQueueUrl }: FollowOptions, seen: Set<string>): Promise<void> {
  for (;;) {
    const answer = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: publishedQueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 }),
    );
    const messages = answer.Messages ?? [];
    if (messages.length === 0) return;
    for (const { Body } of messages) seen.add((JSON.parse(Body ?? '{}') as Partial<Mapping>).alertId ?? '');
    await sqs.send(
      new DeleteMessageBatchCommand({
        QueueUrl: publishedQueueUrl,
        Entries: messages.map(({ ReceiptHandle }, i) => ({ Id: String(i), ReceiptHandle })),
      }),
    );
  }
}

/** True where the API gives the mapping back with the techniques that are stored. */
async function isReadable(apiUrl: string, stored: StoredAlert): Promise<boolean> {
  const response = await fetch(`${apiUrl}/v1/alerts/${encodeURIComponent(stored.alertId)}`);
  if (!response.ok) return false;
  const mapping = (await response.json()) as Partial<Mapping>;
  return mapping.signatureKey === stored.mapping.signatureKey && mapping.verdict === stored.mapping.verdict;
}

/** The samples that an earlier start on the same data has brought to their end. */
export async function findFinished(store: AlertStore, samples: readonly SampleAlert[]): Promise<ReadonlySet<string>> {
  const keys = samples.map(({ contentKey }) => contentKey);
  const published = await Promise.all(keys.map((key) => store.isPublished(key)));
  return new Set(keys.filter((_, n) => published[n]));
}

/**
 * Waits until every sample is stored and published, or the time is up, then asks the API for each.
 * `finished` are those whose publication was seen at an earlier start: a repeat is not published again.
 */
export async function followSamples(
  samples: readonly SampleAlert[],
  finished: ReadonlySet<string>,
  options: FollowOptions,
): Promise<readonly SampleOutcome[]> {
  const deadline = Date.now() + options.timeoutSeconds * 1_000;
  const stored = new Map<string, StoredAlert>();
  const published = new Set<string>();
  const isPublished = ({ contentKey, alertId }: SampleAlert) => finished.has(contentKey) || published.has(alertId);
  const isDone = (sample: SampleAlert) => stored.has(sample.contentKey) && isPublished(sample);

  while (!samples.every(isDone) && Date.now() < deadline) {
    for (const sample of samples) {
      if (stored.has(sample.contentKey)) continue;
      const found = await findStored(options.store, sample);
      if (found) stored.set(sample.contentKey, found);
    }
    await drainPublished(options, published);
    options.onProgress(stored.size, samples.length);
    if (!samples.every(isDone)) await sleep(50);
  }

  return Promise.all(
    samples.map(async (sample) => {
      const alert = stored.get(sample.contentKey);
      return {
        sample,
        ...(alert && { mapping: alert.mapping }),
        stored: alert !== undefined,
        published: isPublished(sample),
        readable: alert !== undefined && (await isReadable(options.apiUrl, alert)),
      };
    }),
  );
}
