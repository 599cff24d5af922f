import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDynamoDbLibraryStore } from '../../functions/adapters/dynamodb-library-store.ts';
import { createMemoryLibraryStore } from '../../functions/adapters/memory-library-store.ts';
import { type Decision, decide } from '../../shared/library/decide.ts';
import { importClaims } from '../../shared/library/import-claims.ts';
import type { LibraryEntry } from '../../shared/library/library-entry.ts';
import type { LibraryStore } from '../../shared/library/library-store.ts';
import { revertEntry } from '../../shared/library/revert-entry.ts';
import { signatureKey } from '../../shared/library/signature-key.ts';
import { undoDecisions } from '../../shared/library/undo-decisions.ts';
import { SIGHTING_SHARDS, shardOf } from '../../shared/storage/library-keys.ts';
import { SMALL_ATTACK, sightingOf } from '../support/library-fixtures.ts';
import { startTestCloud, type TestCloud } from '../support/test-cloud.ts';

const AT = '2026-11-23T10:00:00.000Z';

const decisionOf = (signature: string, techniques: readonly string[], more: Partial<Decision> = {}): Decision => ({
  signatureKey: signatureKey(signature),
  signature,
  techniques,
  verdict: techniques.length > 0 ? 'mapped' : 'unmapped',
  author: 'ann',
  at: AT,
  ...more,
});

let cloud: TestCloud | undefined;
afterAll(async () => {
  await cloud?.stop();
});

const STORES: readonly (readonly [string, () => Promise<LibraryStore>])[] = [
  ['in memory', async () => createMemoryLibraryStore()],
  [
    'on DynamoDB',
    async () => {
      cloud = await startTestCloud();
      return createDynamoDbLibraryStore({ client: cloud.documents, table: cloud.tableName('library') });
    },
  ],
];

