import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics } from '@aws-lambda-powertools/metrics';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { createLogger } from '../adapters/create-logger.ts';
import { createApi } from './create-api.ts';
import { createDependencies } from './create-dependencies.ts';

const logger = createLogger('lookup-api');
const metrics = new Metrics({ namespace: 'Alert2Attack', serviceName: 'lookup-api' });
const api = createApi(
  await createDependencies(process.env, { metrics, log: (message, facts) => logger.info(message, facts) }),
  (error, requestId) => logger.error('a request failed', { requestId, error }),
);

/** HTTP in (API Gateway HTTP API, payload 2.0), JSON or a problem out. */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(injectLambdaContext(logger))
  .handler(api);
