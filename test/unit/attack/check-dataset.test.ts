import { expect, it } from 'vitest';
import { loadDataset } from '../../../functions/adapters/load-dataset.ts';
import { checkDataset, type GateOptions } from '../../../shared/attack/check-dataset.ts';
import { readBundle } from '../../../shared/attack/read-bundle.ts';
import { type BundleShape, bundleObjects, type PatternShape } from '../../support/bundle-builder.ts';

const release = (shape: BundleShape) => readBundle(bundleObjects(shape));
const codes = (shape: BundleShape, options?: GateOptions) =>
  checkDataset(release(shape), options).map((failure) => failure.code);
const many = (n: number): readonly PatternShape[] => Array.from({ length: n }, (_, i) => ({ id: `T${9000 + i}` }));

it('lets a sound release pass', () => {
  expect(codes({ techniques: many(20) }, { current: release({ techniques: many(20) }) })).toEqual([]);
});

it.each(['enterprise-attack', 'mobile-attack', 'ics-attack'])('lets the shipped release of %s pass', async (domain) => {
  const dataset = await loadDataset(domain);
  expect(checkDataset(dataset, { current: dataset, domain })).toEqual([]);
});

it.each<[string, BundleShape]>([
  ['no_techniques', { techniques: [] }],
  ['no_techniques', { techniques: [{ id: 'T9001', deprecated: true }] }],
  ['no_tactics', { tactics: [], techniques: many(2) }],
  ['malformed_id', { techniques: [{ id: 'T9001"><script>' }] }],
  ['malformed_id', { techniques: [{ id: '__proto__' }] }],
  ['malformed_name', { techniques: [{ id: 'T9001', name: 'a\u001b[31m' }] }],
  ['technique_without_tactic', { techniques: [{ id: 'T9001', tactics: [] }] }],
  ['unknown_tactic', { techniques: [{ id: 'T9001', tactics: ['nowhere'] }] }],
  [
    'revocation_cycle',
    { techniques: [{ id: 'T9001' }, { id: 'T9002', revokedBy: 'T9003' }, { id: 'T9003', revokedBy: 'T9002' }] },
  ],
  ['malformed_version', { version: 'latest', techniques: many(2) }],
  ['ambiguous_tactic', { tactics: ['TA9001', 'TA9002'].map((id) => ({ id, name: 'Same', shortname: 'getting-in' })) }],
])('refuses with %s', (code, shape) => {
  expect(codes(shape)).toContain(code);
});

it('refuses when more than a tenth of the live techniques disappears, and not before', () => {
  const current = release({ techniques: many(100) });
  expect(codes({ version: '2.0', techniques: many(89) }, { current })).toEqual(['techniques_fell']);
  expect(codes({ version: '2.0', techniques: many(90) }, { current })).toEqual([]);
});

it('refuses a release that is older by number, not by letter', () => {
  const current = release({ version: '18.1', techniques: many(5) });
  expect(codes({ version: '9.0', techniques: many(5) }, { current })).toEqual(['older_version']);
  expect(codes({ version: '18.10', techniques: many(5) }, { current })).toEqual([]);
});

it('refuses a release of another domain', () => {
  expect(codes({ domain: 'ics-attack' }, { domain: 'enterprise-attack' })).toEqual(['wrong_domain']);
});

it('refuses the same id on two live techniques', () => {
  expect(codes({}, { duplicates: ['T9001'] })).toEqual(['duplicate_id']);
});

it('never prints a foreign id raw', () => {
  const [failure] = checkDataset(release({ techniques: [{ id: 'T1\u001b]0;x\u0007' }] }));
  expect(failure?.ids.join()).toMatch(/^[A-Za-z0-9.?-]+$/);
});
