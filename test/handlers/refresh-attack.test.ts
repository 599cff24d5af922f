import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDynamoDbAttackStore } from '../../functions/adapters/dynamodb-attack-store.ts';
import { loadDataset } from '../../functions/adapters/load-dataset.ts';
import { countRefresh } from '../../functions/refresh-attack/count-refresh.ts';
import type { AttackStore } from '../../shared/attack/attack-store.ts';
import { bundleText, type PatternShape } from '../support/bundle-builder.ts';
import { type ReleaseServer, startReleaseServer } from '../support/release-server.ts';
import { startTestCloud, type TestCloud } from '../support/test-cloud.ts';

const DOMAIN = 'toaster-attack';
const techniques: readonly PatternShape[] = [{ id: 'T9001' }, { id: 'T9002' }];
const SCHEDULED = { 'detail-type': 'Scheduled Event', source: 'aws.scheduler' };

let cloud: TestCloud;
let server: ReleaseServer;
let store: AttackStore;
let call: (event: unknown) => Promise<unknown>;

beforeAll(async () => {
  [cloud, server] = await Promise.all([startTestCloud(), startReleaseServer()]);
  process.env['ATTACK_INDEX_URL'] = server.indexUrl;
  const { handler } = await import('../../functions/refresh-attack/handler.ts');
  call = (event) => Promise.resolve(handler(event, { functionName: 'refresh-attack' } as Context));
  store = createDynamoDbAttackStore(cloud.documents, cloud.tableName('attack'));
});
afterAll(() => Promise.all([cloud?.stop(), server?.close()]));

it('loads what ships with the code before it asks the network, so that something serves at once', async () => {
  await expect(call(SCHEDULED)).rejects.toMatchObject({ code: 'http_status' });
  const shipped = await loadDataset();
  expect((await store.releases.pointer(shipped.domain))?.version).toBe(shipped.version);
});

it('answers an operator with what was refused and why, and fails for the schedule, so that the alarm goes off', async () => {
  server.publish(DOMAIN, '1.0', bundleText({ domain: DOMAIN, version: '1.0', techniques: [] }));
  expect(await call({})).toMatchObject({ outcome: 'refused', code: 'no_techniques' });
  await expect(call(SCHEDULED)).rejects.toMatchObject({ code: 'no_techniques' });
});

it('refreshes, looks without touching, and goes back in one call', async () => {
  server.clear();
  server.publish(DOMAIN, '1.0', bundleText({ domain: DOMAIN, version: '1.0', techniques }));
  expect(await call(SCHEDULED)).toMatchObject({ outcome: 'refreshed', domains: [{ domain: DOMAIN, to: '1.0' }] });
  server.publish(DOMAIN, '2.0', bundleText({ domain: DOMAIN, version: '2.0', techniques }));
  expect(await call({ dryRun: true })).toMatchObject({ outcome: 'would-refresh' });
  expect((await store.releases.pointer(DOMAIN))?.version).toBe('1.0');
  expect(await call({})).toMatchObject({ outcome: 'refreshed' });
  expect(await call({ rollback: { version: '1.0' } })).toMatchObject({ domains: [{ from: '2.0', to: '1.0' }] });
  expect((await store.releases.pointer(DOMAIN))?.version).toBe('1.0');
});

it('counts how refreshes fare and how old the data is', () => {
  const counted = new Map<string, number>();
  const metrics = { addMetric: (name: string, _unit: unknown, n: number) => void counted.set(name, n) };
  const state = { collections: {}, lastSuccessAt: '2026-11-23T10:00:00.000Z' };
  const domains = [{ collection: 'c', to: '2.0', outcome: 'refreshed', migrated: 3, queued: 2 }] as const;
  countRefresh(metrics, { outcome: 'refused', code: 'x', domains }, state, new Date('2026-11-25T10:00:00.000Z'));
  expect(Object.fromEntries(counted)).toEqual({
    AttackRefreshSucceeded: 0,
    AttackRefreshFailed: 1,
    AttackReleasesInstalled: 1,
    LibraryEntriesMigrated: 3,
    LibraryEntriesQueued: 2,
    AttackDatasetAgeHours: 48,
  });
});
