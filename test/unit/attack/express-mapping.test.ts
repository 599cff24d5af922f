import { expect, it } from 'vitest';
import { indexAttack } from '../../../shared/attack/attack-index.ts';
import { readBundle } from '../../../shared/attack/read-bundle.ts';
import { expressMapping } from '../../../shared/mapping/express-mapping.ts';
import type { Mapping } from '../../../shared/mapping/mapping.ts';
import { type BundleShape, bundleObjects } from '../../support/bundle-builder.ts';
import { mappingOf } from '../../support/mapping-of.ts';

const index = (shape: BundleShape) => indexAttack(readBundle(bundleObjects(shape)));
const OLD_TACTIC = { id: 'TA9005', name: 'Hiding', shortname: 'hiding' };
const NEW_TACTIC = { id: 'TA9005', name: 'Stealth', shortname: 'stealth' };
const from = index({
  version: '18.1',
  tactics: [OLD_TACTIC],
  techniques: ['T9001', 'T9002', 'T9003'].map((id) => ({ id, tactics: ['hiding'] })),
});
const to = index({
  version: '19.0',
  tactics: [NEW_TACTIC],
  techniques: [
    { id: 'T9001', name: 'New Name', tactics: ['stealth'] },
    { id: 'T9002', revokedBy: 'T9001' },
    { id: 'T9003', deprecated: true },
  ],
});
const recorded = (ids: readonly string[]): Mapping => ({
  ...mappingOf(),
  techniques: ids.map((id, i) => ({
    id,
    name: id,
    url: '',
    tactic: OLD_TACTIC,
    confidence: 0.9 - i / 10,
    basis: 'analyst',
    evidence: [{ kind: 'prior', weight: 1, says: 'so' }],
  })),
  candidates: ids.map((id, i) => ({ id, confidence: 0.9 - i / 10 })),
  attack: { domain: 'enterprise-attack', version: '18.1' },
});

it('re-expresses a recorded mapping in the release in force: ids, names, tactics, links', () => {
  const now = expressMapping(recorded(['T9002', 'T9001']), from, to);
  expect(now).toMatchObject({ verdict: 'mapped', attack: { version: '19.0' } });
  expect(now.techniques).toMatchObject([{ id: 'T9001', name: 'New Name', tactic: NEW_TACTIC, confidence: 0.9 }]);
  expect(now.techniques[0]?.url).toBe('https://attack.mitre.org/versions/v19/techniques/T9001/');
  expect(now.candidates).toEqual([{ id: 'T9001', confidence: 0.9 }]);
  expect(now.warnings?.join(' ')).toContain('T9002');
});

it('leaves out what has no successor, says so, and asks for a person where nothing is left', () => {
  const now = expressMapping(recorded(['T9003']), from, to);
  expect(now).toMatchObject({ verdict: 'needs-review', techniques: [] });
  expect(now.warnings?.join(' ')).toContain('T9003');
});

it('changes nothing of the record itself, and nothing where the release is the same', () => {
  const mapping = recorded(['T9001']);
  const text = JSON.stringify(mapping);
  expressMapping(mapping, from, to);
  expect(JSON.stringify(mapping)).toBe(text);
  expect(expressMapping(mapping, from, from).techniques[0]).toMatchObject({ id: 'T9001', tactic: OLD_TACTIC });
});
