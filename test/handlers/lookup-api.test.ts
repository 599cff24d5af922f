import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiUnderTest, startApi } from '../support/api-client.ts';
import type { ApiRequest } from '../support/api-event.ts';

const WEB_ATTACK = 'vBulletin.Routestring.widgetConfig.Remote.Code.Execution';

let api: ApiUnderTest;
const ask = (request: ApiRequest) => api.ask(request);

beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api?.cloud.stop();
});

describe('lookup-api', () => {
  test('maps an alert without storing anything', async () => {
    const { status, json, headers } = await ask({ method: 'POST', path: '/v1/map', body: { name: WEB_ATTACK } });
    expect(status).toBe(200);
    expect(json.mappings).toHaveLength(1);
    expect(json.mappings[0]).toMatchObject({ signature: WEB_ATTACK, verdict: 'mapped' });
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'x-content-type-options': 'nosniff' });
    expect(await api.cloud.dump('alerts')).toEqual([]);
  });

  test('gives a stored alert back by its id, whatever characters the id has', async () => {
    const id = 'arn:aws:x/1 %é';
    await api.map({ id, name: WEB_ATTACK });
    const { status, json } = await ask({ path: `/v1/alerts/${encodeURIComponent(id)}` });
    expect(status).toBe(200);
    expect(json).toMatchObject({ alertId: id, signature: WEB_ATTACK });
  });

  test('shows a library entry with exact sightings after the alert, and its own answer as such', async () => {
    for (const id of ['s-1', 's-2', 's-3']) await api.map({ id, name: 'Mimikatz sekurlsa credential dump' });
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

describe('decisions', () => {
  const mapOne = async (name: string) => {
    const { json } = await ask({ method: 'POST', path: '/v1/map', body: { name } });
    return json.mappings[0];
  };

  test('a decision counts for the very next alert, however its numbers differ, on every way in', async () => {
    const before = await mapOne('Zyxtra console login bypass 17');
    const { status, json, headers } = await ask({
      method: 'PUT',
      path: `/v1/library/${before.signatureKey}`,
      body: { techniques: ['T1078'], verdict: 'mapped', comment: 'ours', signature: 'Zyxtra console login bypass 17' },
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({ basis: 'analyst', techniques: ['T1078'], revision: 1 });
    expect(headers?.['etag']).toBe('"1"');

    const after = await mapOne('Zyxtra console login bypass 99');
    expect(after).toMatchObject({ verdict: 'mapped', techniques: [{ id: 'T1078', basis: 'analyst' }] });
    expect(after.libraryRevision).toBe(before.libraryRevision + 1);
    await api.map({ id: 'z-1', name: 'Zyxtra console login bypass 3' });
    const stored = await ask({ path: '/v1/alerts/z-1' });
    expect(stored.json.techniques[0]).toMatchObject({ id: 'T1078', basis: 'analyst' });
  });

  test('a decision pulls similar signatures towards it', async () => {
    const near = await mapOne('Zyxtra console login bypass from abroad');
    expect(near.candidates.map(({ id }: { id: string }) => id)).toContain('T1078');
  });

  test('a signature that was never stored can be decided by its key alone', async () => {
    const name = 'Vuldor sprocket tampering 5';
    const { signatureKey } = await mapOne(name);
    const path = `/v1/library/${signatureKey}`;
    const { status, json } = await ask({ method: 'PUT', path, body: { techniques: ['T1190'], verdict: 'mapped' } });
    expect([status, json.signature]).toEqual([200, 'vuldor sprocket tampering n']);
    expect(await mapOne(name)).toMatchObject({ techniques: [{ id: 'T1190', basis: 'analyst' }] });
  });

  test('a stale If-Match is refused with 412 and the revision that stands', async () => {
    const { signatureKey } = await mapOne('Zyxtra console login bypass');
    const put = (etag: string) =>
      ask({
        method: 'PUT',
        path: `/v1/library/${signatureKey}`,
        body: { techniques: ['T1110'], signature: 'Zyxtra console login bypass' },
        headers: { 'if-match': etag },
      });
    await put('"0"');
    const lost = await put('"0"');
    expect(lost).toMatchObject({ status: 412, json: { code: 'stale_revision', currentRevision: 1 } });
    expect((await put('"one"')).json).toMatchObject({ status: 400, code: 'invalid_header' });
  });

  test('a signature that cannot be mapped ends the next alert there', async () => {
    const name = 'Zyxtra heartbeat summary';
    const { signatureKey } = await mapOne(name);
    await ask({
      method: 'PUT',
      path: `/v1/library/${signatureKey}`,
      body: { verdict: 'unmapped', signature: name },
    });
    expect(await mapOne(name)).toMatchObject({ verdict: 'unmapped', reason: 'decided_unmappable', techniques: [] });
  });

  test('reverting to 0 leaves the signature as if nobody had decided, its history whole', async () => {
    const { signatureKey } = await mapOne('Zyxtra heartbeat summary');
    const path = `/v1/library/${signatureKey}`;
    const reverted = await ask({ method: 'POST', path: `${path}/revert`, body: { revision: 0 } });
    expect(reverted.json).toMatchObject({ decisions: [], revision: 2 });
    expect((await mapOne('Zyxtra heartbeat summary')).reason).not.toBe('decided_unmappable');
    const history = await ask({ path: `${path}/history` });
    expect(history.json.history.map(({ kind }: { kind: string }) => kind)).toEqual(['decided', 'reverted']);
  });

  test.each([
    [{ techniques: ['T1086'] }, 'revoked_technique', 'T1059.001'],
    [{ techniques: ['T9999'] }, 'unknown_technique', 'T9999'],
    [{ techniques: ['T1078'], verdict: 'unmapped' }, 'verdict_mismatch', 'unmapped'],
    [{ techniques: 'T1078' }, 'invalid_body', 'techniques'],
    [{ techniques: ['T1078'], author: 'somebody else' }, 'invalid_body', 'author'],
    [{ techniques: ['T1078'], signature: 'quite another one' }, 'invalid_body', 'signature'],
  ])('refuses the decision %j and says why', async (body, code, says) => {
    const { signatureKey } = await mapOne('Zyxtra console login bypass');
    const { status, json } = await ask({ method: 'PUT', path: `/v1/library/${signatureKey}`, body });
    expect(status).toBe(422);
    expect(json).toMatchObject({ code, detail: expect.stringContaining(says) });
  });

  test('a list goes on by its cursor, which is good for this list only and cannot be made', async () => {
    const first = await ask({ path: '/v1/library', query: { limit: '1' } });
    expect(first.json.entries).toHaveLength(1);
    const { cursor } = first.json;
    const second = await ask({ path: '/v1/library', query: { limit: '1', cursor } });
    expect(second.json.entries[0].signatureKey).not.toBe(first.json.entries[0].signatureKey);
    for (const [query, why] of [
      [{ cursor, verdict: 'mapped' }, 'another filter'],
      [{ cursor: `${cursor.slice(0, -2)}xx` }, 'changed'],
      [{ cursor: `${Buffer.from('0#a').toString('base64url')}.AAAAAAAAAAAAAAAAAAAAAA` }, 'made'],
      [{ cursor: '..' }, 'nonsense'],
    ] as const) {
      const refused = await ask({ path: '/v1/library', query });
      expect(refused.json, why).toMatchObject({ status: 400, code: 'bad_cursor' });
    }
  });

  test('an import answers what became of every rule', async () => {
    const entries = [
      { name: 'Qwyx pack rule one', techniques: ['T1190'], description: 'not kept' },
      { name: 'Qwyx pack rule two', techniques: ['T9999'] },
      { techniques: ['T1190'] },
      null,
    ];
    const { status, json } = await ask({ method: 'POST', path: '/v1/library/import', body: { source: 'p', entries } });
    expect(status).toBe(200);
    expect(json).toMatchObject({ imported: 1, unchanged: 0 });
    expect(json.refused.map(({ index, code }: { index: number; code: string }) => [index, code])).toEqual([
      [1, 'unknown_technique'],
      [2, 'invalid_body'],
      [3, 'invalid_body'],
    ]);
    expect(await mapOne('Qwyx pack rule one')).toMatchObject({ techniques: [{ id: 'T1190', basis: 'library' }] });
  });

  test('an import takes a plain list, each rule with its pack, and not more than 500', async () => {
    const rules = [
      { source: 'one', name: 'Qwyx listed rule', techniques: ['T1190'] },
      { source: 'two', name: 'Qwyx listed rule', techniques: ['T1078'] },
    ];
    const { json } = await ask({ method: 'POST', path: '/v1/library/import', body: rules });
    expect(json).toMatchObject({ imported: 2, conflicting: [{ index: 1 }] });
    const many = Array.from({ length: 501 }, () => rules[0]);
    const refused = await ask({ method: 'POST', path: '/v1/library/import', body: many });
    expect(refused.json).toMatchObject({ status: 413, code: 'too_many_items' });
  });

  test('the list of conflicts shows what the vendor says and what we say, until an analyst has decided', async () => {
    const name = 'Kerberoasting of service tickets';
    await api.map({ id: 'c-1', name, techniques: ['T1486'] });
    const conflicts = async () => (await ask({ path: '/v1/review', query: { reason: 'conflict' } })).json.entries;
    const [entry] = await conflicts();
    expect(entry).toMatchObject({
      signature: name,
      conflicts: [{ between: ['vendor', 'connotation'], first: ['T1486'], second: ['T1558.003'] }],
    });
    expect(entry.conflicts[0].says).toBe('The vendor says T1486; we say T1558.003');
    const path = `/v1/library/${entry.signatureKey}`;
    expect((await ask({ method: 'PUT', path, body: { techniques: ['T1558.003'], verdict: 'mapped' } })).status).toBe(
      200,
    );
    expect(await conflicts()).toEqual([]);
  });

  test('the review queue shows our candidates and similar decided signatures', async () => {
    await api.map({ id: 'r-1', name: 'Zyxtra console evening oddity of another kind' });
    const { json } = await ask({ path: '/v1/review' });
    const entry = json.entries.find(
      ({ signature }: { signature: string }) => signature === 'Zyxtra console evening oddity of another kind',
    );
    expect(entry).toMatchObject({ sightings: 1, answer: { candidates: expect.any(Array) } });
    expect(entry.similar.length).toBeGreaterThan(0);
    const contested = await ask({ path: '/v1/review', query: { reason: 'packs_disagree' } });
    expect(contested.json.entries.map(({ signature }: { signature: string }) => signature)).toEqual([
      'Qwyx listed rule',
    ]);
  });
});
