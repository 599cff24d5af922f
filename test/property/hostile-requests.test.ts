import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROUTES } from '../../functions/lookup-api/routes/all-routes.ts';
import { problemBody } from '../../functions/lookup-api/schemas/problem-body.ts';
import { type ApiUnderTest, startApi } from '../support/api-client.ts';
import type { ApiRequest } from '../support/api-event.ts';

type Json = ReturnType<typeof JSON.parse>;

/** Requests in all; each is of a route and everything in it may be wrong. */
const RUNS = 400;

let api: ApiUnderTest;
let document: Json;

beforeAll(async () => {
  // Nobody listens there: a refresh ends at once.
  process.env['ATTACK_INDEX_URL'] = 'http://127.0.0.1:9/index.json';
  api = await startApi();
  document = (await api.ask({ path: '/v1/openapi.json' })).json;
});
afterAll(async () => {
  await api?.cloud.stop();
});

const ODD_TEXTS = [
  ...['T1110', 'T1086', 'T1064', 'T9999', 't1059', 'T1059"><script>', 'T١٠٥٩', '../../etc/passwd', '..', '%'],
  ...['constructor', '__proto__', '', ' ', '\u0000', '\ud800', 'é', '\u202egnp', '-1', '1e400', '9'.repeat(400)],
  ...['18.1', '2026-01-01', '2026-13-99', 'mapped', 'unmapped', 'conflict', 'credential', 'a'.repeat(3_000)],
];
const text = fc.oneof(fc.constantFrom(...ODD_TEXTS), fc.string({ maxLength: 20 }));
const value = fc.oneof(
  text,
  fc.constantFrom(null, true, -1, 1.5, 1e300, [], {}, [null], [[]], ['T1110'], ['T1086'], [{ name: 'x' }]),
  fc.constant(JSON.parse('{"__proto__":{"x":1},"constructor":{"prototype":{"y":1}},"then":1,"toJSON":"x"}')),
);
const FIELDS = [
  ...['techniques', 'verdict', 'comment', 'revision', 'to', 'author', 'from', 'dryRun', 'version', 'name', 'source'],
  ...['entries', 'kind', 'meaning', 'aliases', 'facets', 'signature', 'description', 'logSource', 'fields', 'id'],
];
const object = fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 5, noNullPrototype: true });
const body = fc.oneof(
  object.map((it) => JSON.stringify(it)),
  fc.array(object, { maxLength: 3 }).map((it) => JSON.stringify(it)),
  fc.array(object, { maxLength: 3 }).map((entries) => JSON.stringify({ source: 'pack', entries })),
  fc.constantFrom('', '{', 'null', '"x"', '{}{}', '\ufeff{}', '['.repeat(5_000), `{"name":"${'a'.repeat(1_000_000)}"}`),
);
const header = fc.constantFrom('"1"', '1', '*', 'W/"1"', '"x"', '', '"99999999999999999999"', '"1", "2"', '-1');

const request = fc.constantFrom(...ROUTES).chain((route) =>
  fc.record({
    route: fc.constant(route),
    params: fc.array(text, { minLength: 2, maxLength: 2 }),
    query: fc.dictionary(
      fc.constantFrom('limit', 'cursor', 'technique', 'reason', 'q', 'tactic', 'version', 'from', 'to', 'as', 'x'),
      text,
      { maxKeys: 3, noNullPrototype: true },
    ),
    body: route.method === 'GET' ? fc.constant(undefined) : body,
    headers: fc.record({ 'if-match': header, 'if-none-match': header, 'content-type': text }, { requiredKeys: [] }),
  }),
);

/** A part of a path as a client would send it; what cannot be encoded goes in broken. */
function encode(part: string): string {
  try {
    return encodeURIComponent(part);
  } catch {
    return '%ED%A0%80';
  }
}

describe('the API', () => {
  test('answers whatever it is asked with a status that the document names, never with a 500', async () => {
    await fc.assert(
      fc.asyncProperty(request, async ({ route, params, query, body: sent, headers }) => {
        let nth = 0;
        const path = route.path.replace(/\{\w+\}/g, () => encode(params[nth++] ?? ''));
        const asked: ApiRequest = {
          method: route.method,
          path,
          query,
          headers,
          ...(sent !== undefined && { body: sent }),
        };
        const { status, json } = await api.ask(asked);
        // An empty part of a path makes it another path.
        const named = new Set([
          ...Object.keys(document.paths[route.path][route.method.toLowerCase()].responses),
          '404',
          '405',
        ]);
        expect(named).toContain(String(status));
        expect(status).not.toBe(500);
        if (Number(status) >= 400) expect(problemBody.parse(json)).toMatchObject({ status });
      }),
      { numRuns: RUNS },
    );
  });
});
