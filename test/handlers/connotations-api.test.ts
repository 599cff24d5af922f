import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiUnderTest, startApi } from '../support/api-client.ts';

let api: ApiUnderTest;
const mapOne = async (name: string) =>
  (await api.ask({ method: 'POST', path: '/v1/map', body: { name } })).json.mappings[0];

beforeAll(async () => {
  process.env['ATTACK_INDEX_URL'] = 'http://127.0.0.1:9/index.json';
  api = await startApi();
});
afterAll(async () => {
  await api?.cloud.stop();
});

describe('the connotation table over HTTP', () => {
  test('a shipped term has its meaning and what was learned of it', async () => {
    const { status, json, headers } = await api.ask({ path: '/v1/connotations/Mimikatz' });
    expect(status).toBe(200);
    expect(json).toMatchObject({ term: 'mimikatz', provenance: 'shipped', revision: 0 });
    expect(json.techniques.map(({ id }: { id: string }) => id.slice(0, 5))).toContain('T1003');
    expect(headers['etag']).toBe('"0"');
  });

  test('an edit gives a word a meaning and a weight in the next mapping, with who said so, and can be taken back', async () => {
    const name = 'Blorptron seen on workstation';
    const before = await mapOne(name);
    const put = await api.ask({
      method: 'PUT',
      path: '/v1/connotations/Blorptron',
      body: {
        kind: 'tool',
        meaning: 'A tool of ours that guesses passwords.',
        techniques: [{ id: 'T1110', weight: 3 }],
      },
      headers: { 'if-match': '"0"' },
    });
    expect(put.json).toMatchObject({ term: 'blorptron', revision: 1, provenance: 'analyst', author: 'local' });

    const after = await mapOne(name);
    expect(after.model).not.toBe(before.model);
    expect(after.connotations).toContainEqual(
      expect.objectContaining({ meaning: expect.stringContaining('guesses passwords') }),
    );
    const place = (mapping: { candidates: { id: string }[] }) =>
      mapping.candidates.findIndex(({ id }) => id.startsWith('T1110')) >>> 0;
    expect(place(after)).toBeLessThan(place(before));

    const revert = await api.ask({
      method: 'POST',
      path: '/v1/connotations/blorptron/revert',
      body: { revision: 0 },
    });
    expect(revert.json).toMatchObject({ revision: 2 });
    expect((await mapOne(name)).candidates).toEqual(before.candidates);
    const { json } = await api.ask({ path: '/v1/connotations/blorptron/history' });
    expect(json.history.map(({ revision }: { revision: number }) => revision)).toEqual([1, 2]);
  });

  test('what was decided for signatures with a term shows on the term, with how many decided so', async () => {
    const path = '/v1/connotations/hadrock';
    expect((await api.ask({ path })).status).toBe(404);
    const entries = ['north', 'south'].map((side) => ({ name: `Hadrock ${side} drained`, techniques: ['T1496'] }));
    await api.ask({ method: 'POST', path: '/v1/library/import', body: { source: 'pack', entries } });
    await mapOne('Hadrock north drained');
    const { json } = await api.ask({ path });
    expect(json).toMatchObject({ provenance: 'learned', revision: 0 });
    expect(json.techniques[0]).toMatchObject({ id: 'T1496', source: 'decisions', decisions: 2 });
    expect(json.techniques[0].weight).toBeLessThan(1);
  });

  test('a lost race, a retired id, a weight out of bounds and an unknown term are told apart', async () => {
    const put = (body: object, etag = '"0"') =>
      api.ask({ method: 'PUT', path: '/v1/connotations/quibbleware', body, headers: { 'if-match': etag } });
    const body = { meaning: 'A thing.' };
    expect((await put(body, '"7"')).json).toMatchObject({ status: 412, currentRevision: 0 });
    expect((await put({ ...body, techniques: [{ id: 'T1086', weight: 1 }] })).json.code).toBe('revoked_technique');
    expect((await put({ ...body, techniques: [{ id: 'T1190', weight: 30 }] })).json.code).toBe('invalid_body');
    expect((await put({ ...body, kind: '__proto__' })).json.code).toBe('invalid_body');
    expect((await api.ask({ path: '/v1/connotations/zzqqxxyy' })).json.code).toBe('no_such_term');
  });

  test('terms are listed by their beginning, shipped and edited ones together, page by page', async () => {
    for (const term of ['mimiaaa', 'mimizzz'])
      await api.ask({ method: 'PUT', path: `/v1/connotations/${term}`, body: { meaning: 'Something.' } });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { prefix: 'mimi', limit: '1', ...(cursor !== undefined && { cursor }) };
      const { json } = await api.ask({ path: '/v1/connotations', query });
      seen.push(...json.connotations.map(({ term }: { term: string }) => term));
      cursor = json.cursor;
    } while (cursor !== undefined);
    expect(seen).toEqual([...seen].sort());
    expect(seen).toEqual(expect.arrayContaining(['mimiaaa', 'mimikatz', 'mimizzz']));
  });
});

describe('stored alerts in other forms', () => {
  beforeAll(async () => {
    await api.ask({ method: 'POST', path: '/v1/attack/refresh', body: {} });
    await api.map(
      {
        id: 'o-1',
        name: 'vBulletin.Routestring.widgetConfig.Remote.Code.Execution',
        direction: 'inbound',
        host: 'forum',
      },
      {
        id: 'o-2',
        name: 'vBulletin.Routestring.widgetConfig.Remote.Code.Execution',
        direction: 'inbound',
        host: 'shop',
      },
    );
  });

  test.each(['current', 'ocsf', 'ecs', 'navigator', 'stix', 'thehive', 'sentinel'])('reads as %s', async (as) => {
    const { status, json } = await api.ask({ path: '/v1/alerts/o-1', query: { as } });
    expect(status).toBe(200);
    expect(JSON.stringify(json)).toContain('T1190');
  });

  test('a layer of what was seen counts alerts by technique, by host and within its time', async () => {
    const layer = async (query: Readonly<Record<string, string>>) =>
      (await api.ask({ path: '/v1/layers/observed', query })).json;
    const all = await layer({});
    expect(all).toMatchObject({ domain: 'enterprise-attack', versions: { layer: '4.5' } });
    expect(all.techniques[0]).toMatchObject({ techniqueID: 'T1190', tactic: 'initial-access', score: 2 });
    expect((await layer({ host: 'shop' })).techniques[0]).toMatchObject({ score: 1 });
    expect((await layer({ from: '2020-01-01', to: '2020-01-02' })).techniques).toEqual([]);
    expect(await layer({ from: '2020-01-02', to: '2020-01-01' })).toMatchObject({ code: 'invalid_parameter' });
  });

  test('techniques are found by words and by tactic, and say what of them was seen', async () => {
    const { json } = await api.ask({ path: '/v1/techniques', query: { q: 'public facing', tactic: 'TA0001' } });
    expect(json.techniques[0]).toMatchObject({ id: 'T1190' });
    const seen = await api.ask({ path: '/v1/techniques/T1190', query: { seen: 'true' } });
    expect(seen.json.seen).toMatchObject({ entries: 1, sightings: 2 });
    const known = await api.ask({ path: '/v1/tactics' });
    const again = await api.ask({ path: '/v1/tactics', headers: { 'if-none-match': String(known.headers['etag']) } });
    expect([known.status, again.status]).toEqual([200, 304]);
    expect(known.json.tactics.length).toBeGreaterThan(10);
  });
});
