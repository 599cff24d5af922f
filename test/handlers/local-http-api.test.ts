import { request } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HttpApi, startHttpApi } from '../../infra/local/http-api.ts';
import { FunctionTimeoutError, type Invoke } from '../../infra/local/invoke-function.ts';

describe('the local stand-in for API Gateway', () => {
  let api: HttpApi;
  let answer: (event: APIGatewayProxyEventV2) => unknown = () => ({});
  let last: APIGatewayProxyEventV2 | undefined;

  beforeAll(async () => {
    api = await startHttpApi({
      port: 0,
      api: async (event) => {
        last = event as APIGatewayProxyEventV2;
        return answer(last);
      },
      functions: new Map<string, Invoke>([
        ['echo', async (event) => ({ got: event })],
        ['broken', () => Promise.reject(new Error('out of order'))],
      ]),
    });
  });
  afterAll(async () => {
    await api?.close();
  });

  /** A raw request: `fetch` will not send some of these headers. */
  const raw = (headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      request(`${api.url}/v1/health`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });

  test('gives the function an event of payload format 2.0', async () => {
    answer = () => ({ statusCode: 200 });
    await fetch(`${api.url}/v1/alerts/a%2Fb?tag=x&tag=y&q=a%20b`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'X-Custom': 'one', cookie: 'a=1; b=2' },
      body: '{"name":"ä"}',
    });
    expect(last).toMatchObject({
      version: '2.0',
      rawPath: '/v1/alerts/a%2Fb',
      rawQueryString: 'tag=x&tag=y&q=a%20b',
      queryStringParameters: { tag: 'x,y', q: 'a b' },
      cookies: ['a=1', 'b=2'],
      headers: { 'x-custom': 'one' },
      requestContext: { http: { method: 'POST', path: '/v1/alerts/a%2Fb', sourceIp: '127.0.0.1' } },
      body: '{"name":"ä"}',
      isBase64Encoded: false,
    });
    expect(last?.headers['cookie']).toBeUndefined();
  });

  test('hands over what is no text as base64', async () => {
    await fetch(api.url, {
      method: 'POST',
      headers: { 'content-type': 'application/gzip' },
      body: Buffer.from([31, 139]),
    });
    expect(last).toMatchObject({ body: 'H4s=', isBase64Encoded: true });
  });

  test('answers as the function says: status, headers, cookies, body', async () => {
    answer = () => ({
      statusCode: 412,
      headers: { 'content-type': 'application/problem+json', etag: '"3"' },
      cookies: ['c=1'],
      body: Buffer.from('{"code":"x"}').toString('base64'),
      isBase64Encoded: true,
    });
    const response = await fetch(api.url);
    expect(response.status).toBe(412);
    expect(response.headers.get('etag')).toBe('"3"');
    expect(response.headers.get('set-cookie')).toBe('c=1');
    expect(await response.json()).toEqual({ code: 'x' });
  });

  test('takes an answer without a status for a 200 of JSON, a throw for a 500, a timeout for a 503', async () => {
    answer = () => ({ plain: true });
    expect(await (await fetch(api.url)).json()).toEqual({ plain: true });
    answer = () => {
      throw new Error('secret detail');
    };
    const failed = await fetch(api.url);
    expect(failed.status).toBe(500);
    expect(await failed.text()).not.toContain('secret');
    answer = () => {
      throw new FunctionTimeoutError('late');
    };
    expect((await fetch(api.url)).status).toBe(503);
  });

  test('refuses a body larger than API Gateway takes', async () => {
    const response = await fetch(api.url, { method: 'POST', body: Buffer.alloc(10 * 1_048_576 + 1) });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'payload_too_large' });
  });

  test('answers no page of another origin, and no foreign name that points here', async () => {
    answer = () => ({ statusCode: 200 });
    expect(await raw({ host: 'rebound.example' })).toBe(403);
    expect(await raw({ origin: 'https://evil.example' })).toBe(403);
    expect(await raw({ host: `localhost:${api.port}` })).toBe(200);
    expect(await raw({ origin: api.url })).toBe(200);
  });

  test('runs a function on demand, with the event given or one of its own', async () => {
    const invoke = (name: string, body?: string) =>
      fetch(`${api.url}/_local/invoke/${name}`, { method: 'POST', ...(body !== undefined && { body }) });
    expect(await (await invoke('echo', '{"a":1}')).json()).toEqual({ got: { a: 1 } });
    expect(await (await invoke('echo')).json()).toMatchObject({ got: { source: 'local' } });
    expect((await invoke('echo', '{')).status).toBe(400);
    expect((await invoke('unknown')).status).toBe(404);
    const broken = await invoke('broken');
    expect(broken.status).toBe(502);
    expect(await broken.json()).toMatchObject({ code: 'function_failed', detail: 'Error: out of order' });
  });
});
