import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { problemsOf, toOpenApi } from '../../functions/lookup-api/openapi.ts';
import { PROBLEMS } from '../../functions/lookup-api/problem.ts';
import type { Route } from '../../functions/lookup-api/route.ts';
import { ROUTES } from '../../functions/lookup-api/routes/all-routes.ts';
import { problemBody } from '../../functions/lookup-api/schemas/problem-body.ts';
import { signatureKey } from '../../shared/library/signature-key.ts';
import { type ApiUnderTest, startApi } from '../support/api-client.ts';

type Json = ReturnType<typeof JSON.parse>;

const SIGNATURE = 'Documented appliance takeover';

let api: ApiUnderTest;
let document: Json;

beforeAll(async () => {
  // Nobody listens there: what ships is loaded, nothing is downloaded.
  process.env['ATTACK_INDEX_URL'] = 'http://127.0.0.1:9/index.json';
  api = await startApi();
  const refreshed = await api.ask({ method: 'POST', path: '/v1/attack/refresh', body: {} });
  expect(refreshed.json).toMatchObject({ status: 422, code: 'refused_bundle' });
  await api.map({ id: 'a-1', name: SIGNATURE });
  await api.ask({
    method: 'PUT',
    path: '/v1/connotations/examplebot',
    body: { kind: 'malware', meaning: 'A bot of an example.' },
  });
  document = (await api.ask({ path: '/v1/openapi.json' })).json;
});
afterAll(async () => {
  await api?.cloud.stop();
});

/** A schema of the document, references resolved within it, as a check. */
const toCheck = (schema: Json): z.ZodType => {
  const whole = JSON.stringify({ ...schema, $defs: document.components.schemas });
  return z.fromJSONSchema(JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')));
};

const operationOf = ({ path, method }: Route): Json => document.paths[path][method.toLowerCase()];

/** The path of an example: the entry it speaks of is the one that was made above. */
const pathOf = ({ path, example }: Route): string =>
  path.replace(/\{(\w+)\}/g, (_all, name: string) =>
    name === 'signatureKey' ? signatureKey(SIGNATURE) : encodeURIComponent(example.params?.[name] ?? ''),
  );

const label = ({ method, path }: Route): string => `${method} ${path}`;
const BY_LABEL = new Map(ROUTES.map((route) => [label(route), route]));
const routeOf = (name: string): Route => BY_LABEL.get(name) as Route;
const LABELS = [...BY_LABEL.keys()];

describe('the OpenAPI document', () => {
  test('is the one that the schemas give, has every route once, and refers only to what is in it', () => {
    expect(document).toEqual(JSON.parse(JSON.stringify(toOpenApi(ROUTES))));
    const operations = Object.values(document.paths).flatMap((path: Json) => Object.values(path)) as Json[];
    expect(operations).toHaveLength(ROUTES.length);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(ROUTES.length);
    for (const [, name] of JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g))
      expect(document.components.schemas).toHaveProperty(name ?? '');
  });

  // In the order of the document: what one example writes, the next may read.
  test.each(LABELS.filter((name) => name !== 'POST /v1/attack/refresh'))(
    '%s: its example is answered as it says',
    async (name) => {
      const route = routeOf(name);
      const { method, example } = route;
      const answer = await api.ask({
        method,
        path: pathOf(route),
        ...(example.query && { query: example.query }),
        ...(example.body !== undefined && { body: example.body }),
      });
      expect(answer.json).not.toHaveProperty('code');
      expect(answer.status).toBe(example.status);
      const described = operationOf(route).responses[String(example.status)].content['application/json'].schema;
      expect(toCheck(described).safeParse(answer.json).error?.issues ?? []).toEqual([]);
    },
  );

  test.each(LABELS)('%s: names every status that it can answer, each with its codes', (name) => {
    const route = routeOf(name);
    const { responses } = operationOf(route);
    for (const code of problemsOf(route)) {
      const described = responses[String(PROBLEMS[code].status)];
      expect(described.description, code).toContain(`\`${code}\``);
      expect(described.content['application/problem+json'].schema).toEqual({ $ref: '#/components/schemas/Problem' });
    }
    for (const status of Object.keys(route.replies)) expect(responses).toHaveProperty(status);
  });

  test.each(LABELS)('%s: nonsense ends in a problem that the document names, never in a 500', async (name) => {
    const route = routeOf(name);
    const { responses } = operationOf(route);
    const paths = [pathOf(route), route.path.replace(/\{\w+\}/g, '%FF'), route.path.replace(/\{\w+\}/g, '__proto__')];
    const bodies = [
      undefined,
      '{',
      '[]',
      'null',
      '{"__proto__":{"x":1}}',
      `{"a":${'['.repeat(3_000)}${']'.repeat(3_000)}}`,
    ];
    const queries = [{}, { limit: '0' }, { limit: '1e9', cursor: 'x' }, { nonsense: '1' }, { from: 'never', to: '9' }];
    const headers = { 'content-type': 'application/json', 'if-match': '"99999"' };
    const requests = [
      ...paths.map((path) => ({ path, body: '{}' })),
      ...(route.body ? bodies.map((body) => ({ path: pathOf(route), ...(body !== undefined && { body }) })) : []),
      ...(route.query ? queries.map((query) => ({ path: pathOf(route), query, body: '{}' })) : []),
    ];
    for (const request of requests) {
      const answer = await api.ask({ method: route.method, headers, ...request });
      expect(Object.keys(responses), JSON.stringify(request)).toContain(String(answer.status));
      expect(answer.status, JSON.stringify([request, answer.json])).not.toBe(500);
      if (Number(answer.status) >= 400) expect(problemBody.safeParse(answer.json).success).toBe(true);
    }
  });
});
