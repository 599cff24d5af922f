import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { createLogger } from '../adapters/create-logger.ts';
import { createTimeCheck } from './check-time.ts';
import { countFates, METRICS } from './count-fates.ts';
import { createDependencies } from './create-dependencies.ts';
import { limitConcurrency } from './limit-concurrency.ts';
import { mapMessage } from './map-message.ts';
import { processBatch } from './process-batch.ts';

/** Alerts of one batch under way at once: they wait for the network most of their time. */
const CONCURRENCY = 16;

const logger = createLogger('map-alerts');
const metrics = new Metrics({ namespace: 'Alert2Attack', serviceName: 'map-alerts' });
const dependencies = await createDependencies(process.env);

async function mapBatch(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  metrics.addMetric(METRICS.received, MetricUnit.Count, event.Records?.length ?? 0);
  const checkTime = createTimeCheck(() => context.getRemainingTimeInMillis());
  const limit = limitConcurrency(CONCURRENCY);
  const processRecord = async ({ body, messageId }: SQSRecord): Promise<void> => {
    const fates = await mapMessage(body, messageId, { ...dependencies, checkTime, limit });
    countFates(metrics, fates);
    const codes = fates.flatMap((fate) => (fate.outcome === 'quarantined' ? [fate.code] : []));
    if (codes.length > 0) logger.warn('quarantined', { messageId, codes: codes.slice(0, 20), count: codes.length });
  };
  const onFailure = (record: SQSRecord, error: unknown): void => {
    metrics.addMetric(METRICS.failed, MetricUnit.Count, 1);
    const { messageId, attributes } = record ?? {};
    logger.error('message left for a retry', { messageId, receives: attributes?.ApproximateReceiveCount, error });
  };
  return processBatch(event, processRecord, onFailure);
}

/** SQS -> mapped, stored, published alerts; answers with the ids of the messages that must come again. */
export const handler = middy<SQSEvent, SQSBatchResponse>()
  .use(injectLambdaContext(logger))
  .use(logMetrics(metrics, { captureColdStartMetric: true }))
  .handler(mapBatch);
