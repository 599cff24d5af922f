import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { RefreshResult } from '../../shared/attack/refresh/refresh-attack.ts';
import type { RollbackResult } from '../../shared/attack/refresh/rollback-attack.ts';
import { createDocumentClient } from '../adapters/create-document-client.ts';
import { createLogger } from '../adapters/create-logger.ts';
import { createDynamoDbLibraryStore } from '../adapters/dynamodb-library-store.ts';
import { readEnvironment } from '../adapters/read-environment.ts';
import { createAttackOperations } from './attack-operations.ts';
import { countRefresh } from './count-refresh.ts';
import { createRefreshParts } from './create-refresh-parts.ts';
import { environmentSchema } from './environment.ts';
import { readRefreshEvent } from './read-refresh-event.ts';
import { RefreshRefusedError } from './refresh-refused-error.ts';

const logger = createLogger('refresh-attack');
const metrics = new Metrics({ namespace: 'Alert2Attack', serviceName: 'refresh-attack' });
const settings = readEnvironment('refresh-attack', environmentSchema, process.env);
const client = createDocumentClient();
const createParts = createRefreshParts({
  client,
  table: settings.TABLE_ATTACK,
  library: createDynamoDbLibraryStore({ client, table: settings.TABLE_LIBRARY }),
  indexUrl: settings.ATTACK_INDEX_URL,
  log: (message, facts) => logger.info(message, facts),
});
const operations = createAttackOperations(createParts);

async function refresh(event: unknown): Promise<RefreshResult | RollbackResult> {
  const { scheduled, dryRun, shippedOnly, rollback } = readRefreshEvent(event);
  if (rollback) return operations.rollback(rollback);
  const result = await operations.refresh({ scheduled, dryRun, shippedOnly });
  if (shippedOnly) {
    metrics.addMetric('AttackShippedLoads', MetricUnit.Count, 1);
    return result;
  }
  const { store, now } = createParts();
  countRefresh(metrics, result, await store.records.state(), now());
  // A failed run of the schedule counts as one, so that it is repeated and the alarm goes off.
  if (scheduled && result.outcome === 'refused') throw new RefreshRefusedError(result);
  return result;
}

/** Looks for new releases of ATT&CK and brings them into force; or goes back to one that is held. */
export const handler = middy<unknown, RefreshResult | RollbackResult>()
  .use(injectLambdaContext(logger))
  .use(logMetrics(metrics))
  .handler(refresh);
