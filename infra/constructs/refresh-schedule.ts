import { type CfnElement, Duration, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ALERT_QUEUE, REFRESH_HOURS } from '../function-settings.ts';
import { acknowledge } from './acknowledge.ts';
import type { ProductFunction } from './product-function.ts';

export interface RefreshScheduleProps {
  readonly target: ProductFunction;
}

/** Looks for a new ATT&CK release once a day; what fails for good is kept on a queue of its own. */
export class RefreshSchedule extends Construct {
  readonly failures: Queue;

  constructor(scope: Construct, id: string, { target }: RefreshScheduleProps) {
    super(scope, id);
    this.failures = new Queue(this, 'Failures', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(ALERT_QUEUE.deadLetterRetentionDays),
    });
    target.configureAsyncInvoke({
      maxEventAge: Duration.hours(2),
      retryAttempts: 2,
      onFailure: new SqsDestination(this.failures),
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    new Schedule(this, 'Daily', {
      description: 'alert2attack: look for a new ATT&CK release',
      schedule: ScheduleExpression.rate(Duration.hours(REFRESH_HOURS)),
      target: new LambdaInvoke(target, {
        role,
        // What the function knows a scheduled run by: such a run throws where it is refused, so that it is repeated.
        input: ScheduleTargetInput.fromObject({ 'detail-type': 'Scheduled Event', source: 'aws.scheduler' }),
        deadLetterQueue: this.failures,
        retryAttempts: 3,
        maxEventAge: Duration.hours(2),
      }),
    });
    const functionId = Stack.of(this).getLogicalId(target.node.defaultChild as CfnElement);
    acknowledge(role, {
      id: `AwsSolutions-IAM5[Resource::<${functionId}.Arn>:*]`,
      reason: 'The right to invoke covers the versions of the one function that the schedule is for.',
    });
    acknowledge(this.failures, {
      id: 'AwsSolutions-SQS3',
      reason: 'This queue is itself the place for what failed; an alarm watches it.',
    });
  }
}
