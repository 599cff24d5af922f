import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDynamoDbAttackStore } from '../../functions/adapters/dynamodb-attack-store.ts';
import { createDynamoDbLibraryStore } from '../../functions/adapters/dynamodb-library-store.ts';
import { createMemoryLibraryStore } from '../../functions/adapters/memory-library-store.ts';
import { createAttackReader } from '../../shared/attack/attack-reader.ts';
import type { AttackStore } from '../../shared/attack/attack-store.ts';
import { readBundle } from '../../shared/attack/read-bundle.ts';
import { refreshAttack } from '../../shared/attack/refresh/refresh-attack.ts';
import type { RefreshParts } from '../../shared/attack/refresh/refresh-parts.ts';
import { rollbackAttack } from '../../shared/attack/refresh/rollback-attack.ts';
import type { LibraryStore } from '../../shared/library/library-store.ts';
import { type BundleShape, bundleObjects, bundleText, type PatternShape } from '../support/bundle-builder.ts';
import { KilledError, killAtWrite } from '../support/kill-after-writes.ts';
import { type RefreshBench, setUpRefresh } from '../support/refresh-bench.ts';
import { type ReleaseServer, startReleaseServer } from '../support/release-server.ts';
import { startTestDynamoDb, type TestDynamoDb } from '../support/test-dynamodb.ts';
import { createTestLibrary, type Seed, type TestLibrary } from '../support/test-library.ts';

const DOMAIN = 'enterprise-attack';
const HIDING = { id: 'TA9005', name: 'Hiding', shortname: 'hiding' };
const ENTRY = { id: 'TA9001', name: 'Getting In', shortname: 'getting-in' };
const filler = (version: string): readonly PatternShape[] =>
  Array.from({ length: 12 }, (_, i) => ({
    id: `T${9100 + i}`,
    // Marks which release a row is of, so that a mix would show.
    description: i < 6 ? 'Steady.' : `As of ${version}.`,
  }));

/** A release, and the one after it: it splits a tactic, revokes over two hops, splits and deprecates techniques. */
const OLD: BundleShape = {
  version: '18.1',
  tactics: [ENTRY, HIDING],
  techniques: [
    ...filler('18.1'),
    { id: 'T9001', tactics: ['hiding'] },
    { id: 'T9002', tactics: ['hiding'] },
    { id: 'T9003' },
    { id: 'T9004' },
  ],
};
const NEW: BundleShape = {
  version: '19.0',
  tactics: [
    ENTRY,
    { id: 'TA9005', name: 'Stealth', shortname: 'stealth' },
    { id: 'TA9112', name: 'Impairment', shortname: 'impairment' },
  ],
  techniques: [
    ...filler('19.0'),
    { id: 'T9001', tactics: ['stealth'] },
    { id: 'T9002', revokedBy: 'T9010' },
    { id: 'T9010', revokedBy: 'T9011' },
    { id: 'T9011', tactics: ['impairment'] },
    { id: 'T9003', revokedBy: ['T9012', 'T9013'] },
    { id: 'T9012' },
    { id: 'T9013' },
    { id: 'T9004', deprecated: true },
  ],
};
const SEEDS: readonly Seed[] = [
  { key: 'steady', techniques: ['T9100'] },
  { key: 'hidden', techniques: ['T9001'] },
  { key: 'moved', techniques: ['T9002', 'T9100'], analyst: 'ana' },
  { key: 'split', techniques: ['T9003'] },
  { key: 'retired', techniques: ['T9004', 'T9002'] },
  { key: 'doubled', techniques: ['T9002', 'T9011'] },
];

let dynamodb: TestDynamoDb;
let server: ReleaseServer;
beforeAll(async () => {
  [dynamodb, server] = await Promise.all([startTestDynamoDb(), startReleaseServer()]);
});
afterAll(() => Promise.all([dynamodb?.stop(), server?.close()]));

interface World {
  readonly bench: RefreshBench;
  readonly store: AttackStore;
  readonly books: TestLibrary;
  readonly table: string;
}

/** Tables of its own, with the old release in force. */
async function startWorld(
  libraryStore: LibraryStore = createMemoryLibraryStore(),
  seeds: readonly Seed[] = SEEDS,
): Promise<World> {
  const table = await dynamodb.createTable('attack');
  const store = createDynamoDbAttackStore(dynamodb.documents, table);
  const books = createTestLibrary(libraryStore);
  for (const seed of seeds) await books.say(seed);
  const bench = setUpRefresh({
    store,
    library: books.library,
    indexUrl: server.indexUrl,
    shipped: [readBundle(bundleObjects(OLD))],
  });
  server.clear();
  server.publish(DOMAIN, '18.1', bundleText(OLD));
  await bench.refresh();
  server.publish(DOMAIN, '19.0', bundleText(NEW));
  return { bench, store, books, table };
}

