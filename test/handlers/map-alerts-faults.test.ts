import type { SNSClient } from '@aws-sdk/client-sns';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDocumentClient } from '../../functions/adapters/create-document-client.ts';
import { createDynamoDbAlertStore } from '../../functions/adapters/dynamodb-alert-store.ts';
import { createDynamoDbQuarantineStore } from '../../functions/adapters/dynamodb-quarantine-store.ts';
import { loadKnowledge } from '../../functions/adapters/load-knowledge.ts';
import { createSnsClient, createSnsMappingPublisher } from '../../functions/adapters/sns-mapping-publisher.ts';
import { limitConcurrency } from '../../functions/map-alerts/limit-concurrency.ts';
import { type MessagePath, mapMessage } from '../../functions/map-alerts/map-message.ts';
import type { CurrentKnowledge } from '../../functions/map-alerts/map-one-alert.ts';
import { processBatch } from '../../functions/map-alerts/process-batch.ts';
import { EMPTY_LIBRARY } from '../../shared/library/library.ts';
import { createMapper } from '../../shared/mapping/create-mapper.ts';
import { type Fault, injectFault } from '../support/inject-fault.ts';
import { receiveAll } from '../support/receive-all.ts';
import { sqsEvent } from '../support/sqs-event.ts';
import { startTestCloud, type TestCloud } from '../support/test-cloud.ts';

describe('map-alerts, when a service fails', () => {
  let cloud: TestCloud;
  let known: CurrentKnowledge;

  /** The way of a message with clients of its own, so that faults end with the test. */
  const createPath = (faults: { readonly dynamodb?: Fault; readonly sns?: Fault } = {}): MessagePath => {
    const client: DynamoDBDocumentClient = createDocumentClient();
    const sns: SNSClient = createSnsClient();
    if (faults.dynamodb) injectFault(client, faults.dynamodb);
    if (faults.sns) injectFault(sns, faults.sns);
    const table = { client, table: cloud.tableName('alerts'), retentionDays: 30 };
    return {
      knowledge: async () => known,
      alerts: createDynamoDbAlertStore(table),
      quarantine: createDynamoDbQuarantineStore(table),
      sightings: { recordSighting: async () => {} },
      publisher: createSnsMappingPublisher(sns, cloud.messaging.topicArn),
      now: () => new Date(),
      checkTime: () => {},
      limit: limitConcurrency(1),
    };
  };
  const run = (event: SQSEvent, path: MessagePath) =>
    processBatch(
      event,
      async ({ body, messageId }) => {
        await mapMessage(body, messageId, path);
      },
      () => {},
    );
  const published = async () => receiveAll(cloud.sqs, cloud.messaging.published.url);
  const stored = async (id: string) => (await cloud.dump('alerts')).filter(({ alertId }) => alertId === id);
  const marks = async () => (await cloud.dump('alerts')).filter(({ sk }) => sk === 'PUBLISHED').length;

  beforeAll(async () => {
    const [started, knowledge] = await Promise.all([startTestCloud(), loadKnowledge()]);
    cloud = started;
    known = { attack: knowledge.attack, mapper: createMapper(knowledge), library: EMPTY_LIBRARY };
  });
  beforeEach(async () => {
    await published();
  });
  afterAll(async () => {
    await cloud?.stop();
  });

  test('a publication that failed is made up for when the message comes again, with what was recorded', async () => {
    const event = sqsEvent({ id: 'unpublished', name: 'Web.Shell.Upload.Attempt' });
    const path = createPath({ sns: { command: 'PublishCommand', error: 'InternalErrorException', times: 1 } });

    const first = await run(event, path);
    expect(first.batchItemFailures).toEqual([{ itemIdentifier: event.Records[0]?.messageId }]);
    const [before] = await stored('unpublished');
    expect(before).toBeDefined();
    expect(await marks()).toBe(0);
    expect(await published()).toHaveLength(0);

    expect(await run(event, path)).toEqual({ batchItemFailures: [] });
    expect(await stored('unpublished')).toEqual([before]);
    expect(await marks()).toBe(1);
    const messages = await published();
    expect(messages).toHaveLength(1);
    expect(JSON.parse(messages[0]?.Body ?? '')).toMatchObject(JSON.parse(String(before?.['mapping'])));
    expect(await run(event, path)).toEqual({ batchItemFailures: [] });
    expect(await published()).toHaveLength(0);
  });

  test('a throttled write fails its own message only', async () => {
    const event = sqsEvent({ id: 'throttled', name: 'Port scan' }, { id: 'lucky', name: 'Password spraying' });
    const fault = { command: 'PutItemCommand', error: 'ProvisionedThroughputExceededException', times: 1 };
    const path = createPath({ dynamodb: fault });
    const response = await run(event, path);
    expect(response.batchItemFailures).toEqual([{ itemIdentifier: event.Records[0]?.messageId }]);
    expect(await stored('lucky')).toHaveLength(1);
    expect(await stored('throttled')).toHaveLength(0);
  });

  test('a throttled read is not "not found": the message fails instead of storing a second mapping', async () => {
    const event = sqsEvent({ id: 'known', name: 'Credential dumping' });
    await run(event, createPath());
    const before = await stored('known');
    const path = createPath({ dynamodb: { command: 'GetItemCommand', error: 'ThrottlingException', times: 1 } });
    expect((await run(event, path)).batchItemFailures).toHaveLength(1);
    expect(await stored('known')).toEqual(before);
  });

  test('of an array whose one alert met a throttled write, the others are stored and the message comes again', async () => {
    const event = sqsEvent(['first.of.three', 'second.of.three', 'third.of.three'].map((name) => ({ id: name, name })));
    const path = createPath({ dynamodb: { command: 'PutItemCommand', error: 'ThrottlingException', times: 1 } });
    expect((await run(event, path)).batchItemFailures).toHaveLength(1);
    expect(await stored('first.of.three')).toHaveLength(0);
    expect(await stored('third.of.three')).toHaveLength(1);
    expect(await run(event, path)).toEqual({ batchItemFailures: [] });
    expect(await stored('first.of.three')).toHaveLength(1);
    expect(await published()).toHaveLength(3);
  });

  test('when everything fails, all ids come back and nothing is thrown', async () => {
    const event = sqsEvent('one', 'two', 'three');
    const path = createPath({ dynamodb: { command: 'PutItemCommand', error: 'InternalServerError', times: 99 } });
    const { batchItemFailures } = await run(event, path);
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(
      event.Records.map(({ messageId }) => messageId),
    );
  });

  test('two deliveries at the same moment store one mapping', async () => {
    const event = sqsEvent({ id: 'race', name: 'Kerberoasting' });
    const results = await Promise.all(Array.from({ length: 8 }, () => run(event, createPath())));
    for (const result of results) expect(result).toEqual({ batchItemFailures: [] });
    expect(await stored('race')).toHaveLength(1);
  });

  test('a quarantine that cannot be written keeps the message on the queue', async () => {
    const path = createPath({ dynamodb: { command: 'PutItemCommand', error: 'InternalServerError', times: 1 } });
    expect((await run(sqsEvent('{"broken":'), path)).batchItemFailures).toHaveLength(1);
  });
});
