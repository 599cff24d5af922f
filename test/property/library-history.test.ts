import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveEntry } from '../../shared/library/derive-entry.ts';
import type { LibraryRevision } from '../../shared/library/library-revision.ts';
import { replayHistory } from '../../shared/library/replay-history.ts';
import { signatureKey } from '../../shared/library/signature-key.ts';
import { applyRevision, NOTHING_SAID } from '../../shared/library/standing.ts';

const techniques = fc.subarray(['T1190', 'T1210', 'T1078'], { minLength: 1 });
const said = { at: '2026-11-23T10:00:00.000Z', attackVersion: '18.1', verdict: 'mapped' as const };

/** Something that somebody says; its number comes from its place. */
const statement = fc.oneof(
  fc.record({
    kind: fc.constant('decided' as const),
    author: fc.constantFrom('ann', 'bob', 'mallory'),
    techniques,
    broad: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('imported' as const),
    author: fc.constant('importer'),
    techniques,
    source: fc.constantFrom('one', 'two'),
    name: fc.constantFrom('r', 's'),
  }),
);

const numbered = (statements: readonly object[]): LibraryRevision[] =>
  statements.map((each, index) => ({ ...said, ...each, revision: index + 1 }) as LibraryRevision);

describe('the history of an entry', () => {
  test('after an undo everything is as if what was undone had never been said', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 12 }), fc.array(fc.nat(11)), (statements, picks) => {
        const history = numbered(statements);
        const voids = [...new Set(picks.map((pick) => pick + 1))].filter((n) => n <= history.length);
        const undone: LibraryRevision = {
          ...said,
          kind: 'undone',
          author: 'ann',
          voids,
          revision: history.length + 1,
        };
        const rest = history.filter(({ revision }) => !voids.includes(revision));
        expect(replayHistory([...history, undone])).toEqual(replayHistory(rest));
      }),
    );
  });

  test('a revert brings back exactly what stood then, whatever was said, undone or reverted since', () => {
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 10 }), fc.nat(10), fc.nat(10), (statements, a, b) => {
        const history = numbered(statements);
        const undone = { ...said, kind: 'undone', author: 'x', voids: [1 + (a % history.length)] };
        const to = b % (history.length + 1);
        const all = numbered([...statements, undone, { ...said, kind: 'reverted', author: 'x', to }]);
        expect(replayHistory(all)).toEqual(replayHistory(history.slice(0, to)));
      }),
    );
  });

  test('what is kept step by step is what a replay of everything gives', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 12 }), (statements) => {
        const history = numbered(statements);
        expect(history.reduce(applyRevision, NOTHING_SAID)).toEqual(replayHistory(history));
      }),
    );
  });

  test('an entry is decided only by people or packs, and contested as soon as two people differ', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 12 }), (statements) => {
        const standing = replayHistory(numbered(statements));
        const entry = deriveEntry(standing);
        const answers = new Set(standing.decisions.map((each) => [...each.techniques].sort().join()));
        if (answers.size > 1) expect(entry).toMatchObject({ contested: true, verdict: 'needs-review' });
        else expect(entry.contested).toBeUndefined();
        if (standing.decisions.length === 0 && standing.claims.length === 0) expect(entry.basis).toBe('connotation');
      }),
    );
  });
});

describe('a signature key', () => {
  test('is safe in urls and keys whatever the signature, and always the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (signature) => {
        const key = signatureKey(signature);
        expect(key).toMatch(/^[a-z0-9-]{1,64}$/);
        expect(signatureKey(signature)).toBe(key);
      }),
    );
  });

  test('does not depend on numbers, addresses, hashes or case', () => {
    fc.assert(
      fc.property(fc.nat(), fc.ipV4(), fc.nat(), fc.ipV4(), (n, ip, m, other) => {
        const key = signatureKey(`Beacon ${n} from ${ip} seen`);
        expect(signatureKey(`beacon ${m} FROM ${other} seen`)).toBe(key);
      }),
    );
  });
});