it('asks once and writes no release when there is nothing new', async () => {
  const { bench, store } = await startWorld();
  await bench.refresh();
  server.requests.length = 0;
  const started = Date.now();
  expect(await bench.refresh()).toMatchObject({ outcome: 'nothing-new' });
  expect(Date.now() - started).toBeLessThan(1_000);
  expect(server.requests).toEqual(['/index.json']);
  expect((await store.records.state()).lastSuccessAt).toBeTruthy();
});

it('brings the library along: chains followed, splits and retirements queued, an analyst still an analyst', async () => {
  const { bench, books } = await startWorld();
  const result = await bench.refresh();
  expect(result.domains[0]).toMatchObject({ from: '18.1', to: '19.0', migrated: 2, queued: 2 });
  const { entry } = books;
  expect(await entry('moved')).toMatchObject({ techniques: ['T9011', 'T9100'], basis: 'analyst' });
  expect((await entry('moved'))?.provenance).toContain('ATT&CK 18.1 -> 19.0, revoked-by');
  expect((await entry('doubled'))?.techniques).toEqual(['T9011']);
  expect(await entry('split')).toMatchObject({ techniques: ['T9003'], review: 'retired_technique' });
  expect(await entry('retired')).toMatchObject({ techniques: ['T9004', 'T9011'], review: 'retired_technique' });
  expect(await entry('steady')).toMatchObject({ revision: 1, provenance: 'rule pack: pack' });
});

it('tells before anything moves what a release would do, and writes nothing in a dry run', async () => {
  const { bench, books, table } = await startWorld();
  const before = [await dynamodb.dump(table), await books.text()];
  const result = await bench.refresh({ dryRun: true });
  expect(result.outcome).toBe('would-refresh');
  const report = result.domains[0]?.report;
  expect(report?.impact.library).toMatchObject({ examined: 6, needsReview: 2 });
  expect(report?.tactics.renamed[0]).toMatchObject({ id: 'TA9005', from: HIDING });
  expect([await dynamodb.dump(table), await books.text()]).toEqual(before);
});

it('keeps the report of the step that was made', async () => {
  const { bench, store } = await startWorld();
  await bench.refresh();
  const report = JSON.parse((await store.records.report(DOMAIN, '18.1', '19.0')) ?? '{}');
  expect(report.successors).toContainEqual(expect.objectContaining({ id: 'T9002', path: ['T9002', 'T9010', 'T9011'] }));
});

it('stores of a minor release only what changed', async () => {
  const { bench } = await startWorld();
  server.clear();
  const techniques = (OLD.techniques ?? []).map((t) => (t.id === 'T9100' ? { ...t, description: 'Reworded.' } : t));
  server.publish(DOMAIN, '18.2', bundleText({ ...OLD, version: '18.2', techniques }));
  expect((await bench.refresh()).domains[0]).toMatchObject({ outcome: 'refreshed', rowsWritten: 1, rowsKept: 15 });
});

it('puts everything back in one call: the library to the byte, the release in force, and a schedule stays away', async () => {
  const { bench, store, books } = await startWorld();
  const before = await books.text();
  await bench.refresh();
  expect(await books.text()).not.toBe(before);
  expect((await bench.rollback('18.1')).domains[0]).toMatchObject({ from: '19.0', to: '18.1', restored: 4 });
  expect(await books.text()).toBe(before);
  expect((await store.releases.pointer(DOMAIN))?.version).toBe('18.1');
  expect((await bench.refresh({ scheduled: true })).domains[0]?.outcome).toBe('held-back');
  expect((await store.releases.pointer(DOMAIN))?.version).toBe('18.1');
});

it('goes forward again without another download when an operator says so', async () => {
  const { bench, books } = await startWorld();
  await bench.refresh();
  const after = (await books.entries()).map((entry) => entry.techniques);
  await bench.rollback('18.1');
  server.requests.length = 0;
  expect(await bench.refresh()).toMatchObject({ outcome: 'refreshed' });
  expect(server.requests).toEqual(['/index.json']);
  expect((await books.entries()).map((entry) => entry.techniques)).toEqual(after);
});

