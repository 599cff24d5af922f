import { describe, expect, test } from 'vitest';
import type { ApiDependencies } from '../../functions/lookup-api/api-dependencies.ts';
import { authorise, type Scope } from '../../functions/lookup-api/caller.ts';
import { createApi } from '../../functions/lookup-api/create-api.ts';
import { createDecisionLimit } from '../../functions/lookup-api/limit-decisions.ts';
import { ROUTES } from '../../functions/lookup-api/routes/all-routes.ts';
import { apiEvent } from '../support/api-event.ts';
import { lambdaContext } from '../support/sqs-event.ts';

const SCOPES: readonly Scope[] = ['lookup:read', 'alerts:write', 'library:write', 'attack:admin'];

/** Routes that say that they were reached, behind the real authorisation. */
const reached = ROUTES.map((route) => ({
  ...route,
  handle: async ({ caller }: { readonly caller: unknown }) => ({ status: 200, body: { caller } }),
  params: undefined,
  query: undefined,
  body: undefined,
}));
const api = createApi({ authentication: 'gateway' } as ApiDependencies, () => {}, reached as unknown as typeof ROUTES);

async function statusOf(method: string, path: string, authorizer: unknown): Promise<number | undefined> {
  const answer = await api(apiEvent({ method, path: path.replace(/\{\w+\}/g, 'x'), authorizer }), lambdaContext());
  return answer.statusCode;
}

const token = (scope: unknown, more: object = { sub: 'ann' }) => ({ jwt: { claims: { scope, ...more } } });

describe('who may ask what', () => {
  test.each(ROUTES.map(({ method, path, scope }) => [method, path, scope] as const))(
    '%s %s: a token with the scope %s alone gets through; nobody, nonsense and every other scope do not',
    async (method, path, scope) => {
      for (const each of SCOPES)
        expect(await statusOf(method, path, token(each)), each).toBe(each === scope ? 200 : 403);
      expect(await statusOf(method, path, token(SCOPES.join(' ')))).toBe(200);
      expect(await statusOf(method, path, token(SCOPES))).toBe(200);
      expect(await statusOf(method, path, token(`${scope}x not-${scope}`))).toBe(403);
      expect(await statusOf(method, path, token(undefined))).toBe(403);
      expect(await statusOf(method, path, token(scope, {}))).toBe(401);
      expect(await statusOf(method, path, { iam: { userArn: 'arn:aws:iam::1:user/ann' } })).toBe(200);
      for (const nobody of [undefined, {}, { iam: {} }, { iam: null }, { lambda: { scope } }, { jwt: {} }])
        expect(await statusOf(method, path, nobody), JSON.stringify(nobody)).toBe(401);
    },
  );

  test('who decides is who the authoriser names, whatever header or body says', () => {
    const event = apiEvent({
      path: '/',
      headers: { 'x-analyst': 'mallory' },
      body: { author: 'mallory' },
      authorizer: token('library:write'),
    });
    expect(authorise(event, 'library:write', 'gateway')).toEqual({ principal: 'ann' });
  });

  test('one principal who decides faster than people do is slowed down, and no one else', () => {
    let now = 0;
    const limit = createDecisionLimit(() => now);
    for (let n = 0; n < 120; n++) limit('ann');
    expect(() => limit('ann')).toThrow(expect.objectContaining({ code: 'too_many_requests' }));
    limit('bob');
    now += 1_000;
    limit('ann');
    expect(() => limit('ann')).toThrow();
  });
});
