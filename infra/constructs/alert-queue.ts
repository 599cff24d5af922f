import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { QUEUE_VARIABLE } from '../../functions/adapters/variables.ts';
import { ALERT_QUEUE } from '../function-settings.ts';
import type { ProductFunction } from './product-function.ts';

/** The queue that alerts arrive on, with the dead-letter queue for those that failed five times. */
export class AlertQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(ALERT_QUEUE.deadLetterRetentionDays),
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      maxMessageSizeBytes: ALERT_QUEUE.maxMessageBytes,
      visibilityTimeout: Duration.seconds(ALERT_QUEUE.visibilitySeconds),
      retentionPeriod: Duration.days(ALERT_QUEUE.retentionDays),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: ALERT_QUEUE.maxReceiveCount },
    });
  }

  /** Feeds a function in batches of which single messages may fail. */
  feed(target: ProductFunction): void {
    target.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: ALERT_QUEUE.batchSize,
        maxBatchingWindow: Duration.seconds(ALERT_QUEUE.batchWindowSeconds),
        // Not reserved concurrency: that throttles, and throttled receives count towards the dead-letter queue.
        maxConcurrency: ALERT_QUEUE.maxConcurrency,
        reportBatchItemFailures: true,
      }),
    );
  }

  /** Lets a function put alerts on the queue. */
  letSend(target: ProductFunction): void {
    target.addEnvironment(QUEUE_VARIABLE, this.queue.queueUrl);
    this.queue.grantSendMessages(target);
  }
}
