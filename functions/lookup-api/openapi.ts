import * as z from 'zod';
import { PROBLEMS, type ProblemCode } from './problem.ts';
import type { Route } from './route.ts';
import { problemBody } from './schemas/problem-body.ts';

type Json = Readonly<Record<string, unknown>>;

/** The problems that any route can end in. */
const EVERYWHERE: readonly ProblemCode[] = [
  'invalid_parameter',
  'unauthenticated',
  'forbidden',
  'body_too_large',
  'busy',
  'too_many_requests',
  'internal',
];

/** All problems of a route: its own, and those of every route. */
export const problemsOf = (route: Route): readonly ProblemCode[] => [
  ...new Set([...(route.problems ?? []), ...EVERYWHERE]),
];

/** Named schemas become components of the document, referred to from everywhere. */
function createConverter() {
  const components: Record<string, Json> = {};
  const toSchema = (schema: z.ZodType, io: 'input' | 'output'): Json => {
    const {
      $schema: _dialect,
      $defs = {},
      ...json
    } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json & {
      readonly $defs?: Readonly<Record<string, Json>>;
    };
    const text = JSON.stringify({ json, $defs }).replaceAll('#/$defs/', '#/components/schemas/');
    const moved = JSON.parse(text) as { readonly json: Json; readonly $defs: Readonly<Record<string, Json>> };
    for (const [name, definition] of Object.entries(moved.$defs)) components[name] = withoutIds(definition);
    return withoutIds(moved.json);
  };
  return { components, toSchema };
}

/** A component's name is its key; an `id` in it would change how references resolve. */
function withoutIds(schema: Json): Json {
  const { id: _id, $id: _own, ...rest } = schema;
  return typeof _id === 'object' ? { id: _id, ...rest } : rest;
}

function toParameters(
  place: 'path' | 'query',
  schema: z.ZodObject | undefined,
  toSchema: (schema: z.ZodType, io: 'input' | 'output') => Json,
) {
  return Object.entries(schema?.shape ?? {}).map(([name, each]) => {
    const { description, ...rest } = toSchema(each as z.ZodType, 'input');
    const required = place === 'path' || !(each as z.ZodType).safeParse(undefined).success;
    return { name, in: place, required, ...(description !== undefined && { description }), schema: rest };
  });
}

const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The revision you have seen, as its ETag; 412 where another stands by now',
  schema: { type: 'string' },
};

/** All answers of a route by status: its own, and its problems with their codes. */
function toResponses(route: Route, toSchema: (schema: z.ZodType, io: 'input' | 'output') => Json) {
  const replies = Object.entries(route.replies).map(([status, schema]) => [
    status,
    { description: 'As asked', content: { 'application/json': { schema: toSchema(schema, 'output') } } },
  ]);
  const problems = Object.entries(Object.groupBy(problemsOf(route), (code) => PROBLEMS[code].status)).map(
    ([status, codes = []]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code].title}`).join('; '),
        content: { 'application/problem+json': { schema: toSchema(problemBody, 'output') } },
      },
    ],
  );
  const unchanged = route.cached ? [['304', { description: 'Not changed since the ETag in If-None-Match' }]] : [];
  return Object.fromEntries([...replies, ...unchanged, ...problems]) as Json;
}

/** `getEntry` out of `GET /v1/library/{signatureKey}`: unlike any other, and the same in every release. */
const operationId = ({ method, path }: Route): string =>
  `${method.toLowerCase()}${path
    .slice('/v1'.length)
    .split(/[/{}.]+/)
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')}`;

function toOperation(route: Route, toSchema: (schema: z.ZodType, io: 'input' | 'output') => Json): Json {
  const { params, query, body, method, path, summary, scope, example, bodyKind, bodyOptional = false } = route;
  const writesEntry = method !== 'GET' && (route.problems ?? []).includes('stale_revision');
  const content = {
    'application/json': {
      ...(body && { schema: toSchema(body, 'input') }),
      ...(example.body !== undefined && { example: example.body }),
    },
    ...(bodyKind === 'alerts' && { 'text/plain': { schema: { type: 'string' } } }),
  };
  return {
    operationId: operationId(route),
    summary,
    tags: [path.split('/')[2] ?? ''],
    parameters: [
      ...toParameters('path', params, toSchema),
      ...toParameters('query', query, toSchema),
      ...(writesEntry ? [IF_MATCH] : []),
    ],
    ...(body && { requestBody: { required: !bodyOptional, content } }),
    responses: toResponses(route, toSchema),
    security: [{ iam: [] }, { jwt: [scope] }],
    'x-scope': scope,
  };
}

/** The OpenAPI 3.1 document of these routes, out of the very schemas that they read and answer by. */
export function toOpenApi(routes: readonly Route[]): Json {
  const { components, toSchema } = createConverter();
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: toOperation(route, toSchema) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'alert2attack',
      version: '1',
      description: 'Maps security alerts to MITRE ATT&CK, with reasons, and learns from what analysts decide.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        iam: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description:
            'AWS Signature Version 4 for the service execute-api; what is allowed is a matter of the IAM policy',
        },
        jwt: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Where the deployment names a token issuer; the operation needs the scope named with it',
        },
      },
    },
  };
}
