import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentKey } from '../../shared/alert/content-key.ts';
import { isJson } from '../../shared/alert/json-path.ts';
import { type ReadOutcome, readAlerts } from '../../shared/alert/read-alerts.ts';
import { readFormatFixtures } from '../support/format-fixtures.ts';

const fixtures = readFormatFixtures();
const jsonFixtures = fixtures.flatMap(({ text }) => (text.startsWith('{') ? [JSON.parse(text) as unknown] : []));

/** Each outcome is an alert that fits the bounds of everything after it, or an error with a code. */
function expectSound(outcomes: readonly ReadOutcome[]): void {
  expect(outcomes.length).toBeGreaterThan(0);
  for (const outcome of outcomes) {
    if ('error' in outcome) {
      expect(outcome.error.code).toMatch(/^[a-z_]+$/);
      continue;
    }
    const { alert } = outcome;
    expect(alert.name.trim()).not.toBe('');
    expect(alert.name.length).toBeLessThanOrEqual(4_096);
    expect(/[\p{Cc}]/u.test(alert.name)).toBe(false);
    expect(JSON.stringify(alert).isWellFormed()).toBe(true);
    expect(JSON.stringify(alert).length).toBeLessThan(400_000);
    if (alert.severity !== undefined) expect(alert.severity).toBeGreaterThanOrEqual(0);
    if (alert.time !== undefined) expect(alert.time).toMatch(/^(?:19|20)\d\d-\d\d-\d\dT[\d:.]{12}Z$/);
    expect(contentKey(alert.product ?? alert.format, outcome.raw)).toMatch(/^[0-9a-f]{64}$/);
  }
}

/** Replaces what stands at the n-th place of a JSON value. */
function replaceNth(value: unknown, place: { left: number }, by: unknown): unknown {
  if (place.left-- === 0) return by;
  if (Array.isArray(value)) return value.map((element) => replaceNth(element, place, by));
  if (!isJson(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, replaceNth(member, place, by)]));
}

/** Removes the n-th member of a JSON value. */
function dropNth(value: unknown, place: { left: number }): unknown {
  if (Array.isArray(value)) return value.map((element) => dropNth(element, place));
  if (!isJson(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(() => place.left-- !== 0)
      .map(([key, member]) => [key, dropNth(member, place)]),
  );
}

const wrongValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, '', -1, 1e308, -0, [], {}, [[]], [null], { a: { b: [] } }, 'T1059.999'),
  fc.constantFrom<unknown>(
    { length: -1 },
    { toString: 'x' },
    { constructor: { prototype: { x: 1 } } },
    JSON.parse('{"then":1}'),
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('hostile and broken alerts', () => {
  it('never throw and are never lost: any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.json()), (text) => {
        expectSound(readAlerts(text));
      }),
      { numRuns: 500 },
    );
  });

  it('never throw and are never lost: any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expectSound(readAlerts(value));
      }),
      { numRuns: 300 },
    );
  });

  it('are read as far as they go: every fixture cut anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), fc.double({ min: 0, max: 1, noNaN: true }), ({ text }, share) => {
        expectSound(readAlerts(text.slice(0, Math.floor(text.length * share))));
      }),
      { numRuns: 600 },
    );
  });

  it('are read without a field that is missing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...jsonFixtures), fc.nat(60), (fixture, left) => {
        expectSound(readAlerts(dropNth(fixture, { left })));
      }),
      { numRuns: 600 },
    );
  });

  it('are read with a field of a wrong type', () => {
    fc.assert(
      fc.property(fc.constantFrom(...jsonFixtures), fc.nat(60), wrongValue, (fixture, left, by) => {
        expectSound(readAlerts(replaceNth(fixture, { left }, by)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('are read with any field a value that cannot be made a text', () => {
    for (const fixture of jsonFixtures) {
      for (let nth = 0; nth <= 60; nth++)
        expectSound(readAlerts(replaceNth(fixture, { left: nth }, { toString: 'x' })));
    }
  });

  it('keep their names apart from any garbage behind them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (garbage) => {
        const [first] = readAlerts(`{"name":"Odd.Signature"}${garbage.replace(/[{[]/g, '')}`);
        expect(first && 'alert' in first && first.alert.name).toBe('Odd.Signature');
      }),
      { numRuns: 200 },
    );
  });

  it('have one content key whatever the order of their keys, and another for other content', () => {
    const object = fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 8 });
    fc.assert(
      fc.property(object, fc.string(), (raw, more) => {
        const turned = Object.fromEntries(Object.entries(raw).reverse());
        expect(contentKey('p', turned)).toBe(contentKey('p', raw));
        expect(contentKey('p', { ...raw, extra: more })).not.toBe(contentKey('p', { ...raw, extra: `${more}.` }));
        expect(contentKey('q', raw)).not.toBe(contentKey('p', raw));
      }),
      { numRuns: 200 },
    );
  });
});
