import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDynamoDbAlertStore } from '../../functions/adapters/dynamodb-alert-store.ts';
import { createDynamoDbQuarantineStore } from '../../functions/adapters/dynamodb-quarantine-store.ts';
import { alertIdPartition } from '../../shared/storage/alert-keys.ts';
import type { AlertStore, StoredAlert } from '../../shared/storage/alert-store.ts';
import { clipText } from '../../shared/storage/clip-text.ts';
import type { QuarantineStore } from '../../shared/storage/quarantine.ts';
import { mappingOf } from '../support/mapping-of.ts';
import { startTestCloud, type TestCloud } from '../support/test-cloud.ts';

const storedAlert = (alertId: string, contentKey: string, receivedAt = '2026-11-23T10:00:00.000Z'): StoredAlert => ({
  contentKey,
  alertId,
  mapping: mappingOf({ alertId }),
  raw: clipText(`{"id":${JSON.stringify(alertId)}}`, 1_000),
  receivedAt,
  host: 'web-1',
});

const collect = async <Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};

describe('the alert store on DynamoDB', () => {
  let cloud: TestCloud;
  let store: AlertStore;
  let quarantine: QuarantineStore;

  beforeAll(async () => {
    cloud = await startTestCloud();
    const table = { client: cloud.documents, table: cloud.tableName('alerts'), retentionDays: 36_500 };
    store = createDynamoDbAlertStore(table);
    quarantine = createDynamoDbQuarantineStore(table);
  });
  afterAll(async () => {
    await cloud?.stop();
  });

  test('of many equal puts exactly one stores, the others are told what stands', async () => {
    const alert = storedAlert('many', 'key-many');
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => store.put(alert)));
    expect(outcomes.filter(({ outcome }) => outcome === 'stored')).toHaveLength(1);
    expect(outcomes.find(({ outcome }) => outcome === 'known')).toEqual({ outcome: 'known', alert, published: false });
  });

  test('gives back what was put, under ids of any words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (word) => {
        const alertId = word.toWellFormed();
        const alert = storedAlert(alertId, `key-${alertId}`);
        await store.put(alert);
        expect(await store.findByAlertId(alertId)).toEqual([alert]);
      }),
      { numRuns: 25 },
    );
  });

  test('keeps apart ids that would meet if they were joined by a separator', async () => {
    await store.put(storedAlert('parted#b', 'c'));
    await store.put(storedAlert('parted', 'b#c'));
    expect(await store.findByAlertId('parted')).toHaveLength(1);
    expect(await store.findByAlertId('parted#b')).toHaveLength(1);
  });

  test('finds all alerts under one id, newest first', async () => {
    for (const hour of ['08', '10', '09'])
      await store.put(storedAlert('hours', `h-${hour}`, `2026-11-20T${hour}:00:00.000Z`));
    const found = await store.findByAlertId('hours');
    expect(found.map(({ contentKey }) => contentKey)).toEqual(['h-10', 'h-09', 'h-08']);
    expect(await store.findByAlertId('hours', 1)).toHaveLength(1);
    expect(await store.findByAlertId('never')).toEqual([]);
  });

  test('remembers that a mapping was published, and forgets nothing by being told twice', async () => {
    const alert = storedAlert('told', 'key-told');
    await store.put(alert);
    expect(await store.isPublished('key-told')).toBe(false);
    await store.markPublished(alert);
    await store.markPublished(alert);
    expect(await store.isPublished('key-told')).toBe(true);
    expect(await store.put(alert)).toEqual({ outcome: 'known', alert, published: true });
    expect(await store.findByAlertId('told')).toEqual([alert]);
  });

  test('lists what was received in a span of time, its end left out, over the border of a day', async () => {
    const times = ['2026-10-01T23:59:59.000Z', '2026-10-02T00:00:00.000Z', '2026-10-02T12:00:00.000Z'];
    for (const at of times) await store.put(storedAlert(`span-${at}`, `span-${at}`, at));
    const found = await collect(store.receivedBetween(times[0] ?? '', times[2] ?? ''));
    expect(found.map(({ receivedAt }) => receivedAt).toSorted()).toEqual(times.slice(0, 2));
  });

  test('does not show what is past its time, though DynamoDB has not deleted it yet', async () => {
    const brief = createDynamoDbAlertStore({
      client: cloud.documents,
      table: cloud.tableName('alerts'),
      retentionDays: 1,
    });
    await brief.put(storedAlert('expired', 'key-expired', '2020-01-01T00:00:00.000Z'));
    expect(await store.findByAlertId('expired')).toEqual([]);
  });

  test('lets no foreign text into a key', async () => {
    await store.put(storedAlert('x'.repeat(5_000), 'key-long\u{0}#'));
    for (const item of await cloud.dump('alerts'))
      for (const name of ['pk', 'sk', 'gsi1pk', 'gsi2pk'])
        expect(String(item[name])).toMatch(/^[A-Za-z0-9#._-]{1,256}$/);
    expect(alertIdPartition('a')).not.toBe(alertIdPartition('b'));
  });

  test('an answer of the store that is no condition failure is not taken for one', async () => {
    const missing = createDynamoDbAlertStore({ client: cloud.documents, table: 'no-such-table', retentionDays: 1 });
    await expect(missing.put(storedAlert('a', 'b'))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  test('an unreadable input is kept once under its reason, and found by its day', async () => {
    const record = {
      code: 'invalid_json',
      message: 'unexpected end',
      raw: clipText('{"a":', 100),
      receivedAt: '2026-09-09T09:09:09.000Z',
      messageId: 'm-1',
    };
    await quarantine.quarantine(record);
    await quarantine.quarantine({ ...record, messageId: 'm-2' });
    await quarantine.quarantine({ ...record, code: 'no_signature' });
    const found = await quarantine.listQuarantined('2026-09-09');
    expect(found.map(({ code }) => code).toSorted()).toEqual(['invalid_json', 'no_signature']);
    expect(found.find(({ code }) => code === 'invalid_json')).toEqual(record);
  });
});
