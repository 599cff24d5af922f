import { expect, it } from 'vitest';
import { indexAttack } from '../../../shared/attack/attack-index.ts';
import { carryOverClasses } from '../../../shared/attack/carry-over-classes.ts';
import { impactOnAlert, impactOnEntry } from '../../../shared/attack/impact-report.ts';
import { readBundle } from '../../../shared/attack/read-bundle.ts';
import { fateOf } from '../../../shared/attack/technique-fate.ts';
import { type BundleShape, bundleObjects } from '../../support/bundle-builder.ts';

const index = (shape: BundleShape) => indexAttack(readBundle(bundleObjects(shape)));
const HIDING = { id: 'TA9005', name: 'Hiding', shortname: 'hiding' };
const ENTRY = { id: 'TA9001', name: 'Getting In', shortname: 'getting-in' };
const older = index({
  version: '18.1',
  tactics: [ENTRY, HIDING],
  techniques: [
    { id: 'T9001', name: 'Alpha', tactics: ['hiding'] },
    { id: 'T9002', tactics: ['hiding'] },
    { id: 'T9003' },
    { id: 'T9004' },
    { id: 'T9005', name: 'Former' },
    { id: 'T9006' },
    { id: 'T9007', tactics: ['hiding'] },
  ],
});
const newer = index({
  version: '19.0',
  tactics: [
    ENTRY,
    { id: 'TA9005', name: 'Stealth', shortname: 'stealth' },
    { id: 'TA9112', name: 'Impairment', shortname: 'impairment' },
  ],
  techniques: [
    { id: 'T9001', name: 'Alpha', tactics: ['stealth'] },
    { id: 'T9002', revokedBy: 'T9010' },
    { id: 'T9010', revokedBy: 'T9011' },
    { id: 'T9011', tactics: ['impairment'] },
    { id: 'T9003', revokedBy: ['T9012', 'T9013'] },
    { id: 'T9012' },
    { id: 'T9013' },
    { id: 'T9004', deprecated: true },
    { id: 'T9005', name: 'Latter' },
    { id: 'T9005.001' },
    { id: 'T9007', tactics: ['stealth', 'impairment'] },
  ],
});

it.each([
  ['T9001', 'tactics-changed', 'T9001', true],
  ['T9002', 'revoked', 'T9011', true],
  ['T9003', 'split', undefined, false],
  ['T9004', 'deprecated', undefined, false],
  ['T9005', 'renamed', 'T9005', true],
  ['T9006', 'gone', undefined, false],
  ['T1', 'unknown', undefined, false],
  ['constructor', 'unknown', undefined, false],
])('knows what a release does to %s: %s', (id, kind, to, safe) => {
  const fate = fateOf(id, older, newer);
  expect([fate.kind, fate.to, fate.safe]).toEqual([kind, to, safe]);
  expect(fate.says).toContain(id);
});

it.each([
  ['T9011', 'not-yet', 'T9002', true, ['T9002']],
  ['T9012', 'not-yet', 'T9003', true, ['T9003']],
  ['T9005.001', 'gone', undefined, false, ['T9005']],
])('knows the way back from a newer release for %s: %s', (id, kind, to, safe, choices) => {
  const fate = fateOf(id, newer, older);
  expect([fate.kind, fate.to, fate.safe, fate.choices]).toEqual([kind, to, safe, choices]);
});

it('passes learned weights on: to successors over hops, to all parts of a split, backwards to what was there before', () => {
  const forward = carryOverClasses(['T9001', 'T9002', 'T9003', 'T9004', '-'], newer, older);
  expect([...forward.values()]).toEqual([
    { how: 'same', ids: ['T9001'] },
    { how: 'successor', ids: ['T9011'] },
    { how: 'successor', ids: ['T9012', 'T9013'] },
    { how: 'none', ids: [] },
    { how: 'none', ids: [] },
  ]);
  const back = carryOverClasses(['T9011', 'T9005.001'], older, newer);
  expect([...back.values()]).toEqual([
    { how: 'predecessor', ids: ['T9002'] },
    { how: 'parent', ids: ['T9005'] },
  ]);
});

it('leaves a library entry alone whose ids another domain knows', () => {
  const mobile = index({ domain: 'mobile-attack', techniques: [{ id: 'T8001' }] });
  const entry = { key: 'k', signature: 's', techniques: ['T8001'] };
  expect(impactOnEntry(entry, { from: older, to: newer, others: [mobile] })).toBeUndefined();
  expect(impactOnEntry(entry, { from: older, to: newer })?.outcome).toBe('needs-review');
});

it('says of a stored alert what becomes of its tactic, not only of its id', () => {
  const alert = (id: string, tactic = HIDING) =>
    impactOnAlert({ key: 'a', signature: 's', techniques: [{ id, name: id, tactic }] }, { from: older, to: newer });
  const kinds = (id: string) => alert(id)?.changes.map(({ kind, to }) => [kind, to]);
  expect(kinds('T9001')).toEqual([['tactic-renamed', 'TA9005']]);
  expect(kinds('T9002')).toEqual([
    ['revoked', 'T9011'],
    ['tactic-moved', 'TA9112'],
  ]);
  expect(alert('T9007')).toMatchObject({
    outcome: 'needs-review',
    changes: [{ kind: 'tactic-unclear', choices: ['TA9005', 'TA9112'] }],
  });
  expect(alert('T9005', ENTRY)?.changes).toMatchObject([{ kind: 'renamed' }]);
});
