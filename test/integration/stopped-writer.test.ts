import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDynamoDbLibraryStore } from '../../functions/adapters/dynamodb-library-store.ts';
import { type Decision, decide } from '../../shared/library/decide.ts';
import { importClaims } from '../../shared/library/import-claims.ts';
import type { LibraryStore } from '../../shared/library/library-store.ts';
import { signatureKey } from '../../shared/library/signature-key.ts';
import { SMALL_ATTACK } from '../support/library-fixtures.ts';
import { startTestCloud, type TestCloud } from '../support/test-cloud.ts';

const AT = '2026-11-23T10:00:00.000Z';

const decisionOf = (signature: string, techniques: readonly string[], more: Partial<Decision> = {}): Decision => ({
  signatureKey: signatureKey(signature),
  signature,
  techniques,
  verdict: 'mapped',
  author: 'ann',
  at: AT,
  ...more,
});

let cloud: TestCloud;
let store: LibraryStore;
/** A writer whose process ends between a revision and the record that follows from it. */
let dying: LibraryStore;

beforeAll(async () => {
  cloud = await startTestCloud();
  const table = cloud.tableName('library');
  store = createDynamoDbLibraryStore({ client: cloud.documents, table });
  const client: typeof cloud.documents = Object.create(cloud.documents);
  const send = cloud.documents.send.bind(cloud.documents) as (command: unknown) => Promise<unknown>;
  client.send = ((command: unknown) =>
    command instanceof UpdateCommand && command.input.Key?.['sk'] === 'STATE' && command.input.Key['pk'] !== 'LIBRARY'
      ? Promise.reject(new Error('killed'))
      : send(command)) as typeof client.send;
  dying = createDynamoDbLibraryStore({ client, table });
});
afterAll(async () => {
  await cloud?.stop();
});

const entryOf = async (signature: string) => {
  const key = signatureKey(signature);
  return (await store.read([key])).get(key)?.entry;
};

describe('a writer that was stopped between its revision and the record', () => {
  test('is made good by the same decision sent again, which counts once', async () => {
    await expect(decide(dying, SMALL_ATTACK, decisionOf('Half a decision', ['T1190']))).rejects.toThrow('killed');
    expect(await entryOf('Half a decision')).toBeUndefined();
    const { revision } = await store.state();
    await decide(store, SMALL_ATTACK, decisionOf('Half a decision', ['T1190']));
    expect(await entryOf('Half a decision')).toMatchObject({ basis: 'analyst', techniques: ['T1190'], revision: 1 });
    expect(await store.history(signatureKey('Half a decision'))).toHaveLength(1);
    const changed = await Array.fromAsync(store.changedSince(revision));
    expect(changed.map(({ signature }) => signature)).toContain('Half a decision');
    expect((await store.list({ technique: 'T1190' }, 10)).entries.map((each) => each.signature)).toContain(
      'Half a decision',
    );
  });

  test('is made good by an import run again, with the same result', async () => {
    const job = {
      source: 'pack',
      rules: [{ index: 0, name: 'Half an import', techniques: ['T1078'] }],
      author: 'p',
      at: AT,
    };
    await expect(importClaims(dying, SMALL_ATTACK, job)).rejects.toThrow('killed');
    expect(await importClaims(store, SMALL_ATTACK, job)).toMatchObject({ imported: 0, unchanged: 1 });
    expect(await entryOf('Half an import')).toMatchObject({ basis: 'library', techniques: ['T1078'], revision: 1 });
  });

  test('does not lock out who names the revision that readers still saw: the entry is brought up, then read again', async () => {
    const name = 'Half a change';
    await decide(store, SMALL_ATTACK, decisionOf(name, ['T1078']));
    await expect(decide(dying, SMALL_ATTACK, decisionOf(name, ['T1110']))).rejects.toThrow('killed');
    expect(await entryOf(name)).toMatchObject({ revision: 1, techniques: ['T1078'] });
    const onTheOld = decide(store, SMALL_ATTACK, decisionOf(name, ['T1210'], { expected: 1 }));
    await expect(onTheOld).rejects.toMatchObject({ code: 'stale_revision', current: 2 });
    expect(await entryOf(name)).toMatchObject({ revision: 2, techniques: ['T1110'] });
  });
});
