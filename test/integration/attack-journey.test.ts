import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDynamoDbAttackStore } from '../../functions/adapters/dynamodb-attack-store.ts';
import { createDynamoDbLibraryStore } from '../../functions/adapters/dynamodb-library-store.ts';
import { readBundleFile } from '../../functions/adapters/read-bundle-file.ts';
import { type AttackIndex, indexAttack } from '../../shared/attack/attack-index.ts';
import { createAttackReader } from '../../shared/attack/attack-reader.ts';
import type { AttackStore } from '../../shared/attack/attack-store.ts';
import type { Dataset } from '../../shared/attack/dataset.ts';
import { fillLibrary } from '../support/fill-library.ts';
import { describeWithReference, REFERENCE } from '../support/reference-material.ts';
import { type RefreshBench, setUpRefresh } from '../support/refresh-bench.ts';
import { type ReleaseServer, startReleaseServer } from '../support/release-server.ts';
import { startTestDynamoDb, type TestDynamoDb } from '../support/test-dynamodb.ts';
import { createTestLibrary, type Seed, type TestLibrary } from '../support/test-library.ts';

const DOMAIN = 'enterprise-attack';
const ENTRIES = 5_000;

/** 5,000 entries over every id of a release: mostly live ones, one in twenty retired, every tenth an analyst's. */
function seedsOf(dataset: Dataset): readonly Seed[] {
  const live = dataset.techniques.filter(({ status }) => status === 'live');
  const retired = dataset.techniques.filter(({ status }) => status !== 'live');
  const pick = (list: readonly { readonly id: string }[], i: number) => list[i % list.length]?.id ?? '';
  return Array.from({ length: ENTRIES }, (_, i) => ({
    key: `signature-${i}`,
    techniques: i % 20 === 0 ? [pick(retired, i / 20)] : [...new Set([pick(live, i), pick(live, i * 7)])],
    ...(i % 10 === 0 && { analyst: 'ana' }),
  }));
}

describeWithReference('16.1 -> 17.1 -> 18.1 with a library of 5,000 entries', () => {
  const file = (version: string) => `${REFERENCE}/attack/${DOMAIN}-${version}.json.gz`;
  let dynamodb: TestDynamoDb;
  let server: ReleaseServer;
  let store: AttackStore;
  let books: TestLibrary;
  let bench: RefreshBench;
  let libraryTable: string;
  let untouched: string;

  beforeAll(async () => {
    [dynamodb, server] = await Promise.all([startTestDynamoDb(), startReleaseServer()]);
    const attack = await dynamodb.createTable('attack');
    libraryTable = await dynamodb.createTable('library');
    const oldest = await readBundleFile(file('16.1'));
    await fillLibrary(dynamodb.documents, libraryTable, seedsOf(oldest));
    store = createDynamoDbAttackStore(dynamodb.documents, attack);
    books = createTestLibrary(createDynamoDbLibraryStore({ client: dynamodb.documents, table: libraryTable }));
    untouched = await libraryText();
    bench = setUpRefresh({ store, indexUrl: server.indexUrl, library: books.library, shipped: [oldest] });
    server.publish(DOMAIN, '16.1', readFileSync(file('16.1')));
    await bench.refresh();
  });
  afterAll(() => Promise.all([dynamodb?.stop(), server?.close()]));

  /** All entries with all that was ever said on them, to the byte; what only leads to them (index keys, links) aside. */
  async function libraryText(): Promise<string> {
    const items = await dynamodb.dump(libraryTable);
    return JSON.stringify(
      items
        .filter(({ sk }) => sk === 'STATE' || String(sk).startsWith('REV#'))
        .filter(({ pk }) => String(pk).startsWith('SIG#'))
        .map(({ pk, sk, entry, standing, revision, event, sightings }) => [
          pk,
          sk,
          entry,
          standing,
          revision,
          event,
          sightings,
        ]),
    );
  }

  /** Every id of every entry is live in the release, or the entry waits for a person. */
  async function expectAllLiveOrQueued(index: AttackIndex): Promise<void> {
    const entries = await books.entries();
    expect(entries).toHaveLength(ENTRIES);
    const dangling = entries.filter(
      ({ techniques, review }) => !review && techniques.some((id) => index.technique(id)?.status !== 'live'),
    );
    expect(dangling).toEqual([]);
  }

  /** Refreshes while readers look things up: each look is of one whole release. */
  async function refreshUnderReaders(version: string): Promise<void> {
    server.publish(DOMAIN, version, readFileSync(file(version)));
    const reader = createAttackReader(store.releases, () => 0);
    let running = true;
    const looks = (async () => {
      const seen = new Set<string>();
      while (running) {
        const index = await reader.current(DOMAIN, 0);
        seen.add(index?.version ?? 'none');
        // The release's own hash was verified when it was read: a mix would have thrown.
        expect(index?.live.length).toBeGreaterThan(600);
      }
      return seen;
    })();
    expect(await bench.refresh()).toMatchObject({ outcome: 'refreshed' });
    running = false;
    expect([...(await looks)].every((seen) => /^1[678]\.1$/.test(seen))).toBe(true);
    await expectAllLiveOrQueued(indexAttack(await readBundleFile(file(version))));
  }

  it('leaves no id dangling on the way, and goes back to the byte', async () => {
    await refreshUnderReaders('17.1');
    await refreshUnderReaders('18.1');
    expect(await bench.rollback('16.1')).toMatchObject({ domains: [{ from: '18.1', to: '16.1' }] });
    expect(await libraryText()).toBe(untouched);
  });

  it('does the same in one jump, from the releases that it holds', async () => {
    server.requests.length = 0;
    expect(await bench.refresh()).toMatchObject({ outcome: 'refreshed', domains: [{ from: '16.1', to: '18.1' }] });
    expect(server.requests).toEqual(['/index.json']);
    await expectAllLiveOrQueued(indexAttack(await readBundleFile(file('18.1'))));
    await bench.rollback('16.1');
    expect(await libraryText()).toBe(untouched);
  });
});
