import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context, SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiRequest, apiEvent } from '../support/api-event.ts';
import { lambdaContext, sqsEvent } from '../support/sqs-event.ts';
import { startTestCloud, type TestCloud } from '../support/test-cloud.ts';

type Handler<Event, Answer> = (event: Event, context: Context) => Promise<Answer>;

const WEB_ATTACK = 'vBulletin.Routestring.widgetConfig.Remote.Code.Execution';

describe('lookup-api', () => {
  let cloud: TestCloud;
  let api: Handler<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>;
  let mapAlerts: Handler<SQSEvent, unknown>;

  const ask = async (request: ApiRequest) => {
    const { statusCode, headers, body } = await api(apiEvent(request), lambdaContext());
    return { status: statusCode, headers, json: JSON.parse(body ?? 'null') };
  };

  beforeAll(async () => {
    cloud = await startTestCloud();
    api = (await import('../../functions/lookup-api/handler.ts')).handler as unknown as typeof api;
    mapAlerts = (await import('../../functions/map-alerts/handler.ts')).handler as unknown as typeof mapAlerts;
  });
  afterAll(async () => {
    await cloud?.stop();
  });

  test('maps an alert without storing anything', async () => {
    const { status, json, headers } = await ask({ method: 'POST', path: '/v1/map', body: { name: WEB_ATTACK } });
    expect(status).toBe(200);
    expect(json.mappings).toHaveLength(1);
    expect(json.mappings[0]).toMatchObject({ signature: WEB_ATTACK, verdict: 'mapped' });
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'x-content-type-options': 'nosniff' });
    expect(await cloud.dump('alerts')).toEqual([]);
  });

  test('gives a stored alert back by its id, whatever characters the id has', async () => {
    const id = 'arn:aws:x/1 %é';
    await mapAlerts(sqsEvent({ id, name: WEB_ATTACK }), lambdaContext());
    const { status, json } = await ask({ path: `/v1/alerts/${encodeURIComponent(id)}` });
    expect(status).toBe(200);
    expect(json).toMatchObject({ alertId: id, signature: WEB_ATTACK });
  });

  test('shows a library entry with exact sightings after the alert, and its own answer as such', async () => {
    for (const id of ['s-1', 's-2', 's-3'])
      await mapAlerts(sqsEvent({ id, name: 'Mimikatz sekurlsa credential dump' }), lambdaContext());
    const mapped = await ask({ path: '/v1/alerts/s-1' });
    const { status, json, headers } = await ask({ path: `/v1/library/${mapped.json.signatureKey}` });
    expect(status).toBe(200);
    expect(json).toMatchObject({ sightings: 3, revision: 1, provenance: 'own answer' });
    expect(headers?.['etag']).toBe('"1"');
  });

  test('puts alerts on the queue under the ids that the mapper will give them', async () => {
    const { status, json } = await ask({
      method: 'POST',
      path: '/v1/alerts',
      body: [{ id: 'q-1', name: 'x' }, 'Some scan'],
    });
    expect(status).toBe(202);
    expect(json).toMatchObject({ accepted: 2 });
    expect(json.ids[0]).toBe('q-1');
  });

  test('a revoked technique answers with its successor', async () => {
    const { json } = await ask({ path: '/v1/techniques/T1086' });
    expect(json).toMatchObject({ id: 'T1086', status: 'revoked', successor: { id: 'T1059.001' } });
  });

  test.each([
    [{ path: '/v1/nothing' }, 404, 'unknown_route'],
    [{ method: 'PUT', path: '/v1/map' }, 405, 'method_not_allowed'],
    [{ path: '/v1/alerts/none' }, 404, 'no_such_alert'],
    [{ path: '/v1/library/..%2F..%2Fetc' }, 400, 'invalid_parameter'],
    [{ path: '/v1/techniques/T9999' }, 404, 'no_such_technique'],
    [{ path: '/v1/techniques/constructor' }, 400, 'invalid_parameter'],
    [
      { method: 'POST', path: '/v1/map', body: '{"name":', headers: { 'content-type': 'application/json' } },
      400,
      'invalid_json',
    ],
    [{ method: 'POST', path: '/v1/map' }, 400, 'empty_alert'],
    [{ method: 'POST', path: '/v1/map', body: 123 }, 422, 'no_signature'],
    [{ method: 'POST', path: '/v1/map', body: Array(101).fill('x') }, 413, 'too_many_items'],
    [{ method: 'POST', path: '/v1/alerts', body: 'x'.repeat(1_000_001) }, 413, 'body_too_large'],
  ] as const)('answers %j with a problem', async (request, status, code) => {
    const answer = await ask(request);
    expect(answer.json).toMatchObject({ status, code });
    expect(answer.status).toBe(status);
    expect(answer.headers?.['content-type']).toBe('application/problem+json');
  });
});
