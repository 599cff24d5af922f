import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { createSqsClient } from '../../functions/adapters/alert-queue.ts';
import { createSnsClient } from '../../functions/adapters/sns-mapping-publisher.ts';
import { ALERT_QUEUE, FUNCTIONS, type FunctionName, REFRESH_HOURS } from '../function-settings.ts';
import { type ChildServer, type ChildServerError, startChildServer } from './child-server.ts';
import { clearLease } from './clear-lease.ts';
import { createMessaging, type Messaging } from './create-messaging.ts';
import { createTables } from './create-tables.ts';
import { claimDataDirectory, type DataDirectory } from './data-directory.ts';
import { startEventSourceMapping } from './event-source-mapping.ts';
import { startHttpApi } from './http-api.ts';
import type { Invoke } from './invoke-function.ts';
import { loadFunction } from './load-function.ts';
import { applyEnvironment, functionEnvironment, type LogLevel, sdkEnvironment } from './local-environment.ts';
import { startSchedule } from './schedule.ts';

export interface LocalStackOptions {
  /** Port of the API; 0: any free one. */
  readonly port: number;
  /** Where state is kept over restarts; in memory when absent. */
  readonly dataDirectory?: string;
  /** Seconds a received message stays invisible; the cloud's figure when absent. */
  readonly visibilitySeconds?: number;
  /** From which level on the functions log, to stderr; `WARN` when absent. */
  readonly logLevel?: LogLevel;
  /** Called when a part died too often to go on. */
  readonly onBroken: (error: ChildServerError) => void;
}

/** The whole product on this machine: real parts behind the AWS SDKs, all on 127.0.0.1. */
export interface LocalStack {
  readonly apiUrl: string;
  readonly sqs: SQSClient;
  readonly messaging: Messaging;
  readonly functions: ReadonlyMap<FunctionName, Invoke>;
  /** Process ids of the servers it runs. */
  readonly children: () => readonly number[];
  stop(): Promise<void>;
}

interface Servers {
  readonly dynamodb: ChildServer;
  readonly messaging: ChildServer;
}

/** Starts both servers at once; where one fails the other is stopped. */
async function startServers(
  directory: DataDirectory | undefined,
  options: LocalStackOptions,
  prepareTables: () => Promise<void>,
): Promise<Servers> {
  const { onBroken } = options;
  const started = await Promise.allSettled([
    startChildServer({
      name: 'DynamoDB (dynalite)',
      script: new URL('./dynalite-process.ts', import.meta.url),
      onGivenUp: onBroken,
      onRestart: prepareTables,
      ...(directory && { directory: directory.dynamodb }),
    }),
    startChildServer({
      name: 'SQS and SNS (fauxqs)',
      script: new URL('./fauxqs-process.ts', import.meta.url),
      onGivenUp: onBroken,
      onRestart: async () => {
        await createMessaging(createSqsClient(), createSnsClient(), options);
      },
      ...(directory && { directory: directory.messaging }),
    }),
  ]);
  const [dynamodb, messaging] = started;
  if (dynamodb.status === 'fulfilled' && messaging.status === 'fulfilled')
    return { dynamodb: dynamodb.value, messaging: messaging.value };
  await Promise.all(started.map((each) => (each.status === 'fulfilled' ? each.value.stop() : undefined)));
  throw started.find((each) => each.status === 'rejected')?.reason;
}

async function loadFunctions(): Promise<ReadonlyMap<FunctionName, Invoke>> {
  const names = Object.keys(FUNCTIONS) as FunctionName[];
  return new Map(await Promise.all(names.map(async (name) => [name, await loadFunction(name)] as const)));
}

/**
 * Starts everything: servers, tables, queues, topic, functions, the event source mapping, the schedule, the API.
 * Sets this process's environment to the local parts. Where something fails, what was started is stopped again.
 */
export async function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  const closers: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const directory = options.dataDirectory === undefined ? undefined : claimDataDirectory(options.dataDirectory);
    if (directory) closers.push(directory.release);
    let functions: ReadonlyMap<FunctionName, Invoke> = new Map();
    const invoke = (name: FunctionName): Invoke => functions.get(name) as Invoke;
    // At the start and whenever DynamoDB was started anew: without a directory it comes back empty.
    const loadAttack = () => invoke('refresh-attack')({ shippedOnly: true });
    const servers = await startServers(directory, options, async () => {
      await createTables(new DynamoDBClient());
      if (functions.size > 0) await loadAttack();
    });
    closers.push(async () => {
      await Promise.all([servers.dynamodb.stop(), servers.messaging.stop()]);
    });
    applyEnvironment(sdkEnvironment(servers.dynamodb.endpoint, servers.messaging.endpoint));

    const sqs = createSqsClient();
    const [messaging] = await Promise.all([
      createMessaging(sqs, createSnsClient(), options),
      createTables(new DynamoDBClient()),
    ]);
    applyEnvironment(
      functionEnvironment({
        queueUrl: messaging.alerts.url,
        topicArn: messaging.topicArn,
        logLevel: options.logLevel ?? 'WARN',
        dynamodbEndpoint: servers.dynamodb.endpoint,
        messagingEndpoint: servers.messaging.endpoint,
      }),
    );

    functions = await loadFunctions();
    await clearLease();
    await loadAttack();
    const api = await startHttpApi({ port: options.port, api: invoke('lookup-api'), functions });
    closers.push(() => api.close());
    const feed = startEventSourceMapping({
      sqs,
      queueUrl: messaging.alerts.url,
      queueArn: messaging.alerts.arn,
      invoke: invoke('map-alerts'),
      ...ALERT_QUEUE,
    });
    closers.push(() => feed.stop());
    const schedule = startSchedule(invoke('refresh-attack'), REFRESH_HOURS);
    closers.push(() => schedule.stop());

    return {
      apiUrl: api.url,
      sqs,
      messaging,
      functions,
      children: () => [servers.dynamodb.pid(), servers.messaging.pid()].filter((pid) => pid !== undefined),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