it('keeps on a rollback what was decided since, its ids carried back or queued', async () => {
  const { bench, books } = await startWorld();
  await bench.refresh();
  const later = { attackVersion: '19.0', analyst: 'ana', at: '2027-01-01T00:00:00.000Z' };
  await books.say({ key: 'split', techniques: ['T9012'], ...later });
  await books.say({ key: 'later', techniques: ['T9011'], ...later });
  await bench.rollback('18.1');
  expect(await books.entry('split')).toMatchObject({ techniques: ['T9003'], basis: 'analyst' });
  expect(await books.entry('later')).toMatchObject({
    techniques: ['T9002'],
    provenance: expect.stringContaining('ATT&CK 19.0 -> 18.1, predecessor'),
  });
});

it('refuses a rollback to what is not held, by name', async () => {
  const { bench } = await startWorld();
  await expect(bench.rollback('1.0')).rejects.toMatchObject({ code: 'version_not_held' });
});

it('moves the pointer once when ten refreshes start at once', async () => {
  const { bench, store } = await startWorld();
  const before = await store.releases.pointer(DOMAIN);
  const results = await Promise.all(Array.from({ length: 10 }, () => refreshAttack(bench.parts())));
  expect(results.filter(({ outcome }) => outcome === 'refreshed')).toHaveLength(1);
  const after = await store.releases.pointer(DOMAIN);
  expect(after?.version).toBe('19.0');
  expect((after?.fence ?? 0) - (before?.fence ?? 0)).toBeGreaterThan(0);
  expect(await store.records.migrations(DOMAIN)).toHaveLength(1);
});

it('holds five releases and lets the oldest go, never the one in force', async () => {
  const { bench, store } = await startWorld();
  for (const version of ['19.0', '19.1', '19.2', '19.3', '20.0', '20.1']) {
    server.publish(DOMAIN, version, bundleText({ ...NEW, version }));
    await bench.refresh();
  }
  const held = (await store.releases.held(DOMAIN)).map(({ version }) => version);
  expect(held).toEqual(['20.1', '20.0', '19.3', '19.2', '19.1']);
});

it('finishes after a kill at any write, forward and back, and readers see one whole release all along', async () => {
  const shelf = await dynamodb.createTable('library');
  const libraryOn = (client: DynamoDBDocumentClient) => createDynamoDbLibraryStore({ client, table: shelf });
  const seeded = createTestLibrary(libraryOn(dynamodb.documents));
  for (const seed of SEEDS) await seeded.say(seed);
  const before = await seeded.text();
  let kills = 0;
  let open = true;
  for (let at = 1; open; at++) {
    open = false;
    const { bench, store, books, table } = await startWorld(libraryOn(dynamodb.documents), []);
    /** Runs something that dies at its write number `at`; true where it died. */
    const dies = async (run: (parts: RefreshParts) => Promise<unknown>): Promise<boolean> => {
      const client = dynamodb.connect();
      killAtWrite(client, at);
      const { library } = createTestLibrary(libraryOn(client));
      const end = await run(bench.parts({ store: createDynamoDbAttackStore(client, table), library })).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (end !== undefined) expect(end).toBeInstanceOf(KilledError);
      bench.wait(60);
      return end !== undefined;
    };
    const reader = createAttackReader(store.releases, () => kills * 60_000 + Date.now());
    const look = async () => {
      const seen = await reader.current(DOMAIN);
      const expected = readBundle(bundleObjects(seen?.version === '19.0' ? NEW : OLD));
      expect(seen?.dataset.techniques).toEqual(expected.techniques);
    };
    const [died] = await Promise.all([dies((parts) => refreshAttack(parts)), look(), look()]);
    if (died) await bench.refresh();
    expect((await store.releases.pointer(DOMAIN))?.version).toBe('19.0');
    const left = (await books.entries()).filter(
      ({ techniques, review }) => techniques.includes('T9002') || (techniques.includes('T9003') && !review),
    );
    expect(left).toEqual([]);
    const [diedBack] = await Promise.all([dies((parts) => rollbackAttack(parts, { version: '18.1' })), look()]);
    if (diedBack) await bench.rollback('18.1');
    expect((await store.releases.pointer(DOMAIN))?.version).toBe('18.1');
    expect(await books.text()).toBe(before);
    kills += Number(died) + Number(diedBack);
    open = died || diedBack;
  }
  expect(kills).toBeGreaterThanOrEqual(40);
});
