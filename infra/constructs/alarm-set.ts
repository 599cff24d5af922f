import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { LEARNING_FROZEN_METRIC } from '../../functions/lookup-api/watch-learning.ts';
import type { AlertQueue } from './alert-queue.ts';
import type { ProductFunction } from './product-function.ts';

export interface AlarmSetProps {
  readonly alerts: AlertQueue;
  readonly mapAlerts: ProductFunction;
  readonly lookupApi: ProductFunction;
  readonly refreshAttack: ProductFunction;
  readonly refreshFailures: Queue;
  readonly key: IKey;
  readonly email: string | undefined;
}

/** An alarm in one line: what is watched, from where on, and what it means for a person. */
interface Watch {
  readonly name: string;
  readonly metric: IMetric;
  readonly above: number;
  readonly means: string;
}

const MINUTE = Duration.minutes(1);
const FIVE_MINUTES = Duration.minutes(5);
const HOUR = Duration.hours(1);
const DAY = Duration.days(1);

/** One of our own counters, summed over an hour. */
const counter = (metricName: string, service = 'map-alerts'): Metric =>
  new Metric({
    namespace: 'Alert2Attack',
    metricName,
    dimensionsMap: { service },
    statistic: 'Sum',
    period: HOUR,
  });

/** Share in percent of `part` in all counters; 0 below 20 an hour, where a single alert would be a wave. */
function percentage(part: Metric, others: readonly Metric[]): MathExpression {
  const usingMetrics = { part, ...Object.fromEntries(others.map((metric, n) => [`other${n}`, metric])) };
  const whole = Object.keys(usingMetrics)
    .map((name) => `FILL(${name}, 0)`)
    .join(' + ');
  return new MathExpression({
    expression: `IF((${whole}) >= 20, 100 * FILL(part, 0) / (${whole}), 0)`,
    usingMetrics,
    period: HOUR,
  });
}

const watchFunction = (target: ProductFunction): readonly Watch[] => [
  {
    name: `${target.node.id}Errors`,
    metric: target.metricErrors({ period: FIVE_MINUTES }),
    above: 0,
    means: `${target.node.id} threw or ran out of time: see its log.`,
  },
  {
    name: `${target.node.id}Throttles`,
    metric: target.metricThrottles({ period: FIVE_MINUTES }),
    above: 0,
    means: `${target.node.id} was throttled: the account's Lambda concurrency is used up.`,
  },
];

function watchQueues({ alerts, refreshFailures }: AlarmSetProps): readonly Watch[] {
  const waiting = { period: MINUTE, statistic: 'Maximum' };
  return [
    {
      name: 'DeadLetters',
      metric: alerts.deadLetters.metricApproximateNumberOfMessagesVisible(waiting),
      above: 0,
      means: 'Alerts failed five times: inspect and redrive the dead-letter queue.',
    },
    {
      name: 'OldestAlert',
      metric: alerts.queue.metricApproximateAgeOfOldestMessage(waiting),
      above: 300,
      means: 'Alerts wait for more than five minutes: look at throttles and errors of map-alerts.',
    },
    {
      name: 'RefreshFailures',
      metric: refreshFailures.metricApproximateNumberOfMessagesVisible(waiting),
      above: 0,
      means: 'A refresh of ATT&CK failed for good: the release in force goes on serving.',
    },
  ];
}

const watchMappings = (): readonly Watch[] => [
  {
    name: 'UnmappedRatio',
    metric: percentage(
      counter('AlertsUnmapped'),
      ['AlertsMapped', 'AlertsTacticOnly', 'AlertsNeedingReview'].map((name) => counter(name)),
    ),
    above: 50,
    means: 'More than half of the alerts of an hour could not be mapped: a new source, or a broken one.',
  },
  {
    name: 'QuarantineRate',
    metric: percentage(counter('AlertsQuarantined'), [counter('AlertsStored'), counter('AlertsDuplicate')]),
    above: 5,
    means: 'More than one input in twenty is unreadable: a sender changed its format.',
  },
  {
    name: 'LearningFrozen',
    metric: counter(LEARNING_FROZEN_METRIC, 'lookup-api'),
    above: 0,
    means: 'What analysts decided makes other answers worse; GET /v1/health says by how much: undo what did it.',
  },
];

/** Runs that ended well; a day without any is a day of 0. */
const successfulRuns = (target: ProductFunction): MathExpression =>
  new MathExpression({
    expression: 'FILL(runs, 0) - FILL(failed, 0)',
    usingMetrics: { runs: target.metricInvocations({ period: DAY }), failed: target.metricErrors({ period: DAY }) },
    period: DAY,
  });

/** The alarms an operator needs, all to one topic. */
export class AlarmSet extends Construct {
  constructor(scope: Construct, id: string, props: AlarmSetProps) {
    super(scope, id);
    const { key, email, mapAlerts, lookupApi, refreshAttack } = props;
    const topic = new Topic(this, 'Topic', { displayName: 'alert2attack alarms', masterKey: key, enforceSSL: true });
    if (email) topic.addSubscription(new EmailSubscription(email));
    const action = new SnsAction(topic);
    const functions = [mapAlerts, lookupApi, refreshAttack].flatMap(watchFunction);
    for (const { name, metric, above, means } of [...watchQueues(props), ...functions, ...watchMappings()])
      new Alarm(this, name, {
        metric,
        threshold: above,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
        alarmDescription: means,
      }).addAlarmAction(action);
    // A refresh that does not even run says nothing by itself: silence for two days is the alarm.
    new Alarm(this, 'RefreshStale', {
      metric: successfulRuns(refreshAttack),
      threshold: 1,
      evaluationPeriods: 2,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
      alarmDescription: 'No refresh of ATT&CK has succeeded for 48 hours.',
    }).addAlarmAction(action);
  }
}
