import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AlarmSet } from './constructs/alarm-set.ts';
import { AlertQueue } from './constructs/alert-queue.ts';
import { LookupApi } from './constructs/lookup-api.ts';
import { MappingTopic } from './constructs/mapping-topic.ts';
import { ProductFunction } from './constructs/product-function.ts';
import { ProductTables } from './constructs/product-tables.ts';
import { RefreshSchedule } from './constructs/refresh-schedule.ts';
import { TopicKey } from './constructs/topic-key.ts';
import type { DeploymentOptions } from './deployment-options.ts';

export interface Alert2AttackStackProps extends StackProps {
  readonly options: DeploymentOptions;
}

/** The whole product in one account: alerts in by a queue, mappings out by a topic, everything else behind an API. */
export class Alert2AttackStack extends Stack {
  constructor(scope: Construct, id: string, { options, ...props }: Alert2AttackStackProps) {
    super(scope, id, props);
    const tables = new ProductTables(this, 'Tables');
    const { key } = new TopicKey(this, 'TopicKey');
    const mappings = new MappingTopic(this, 'Mappings', { key });

    const mapAlerts = new ProductFunction(this, 'MapAlerts', { name: 'map-alerts' });
    const lookupApi = new ProductFunction(this, 'LookupApi', { name: 'lookup-api' });
    const refreshAttack = new ProductFunction(this, 'RefreshAttack', { name: 'refresh-attack' });
    for (const each of [mapAlerts, lookupApi])
      each.addEnvironment('ALERT_RETENTION_DAYS', String(options.alertRetentionDays));
    if (options.attackIndexUrl)
      for (const each of [lookupApi, refreshAttack]) each.addEnvironment('ATTACK_INDEX_URL', options.attackIndexUrl);

    tables.bind(mapAlerts, {
      alerts: ['GetItem', 'PutItem'],
      library: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'],
      connotations: ['GetItem', 'Query'],
      attack: ['GetItem', 'BatchGetItem', 'Query'],
    });
    tables.bind(lookupApi, {
      alerts: ['GetItem', 'Query'],
      // DeleteItem: a rollback takes a migration's revision back; what people said is never deleted.
      library: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'],
      connotations: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
      // An operator's refresh and rollback, which the API runs by itself.
      attack: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'],
    });
    tables.bind(refreshAttack, {
      library: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'],
      attack: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'],
    });
    mappings.letPublish(mapAlerts);

    const alerts = new AlertQueue(this, 'Alerts');
    alerts.feed(mapAlerts);
    alerts.letSend(lookupApi);
    const schedule = new RefreshSchedule(this, 'Refresh', { target: refreshAttack });
    const api = new LookupApi(this, 'Api', { handler: lookupApi, options });
    new AlarmSet(this, 'Alarms', {
      alerts,
      mapAlerts,
      lookupApi,
      refreshAttack,
      refreshFailures: schedule.failures,
      key,
      email: options.alarmEmail,
    });

    new CfnOutput(this, 'ApiUrl', { value: api.url, description: 'Base of the HTTP API' });
    new CfnOutput(this, 'AlertQueueUrl', { value: alerts.queue.queueUrl, description: 'Send alerts here' });
    new CfnOutput(this, 'MappingTopicArn', { value: mappings.topic.topicArn, description: 'Mappings leave here' });
  }
}
