import { afterAll, describe, expect, it } from 'vitest';
import { createDynamoDbAttackStore } from '../../functions/adapters/dynamodb-attack-store.ts';
import type { AttackStore, Lease, Migration } from '../../shared/attack/attack-store.ts';
import { readBundle } from '../../shared/attack/read-bundle.ts';
import { type BundleShape, bundleObjects } from '../support/bundle-builder.ts';
import { createMemoryAttackStore } from '../support/memory-attack-store.ts';
import { startTestDynamoDb, type TestDynamoDb } from '../support/test-dynamodb.ts';

const DOMAIN = 'enterprise-attack';
const AT = '2026-11-23T10:00:00.000Z';
const MUCH_LATER = '2026-12-23T10:00:00.000Z';
const NOW = new Date(AT);
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);
const dataset = (shape: BundleShape) => readBundle(bundleObjects(shape));
const release = (version: string, last = 'same') =>
  dataset({ version, techniques: [{ id: 'T9001' }, { id: 'T9002' }, { id: 'T9003', description: last }] });

let dynamodb: TestDynamoDb | undefined;
afterAll(() => dynamodb?.stop());

const STORES: readonly (readonly [string, () => Promise<AttackStore>])[] = [
  ['in memory', async () => createMemoryAttackStore()],
  [
    'on DynamoDB',
    async () => {
      dynamodb ??= await startTestDynamoDb();
      return createDynamoDbAttackStore(dynamodb.documents, await dynamodb.createTable('attack'));
    },
  ],
];

const takeLease = async (store: AttackStore, at = NOW): Promise<Lease> => {
  const lease = await store.leases.acquire('me', at, 30);
  if (!lease) throw new Error('the lease is taken');
  return lease;
};

describe.each(STORES)('the store of releases %s', (_where, create) => {
  it('gives a release back as it was written', async () => {
    const { releases } = await create();
    const written = await releases.write(release('1.0'), AT);
    expect(written).toMatchObject({ rowsWritten: 3, rowsKept: 0, release: { version: '1.0', techniques: 3, live: 3 } });
    expect(await releases.read(written.release)).toEqual(release('1.0'));
    expect(await releases.pointer(DOMAIN)).toBeUndefined();
  });

  it('writes of another release only the techniques that changed, and of the same one nothing', async () => {
    const { releases } = await create();
    await releases.write(release('1.0'), AT);
    expect(await releases.write(release('1.1', 'other'), AT)).toMatchObject({ rowsWritten: 1, rowsKept: 2 });
    expect(await releases.write(release('1.0'), MUCH_LATER)).toMatchObject({
      rowsWritten: 0,
      release: { storedAt: AT },
    });
  });

  it('lists what it holds by number, newest first', async () => {
    const { releases } = await create();
    for (const version of ['9.0', '18.1', '10.2']) await releases.write(release(version), AT);
    expect((await releases.held(DOMAIN)).map(({ version }) => version)).toEqual(['18.1', '10.2', '9.0']);
    expect(await releases.held('ics-attack')).toEqual([]);
  });

  it('refuses to read or put in force what it does not hold', async () => {
    const store = await create();
    const ref = { domain: DOMAIN, version: '1.0', sha256: 'x' };
    await expect(store.releases.read(ref)).rejects.toMatchObject({ code: 'version_not_held' });
    const lease = await takeLease(store);
    await expect(store.releases.flip(ref, undefined, lease, AT)).rejects.toMatchObject({ code: 'version_not_held' });
  });

  it('moves the pointer only from where the caller saw it, and never for a lease that is past', async () => {
    const store = await create();
    const [one, two] = [
      (await store.releases.write(release('1.0'), AT)).release,
      (await store.releases.write(release('2.0', 'new'), AT)).release,
    ];
    const past = await takeLease(store);
    const current = await takeLease(store, later(60));
    const first = await store.releases.flip(one, undefined, current, AT);
    await expect(store.releases.flip(two, undefined, current, AT)).rejects.toMatchObject({ code: 'pointer_moved' });
    await expect(store.releases.flip(two, first, past, AT)).rejects.toMatchObject({ code: 'pointer_moved' });
    const second = await store.releases.flip(two, first, current, AT);
    await expect(store.releases.flip(two, first, current, AT)).rejects.toMatchObject({ code: 'pointer_moved' });
    expect(await store.releases.pointer(DOMAIN)).toEqual(second);
    expect(await store.releases.pointers()).toEqual([second]);
  });

  it('drops the oldest, never what is in force or protected, and no row that another release needs', async () => {
    const store = await create();
    const { releases } = store;
    const written = [];
    for (const version of ['1.0', '2.0', '3.0', '4.0'])
      written.push((await releases.write(release(version, version), AT)).release);
    const [one, two, three, four] = written;
    await releases.flip(one!, undefined, await takeLease(store), AT);
    expect(await releases.collectGarbage(DOMAIN, { keep: 1, protect: [three!], at: MUCH_LATER })).toEqual(['2.0']);
    await expect(releases.read(two!)).rejects.toMatchObject({ code: 'version_not_held' });
    for (const kept of [one, three, four]) expect((await releases.read(kept!)).version).toBe(kept?.version);
  });

  it('keeps domains apart', async () => {
    const store = await create();
    const lease = await takeLease(store);
    for (const domain of [DOMAIN, 'ics-attack']) {
      const { release: written } = await store.releases.write(dataset({ domain }), AT);
      await store.releases.flip(written, undefined, lease, AT);
    }
    expect(await store.releases.pointers()).toHaveLength(2);
    expect((await store.releases.held('ics-attack'))[0]?.domain).toBe('ics-attack');
  });
});

