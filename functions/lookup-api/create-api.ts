import middy from '@middy/core';
import httpRouter from '@middy/http-router';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { ApiDependencies } from './api-dependencies.ts';
import { authorise } from './caller.ts';
import { ApiProblem, PROBLEMS, toProblem } from './problem.ts';
import { readRequest } from './read-request.ts';
import type { Reply, Route } from './route.ts';
import { ROUTES } from './routes/all-routes.ts';

type Handler = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

/** What is told of a failure that nobody foresaw; never sent to the caller. */
export type ReportFailure = (error: unknown, requestId: string) => void;

const HEADERS = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' } as const;

/** Sends a reply as JSON; a `<` cannot begin a tag even where a browser guesses wrongly. */
function toResult({ status, body, headers = {} }: Reply, type = 'application/json'): APIGatewayProxyStructuredResultV2 {
  const empty = status === 304 || status === 204;
  return {
    statusCode: status,
    headers: { ...HEADERS, ...(!empty && { 'content-type': type }), ...headers },
    ...(!empty && { body: JSON.stringify(body).replaceAll('<', '\\u003c') }),
  };
}

/** A problem as RFC 9457 has it. */
function toProblemResult({ code, message, extras }: ApiProblem, requestId: string): APIGatewayProxyStructuredResultV2 {
  const { status, title } = PROBLEMS[code];
  const { errors, currentRevision, retryAfter, allow } = extras;
  const headers = {
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    ...(allow && { allow: allow.join(', ') }),
    ...(currentRevision !== undefined && { etag: `"${currentRevision}"` }),
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
  };
  const body = {
    type: `urn:alert2attack:problem:${code}`,
    title,
    status,
    code,
    detail: message,
    requestId,
    ...(errors && { errors }),
    ...(currentRevision !== undefined && { currentRevision }),
  };
  return toResult({ status, body, headers }, 'application/problem+json');
}

/** The pattern of a route's path, as the router understands it. */
const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{[a-zA-Z]+\}/g, '[^/]+')}/?$`);

/** What is wrong with a path that no route was found for. */
function noRoute(routes: readonly Route[], method: string, path: string): ApiProblem {
  const allow = routes.filter((route) => patternOf(route.path).test(path)).map((route) => route.method);
  if (allow.length === 0) return new ApiProblem('unknown_route', 'no such route; GET /v1/openapi.json lists them all');
  const detail = `${method.slice(0, 20)} is not known here; ${allow.join(' and ')} ${allow.length > 1 ? 'are' : 'is'}`;
  return new ApiProblem('method_not_allowed', detail, { allow });
}

/** The whole API as one handler of payload 2.0 events: finds the route, asks who calls, reads, runs, answers. */
export function createApi(
  dependencies: ApiDependencies,
  report: ReportFailure,
  routes: readonly Route[] = ROUTES,
): Handler {
  const run =
    (route: Route) =>
    async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
      const caller = authorise(event, route.scope, dependencies.authentication);
      return toResult(await route.handle({ ...readRequest(route, event), caller }, dependencies));
    };
  const router = httpRouter<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>({
    routes: routes.map((route) => ({ method: route.method, path: route.path, handler: middy(run(route)) })),
    notFoundResponse: ({ method, path }) => {
      throw noRoute(routes, method, path);
    },
  }) as unknown as Handler;

  return async (event, context) => {
    const { requestId } = event.requestContext;
    try {
      return await router(event, context);
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code === 'internal') report(error, requestId);
      return toProblemResult(problem, requestId);
    }
  };
}
