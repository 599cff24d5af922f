import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** What a test asks of the API. */
export interface ApiRequest {
  readonly method?: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Anything that is not a string goes in as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What API Gateway's authoriser says. */
  readonly authorizer?: unknown;
}

/** A request as an HTTP API of API Gateway hands it over (payload 2.0). */
export function apiEvent({ method = 'GET', path, query = {}, body, headers = {}, authorizer }: ApiRequest) {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const json = body !== undefined && typeof body !== 'string' ? { 'content-type': 'application/json' } : {};
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: new URLSearchParams(query).toString(),
    headers: { ...json, ...headers },
    queryStringParameters: query,
    requestContext: {
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: randomUUID(),
      ...(authorizer !== undefined && { authorizer }),
    },
    ...(text !== undefined && { body: text }),
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2;
}
