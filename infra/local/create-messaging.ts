import { CreateTopicCommand, type SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { ALERT_QUEUE } from '../function-settings.ts';

/** A queue by its two names. */
interface Queue {
  readonly url: string;
  readonly arn: string;
}

/** The local stack's queues and topic. */
export interface Messaging {
  readonly alerts: Queue;
  readonly deadLetters: Queue;
  /** Gets every published mapping, so that anyone can see what leaves. */
  readonly published: Queue;
  readonly topicArn: string;
}

async function createQueue(sqs: SQSClient, name: string, attributes: Record<string, string>): Promise<Queue> {
  const { QueueUrl: url = '' } = await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes: attributes }));
  const described = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] }));
  return { url, arn: described.Attributes?.['QueueArn'] ?? '' };
}

/** Seconds that a delivered message stays invisible; the cloud's figure unless a test is in a hurry. */
export interface MessagingOptions {
  readonly visibilitySeconds?: number;
}

/** Makes the queue with its dead-letter queue, the topic, and a queue subscribed to it; those that exist are kept. */
export async function createMessaging(
  sqs: SQSClient,
  sns: SNSClient,
  { visibilitySeconds = ALERT_QUEUE.visibilitySeconds }: MessagingOptions = {},
): Promise<Messaging> {
  const deadLetters = await createQueue(sqs, 'alert2attack-dead-letters', {
    MessageRetentionPeriod: String(ALERT_QUEUE.deadLetterRetentionDays * 86_400),
    MaximumMessageSize: String(ALERT_QUEUE.maxMessageBytes),
  });
  const alerts = await createQueue(sqs, 'alert2attack-alerts', {
    VisibilityTimeout: String(visibilitySeconds),
    MessageRetentionPeriod: String(ALERT_QUEUE.retentionDays * 86_400),
    MaximumMessageSize: String(ALERT_QUEUE.maxMessageBytes),
    RedrivePolicy: JSON.stringify({
      deadLetterTargetArn: deadLetters.arn,
      maxReceiveCount: ALERT_QUEUE.maxReceiveCount,
    }),
  });
  const published = await createQueue(sqs, 'alert2attack-published', {
    MaximumMessageSize: String(ALERT_QUEUE.maxMessageBytes),
  });
  const { TopicArn: topicArn = '' } = await sns.send(new CreateTopicCommand({ Name: 'alert2attack-mappings' }));
  await sns.send(
    new SubscribeCommand({
      TopicArn: topicArn,
      Protocol: 'sqs',
      Endpoint: published.arn,
      Attributes: { RawMessageDelivery: 'true' },
    }),
  );
  return { alerts, deadLetters, published, topicArn };
}