describe.each(STORES)('a library %s', (_name, open) => {
  let store: LibraryStore;
  const entryOf = async (signature: string) => {
    const key = signatureKey(signature);
    return (await store.read([key])).get(key)?.entry;
  };
  beforeAll(async () => {
    store = await open();
  });

  test('a decision makes an entry that says who decided, and the library moves on by one', async () => {
    const before = await store.state();
    await decide(store, SMALL_ATTACK, decisionOf('Foo router takeover', ['T1190']));
    expect(await entryOf('Foo router takeover')).toMatchObject({
      basis: 'analyst',
      verdict: 'mapped',
      techniques: ['T1190'],
      revision: 1,
      libraryRevision: before.revision + 1,
    });
    expect(await store.state()).toMatchObject({ revision: before.revision + 1, decisions: before.decisions + 1 });
  });

  test('the same decision by the same analyst again changes nothing', async () => {
    const decision = decisionOf('Bar gateway takeover', ['T1190']);
    await decide(store, SMALL_ATTACK, decision);
    const again = await decide(store, SMALL_ATTACK, decision);
    expect(again.changed).toBe(false);
    expect(await store.history(decision.signatureKey)).toHaveLength(1);
  });

  test('two analysts with two answers are both heard and neither decides, until one agrees', async () => {
    const signature = 'Quux appliance takeover';
    await decide(store, SMALL_ATTACK, decisionOf(signature, ['T1190']));
    await decide(store, SMALL_ATTACK, decisionOf(signature, ['T1210'], { author: 'bob' }));
    expect(await entryOf(signature)).toMatchObject({
      contested: true,
      verdict: 'needs-review',
      techniques: ['T1190', 'T1210'],
    });
    await decide(store, SMALL_ATTACK, decisionOf(signature, ['T1210']));
    const settled = await entryOf(signature);
    expect(settled).toMatchObject({ verdict: 'mapped', techniques: ['T1210'] });
    expect(settled?.contested).toBeUndefined();
  });

  test('of 50 decisions on the revision that all have seen exactly one wins, and the others are told', async () => {
    const signature = 'Contended appliance takeover';
    await decide(store, SMALL_ATTACK, decisionOf(signature, ['T1190']));
    const all = await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) =>
        decide(store, SMALL_ATTACK, decisionOf(signature, ['T1210'], { author: `analyst-${n}`, expected: 1 })),
      ),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of all)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'stale_revision', current: 2 });
    expect(await store.history(signatureKey(signature))).toHaveLength(2);
  });

  test('of 50 decisions at once that expect nothing none is lost, and the history is complete', async () => {
    const signature = 'Crowded appliance takeover';
    await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        decide(store, SMALL_ATTACK, decisionOf(signature, ['T1190'], { author: `analyst-${n}` })),
      ),
    );
    const history = await store.history(signatureKey(signature));
    expect(history.map(({ revision }) => revision)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
    expect(new Set(history.map(({ author }) => author)).size).toBe(50);
    expect(await entryOf(signature)).toMatchObject({ revision: 50, verdict: 'mapped' });
  });

  test('a revert and an undo bring back what was, without taking anything out of the history', async () => {
    const signature = 'Reverted appliance takeover';
    const key = signatureKey(signature);
    await decide(store, SMALL_ATTACK, decisionOf(signature, ['T1190']));
    await decide(store, SMALL_ATTACK, decisionOf(signature, ['T1210']));
    const who = { author: 'eve', at: AT, attackVersion: '18.1' };
    await revertEntry(store, { signatureKey: key, to: 1, ...who });
    expect(await entryOf(signature)).toMatchObject({ techniques: ['T1190'], revision: 3 });
    await expect(revertEntry(store, { signatureKey: key, to: 9, ...who })).rejects.toMatchObject({
      code: 'no_such_revision',
    });
    expect(await store.history(key)).toHaveLength(3);
  });

  test('everything of one analyst in one hour is undone, others stay, and undoing again finds nothing', async () => {
    const inHour = (minute: number) => `2026-11-24T10:${String(minute).padStart(2, '0')}:00.000Z`;
    for (let n = 0; n < 5; n++) {
      const signature = `Undone appliance ${'abcde'[n] ?? ''}x takeover`;
      await decide(store, SMALL_ATTACK, decisionOf(signature, ['T1190'], { at: inHour(n) }));
      await decide(store, SMALL_ATTACK, decisionOf(signature, ['T1210'], { at: inHour(n + 10), author: 'mallory' }));
    }
    const undo = {
      author: 'mallory',
      from: inHour(0),
      to: inHour(59),
      by: 'ann',
      at: inHour(30),
      attackVersion: '18.1',
    };
    expect(await undoDecisions(store, { ...undo, dryRun: true })).toMatchObject({ undone: 5, more: false });
    expect(await entryOf('Undone appliance ax takeover')).toMatchObject({ contested: true });
    expect(await undoDecisions(store, { ...undo, dryRun: false })).toMatchObject({ undone: 5 });
    expect(await undoDecisions(store, { ...undo, dryRun: false })).toMatchObject({ undone: 0 });
    const entry = await entryOf('Undone appliance ax takeover');
    expect(entry).toMatchObject({ techniques: ['T1190'], verdict: 'mapped', provenance: 'analyst: ann' });
  });

  test('an import is idempotent, gives way to analysts, and says what it refused and why', async () => {
    const rules = ['Import alpha beacon', 'Import gamma beacon', 'Import delta beacon', 'Import omega beacon'].map(
      (name, index) => ({ index, name, techniques: [['T1190'], ['T1086'], ['T9999'], ['T1210']][index] ?? [] }),
    );
    await decide(store, SMALL_ATTACK, decisionOf('Import omega beacon', ['T1078']));
    const job = { source: 'pack', rules, author: 'importer', at: AT };
    const first = await importClaims(store, SMALL_ATTACK, job);
    expect(first).toMatchObject({
      imported: 3,
      unchanged: 0,
      refused: [{ index: 2, code: 'unknown_technique' }],
      warnings: [{ index: 1, message: 'T1086 is now T1059' }],
    });
    expect(first.conflicting.map(({ index }) => index)).toEqual([3]);
    expect(await entryOf('Import gamma beacon')).toMatchObject({ basis: 'library', techniques: ['T1059'] });
    expect(await entryOf('Import omega beacon')).toMatchObject({ basis: 'analyst', techniques: ['T1078'] });
    expect(await importClaims(store, SMALL_ATTACK, job)).toMatchObject({ imported: 0, unchanged: 3 });
  });

  test('sightings are counted once each, whatever comes twice and in whatever order, and decide nothing', async () => {
    const signature = 'Sighted appliance takeover';
    const before = await store.state();
    const order = [...Array(40).keys()].flatMap((n) => [n, (n * 13) % 40]);
    for (const n of order) await store.recordSighting(sightingOf(signature, n));
    expect(await store.countSightings((await entryOf(signature)) as LibraryEntry)).toEqual({
      sightings: 40,
      firstSeen: sightingOf(signature, 0).seenAt,
      lastSeen: expect.any(String),
    });
    expect(await entryOf(signature)).toMatchObject({ revision: 1, provenance: 'own answer', libraryRevision: 0 });
    expect((await store.state()).revision).toBe(before.revision);
  });

  test('a counter that is always hit goes on counting right, repeats of the latest told from new ones', async () => {
    const signature = 'Hammered appliance takeover';
    const ours = Array.from({ length: 2_000 }, (_, n) => sightingOf(signature, 10_000 + n))
      .filter(({ contentKey }) => shardOf(contentKey, SIGHTING_SHARDS) === 0)
      .slice(0, 150);
    for (const [n, sighting] of ours.entries()) {
      await store.recordSighting(sighting);
      const earlier = ours[n - 30];
      if (n % 10 === 0 && earlier) await store.recordSighting(earlier);
    }
    const entry = (await entryOf(signature)) as LibraryEntry;
    expect((await store.countSightings(entry)).sightings).toBe(150);
    expect(entry.sightings).toBeGreaterThanOrEqual(144);
  });

  test('the review queue has what needs a person, most seen first, page by page', async () => {
    for (const [signature, times] of [
      ['Review once oddity', 1],
      ['Review thrice oddity', 3],
      ['Review twice oddity', 2],
    ] as const)
      for (let n = 0; n < times; n++) await store.recordSighting(sightingOf(signature, 1_000 + n));
    const seen: string[] = [];
    let next: string | undefined;
    do {
      const page = await store.review(2, next);
      seen.push(...page.entries.map(({ signature }) => signature));
      next = page.next;
    } while (next !== undefined);
    const ours = seen.filter((signature) => signature.startsWith('Review'));
    expect(ours).toEqual(['Review thrice oddity', 'Review twice oddity', 'Review once oddity']);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('what is disagreed on is kept with who says what, the latest word, most seen first, page by page', async () => {
    const conflictOf = (vendor: string) => ({
      between: ['vendor', 'connotation'] as const,
      first: [vendor],
      second: ['T1190'],
      says: `The vendor says ${vendor}; we say T1190`,
    });
    const disagreed = (signature: string, n: number, vendor: string) =>
      store.recordSighting(sightingOf(signature, n, { conflicts: [conflictOf(vendor)] }));
    await disagreed('Disputed once', 2_000, 'T1078');
    await disagreed('Disputed twice', 2_001, 'T1078');
    await disagreed('Disputed twice', 2_002, 'T1110');
    await store.recordSighting(sightingOf('Disputed by nobody', 2_003));
    const first = await store.conflicts(1);
    expect(first.conflicts).toMatchObject([
      { entry: { signature: 'Disputed twice', sightings: 2 }, conflicts: [conflictOf('T1110')] },
    ]);
    const second = await store.conflicts(10, first.next);
    expect(second.conflicts.map(({ entry }) => entry.signature)).toEqual(['Disputed once']);
    expect(second.next).toBeUndefined();
    await expect(store.conflicts(1, '\u0000')).rejects.toMatchObject({ code: 'bad_cursor' });
  });

  test('lists give every entry once, page by page, by any filter, and follow a changed decision', async () => {
    const listAll = async (filter: Parameters<LibraryStore['list']>[0], limit: number) => {
      const keys: string[] = [];
      let next: string | undefined;
      do {
        const page = await store.list(filter, limit, next);
        expect(page.entries.length).toBeLessThanOrEqual(limit);
        keys.push(...page.entries.map(({ signatureKey: key }) => key));
        next = page.next;
      } while (next !== undefined);
      expect(new Set(keys).size).toBe(keys.length);
      return keys.sort();
    };
    const all = await listAll({}, 3);
    expect(all).toEqual(await listAll({}, 100));
    const moved = signatureKey('Listed appliance takeover');
    await decide(store, SMALL_ATTACK, decisionOf('Listed appliance takeover', ['T1110']));
    expect(await listAll({ technique: 'T1110' }, 10)).toEqual([moved]);
    await decide(store, SMALL_ATTACK, decisionOf('Listed appliance takeover', ['T1078']));
    expect(await listAll({ technique: 'T1110' }, 10)).toEqual([]);
    expect(await listAll({ technique: 'T1078', basis: 'analyst', verdict: 'mapped' }, 2)).toContain(moved);
    expect(await listAll({ basis: 'library' }, 1)).toHaveLength(2);
  });

  test('a cursor of somebody else is refused', async () => {
    for (const cursor of ['?', 'A#b', '\u0000'])
      await expect(store.list({}, 10, cursor)).rejects.toMatchObject({ code: 'bad_cursor' });
  });

  test('what changed since a revision is what was decided since, not what was seen', async () => {
    const { revision } = await store.state();
    await decide(store, SMALL_ATTACK, decisionOf('Changed appliance takeover', ['T1190']));
    await store.recordSighting(sightingOf('Merely seen appliance', 5_000));
    const changed: string[] = [];
    for await (const { signature } of store.changedSince(revision)) changed.push(signature);
    expect(changed).toEqual(['Changed appliance takeover']);
  });

  test('a broad signature waits for a second analyst who says the same', async () => {
    const signature = 'Malware detected';
    await decide(store, SMALL_ATTACK, decisionOf(signature, ['T1190']));
    expect(await entryOf(signature)).toMatchObject({ review: 'second_approval', basis: 'connotation', techniques: [] });
    await decide(store, SMALL_ATTACK, decisionOf(signature, ['T1190'], { author: 'bob' }));
    expect(await entryOf(signature)).toMatchObject({ basis: 'analyst', techniques: ['T1190'] });
  });

  test('ids that are not live are refused, the successor named', async () => {
    const ask = (id: string) => decide(store, SMALL_ATTACK, decisionOf('Refused appliance takeover', [id]));
    await expect(ask('T1086')).rejects.toMatchObject({
      code: 'revoked_technique',
      message: expect.stringContaining('T1059'),
    });
    await expect(ask('T1064')).rejects.toMatchObject({ code: 'revoked_technique' });
    await expect(ask('T9999')).rejects.toMatchObject({ code: 'unknown_technique' });
    expect(await entryOf('Refused appliance takeover')).toBeUndefined();
  });
});