describe.each(STORES)('the lease %s', (_where, create) => {
  it('is one owner at a time, with a fence that rises', async () => {
    const { leases } = await create();
    const first = await leases.acquire('a', NOW, 30);
    expect(await leases.acquire('b', later(29), 30)).toBeUndefined();
    const second = await leases.acquire('b', later(30), 30);
    expect(second?.fence).toBeGreaterThan(first?.fence ?? 0);
    await expect(leases.renew(first!, later(31), 30)).rejects.toMatchObject({ code: 'lease_lost' });
    await leases.renew(second!, later(31), 30);
    expect(await leases.acquire('c', later(60), 30)).toBeUndefined();
  });

  it('is free again at once when it was given back, and a past owner cannot give back another one', async () => {
    const { leases } = await create();
    const first = await leases.acquire('a', NOW, 30);
    await leases.release(first!);
    const second = await leases.acquire('b', later(1), 30);
    await leases.release(first!);
    expect(second).toBeDefined();
    expect(await leases.acquire('c', later(2), 30)).toBeUndefined();
  });

  it('goes to one of twenty who ask at once', async () => {
    const { leases } = await create();
    const asked = await Promise.all(Array.from({ length: 20 }, (_, i) => leases.acquire(`owner-${i}`, NOW, 30)));
    expect(asked.filter((lease) => lease !== undefined)).toHaveLength(1);
  });
});

describe.each(STORES)('what refreshes remember %s', (_where, create) => {
  it('is what was saved last', async () => {
    const { records } = await create();
    expect(await records.state()).toEqual({ collections: {} });
    const state = { collections: {}, lastSuccessAt: AT, heldBack: { [DOMAIN]: '1.0' } };
    await records.saveState(state);
    expect(await records.state()).toEqual(state);
  });

  it('has reports of any size', async () => {
    const { records } = await create();
    const report = Array.from({ length: 40_000 }, (_, i) => `${i}:${(i * 2_654_435_761) % 4_294_967_296}`).join();
    await records.saveReport(DOMAIN, '1.0', '2.0', report);
    expect(await records.report(DOMAIN, '1.0', '2.0')).toBe(report);
    expect(await records.report(DOMAIN, '2.0', '1.0')).toBeUndefined();
  });

  it('has migrations newest first, and their journals', async () => {
    const { records } = await create();
    const ref = (version: string) => ({ domain: DOMAIN, version, sha256: version });
    const migration = (id: string): Migration => ({
      id,
      kind: 'forward',
      from: ref('1.0'),
      to: ref('2.0'),
      status: 'pending',
      startedAt: AT,
      moved: 0,
      queued: 0,
    });
    for (const id of ['2026-01', '2026-03', '2026-02']) await records.saveMigration(migration(id));
    await records.saveMigration({ ...migration('2026-03'), status: 'done' });
    const found = await records.migrations(DOMAIN);
    expect(found.map(({ id, status }) => [id, status])).toEqual([
      ['2026-03', 'done'],
      ['2026-02', 'pending'],
      ['2026-01', 'pending'],
    ]);
    const row = { signatureKey: 'k', at: AT, revision: 1, image: '{}' };
    await records.noteEntries('2026-03', [row]);
    await records.noteEntries('2026-03', [{ ...row, revision: 2 }]);
    expect(await Array.fromAsync(records.notedEntries('2026-03'))).toEqual([{ ...row, revision: 2 }]);
    expect(await Array.fromAsync(records.notedEntries('2026-02'))).toEqual([]);
  });
});
