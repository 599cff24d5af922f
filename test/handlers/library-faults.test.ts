import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDocumentClient } from '../../functions/adapters/create-document-client.ts';
import { createDynamoDbLibraryStore } from '../../functions/adapters/dynamodb-library-store.ts';
import { decide } from '../../shared/library/decide.ts';
import { signatureKey } from '../../shared/library/signature-key.ts';
import { injectFault } from '../support/inject-fault.ts';
import { SMALL_ATTACK, sightingOf } from '../support/library-fixtures.ts';
import { startTestCloud, type TestCloud } from '../support/test-cloud.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(async () => {
  await cloud?.stop();
});

/** A store over a client of its own, which can be broken without breaking the others. */
function openStore() {
  const client = createDocumentClient();
  return { client, store: createDynamoDbLibraryStore({ client, table: cloud.tableName('library') }) };
}

describe('a writer stopped between its revision and the record', () => {
  test.each([
    ['UpdateItemCommand', 1],
    ['BatchWriteItemCommand', 0],
  ])(
    'at %s: its decision is in the history, and counts as soon as anybody touches the entry',
    async (command, passed) => {
      const signature = `Interrupted ${command} takeover`;
      const key = signatureKey(signature);
      const broken = openStore();
      const decision = {
        signatureKey: key,
        signature,
        verdict: 'mapped',
        author: 'ann',
        at: '2026-11-23T10:00:00.000Z',
      } as const;
      // The library revision is taken by an update as well: that one passes.
      injectFault(broken.client, { command, error: 'InternalServerError', times: 5, after: passed });
      await expect(decide(broken.store, SMALL_ATTACK, { ...decision, techniques: ['T1190'] })).rejects.toThrow(
        'injected',
      );
      const { store } = openStore();
      expect(await store.history(key)).toHaveLength(1);

      await store.recordSighting(sightingOf(signature, 1));
      expect((await store.read([key])).get(key)?.entry).toMatchObject({
        basis: 'analyst',
        techniques: ['T1190'],
        revision: 1,
        sightings: 1,
      });
      const { entries } = await store.list({ technique: 'T1190' }, 100);
      expect(entries.map((entry) => entry.signatureKey)).toContain(key);

      await decide(store, SMALL_ATTACK, { ...decision, techniques: ['T1078'], author: 'bob' });
      expect(await store.history(key)).toHaveLength(2);
      expect((await store.read([key])).get(key)?.entry).toMatchObject({ contested: true, revision: 2 });
    },
  );
});
