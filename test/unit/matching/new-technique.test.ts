import { expect, test } from 'vitest';
import { loadKnowledge } from '../../../functions/adapters/load-knowledge.ts';
import { indexAttack } from '../../../shared/attack/attack-index.ts';
import type { Dataset } from '../../../shared/attack/dataset.ts';
import { termsOf } from '../../../shared/attack/technique-terms.ts';
import { createMapper } from '../../../shared/mapping/create-mapper.ts';

const shipped = await loadKnowledge();

/** A made-up next release: one technique is new, one is revoked. */
function nextRelease({ dataset }: typeof shipped.attack): Dataset {
  const sibling = dataset.techniques.find(({ id }) => id === 'T1190');
  if (!sibling) throw new Error('the shipped dataset has no T1190');
  const name = 'Zeppelin Ballast Tampering';
  const added = {
    ...sibling,
    id: 'T1999',
    name,
    terms: termsOf(name, 'Zeppelin ballast valves are tampered with so that the airship sinks.'),
  };
  const techniques = dataset.techniques.map((t) =>
    t.id === 'T1491' ? { ...t, status: 'revoked' as const, revokedBy: 'T1565' } : t,
  );
  return { ...dataset, version: '99.0', techniques: [...techniques, added] };
}

const mapper = createMapper({ ...shipped, attack: indexAttack(nextRelease(shipped.attack)) });
const firstFor = (name: string) => mapper.map({ format: 'test', name }).candidates[0]?.id;

test('a technique that is new in a release is matched from its own words on the same day', () => {
  expect(firstFor('Zeppelin ballast valve tampering seen')).toBe('T1999');
});

test('what was learned of a revoked technique passes to its successor', () => {
  const before = createMapper(shipped).map({ format: 'test', name: 'Website defacement, home page replaced' });
  expect(before.candidates.slice(0, 2).some(({ id }) => id.startsWith('T1491'))).toBe(true);
  const after = mapper.map({ format: 'test', name: 'Website defacement, home page replaced' });
  expect(after.candidates.map(({ id }) => id)).toContain('T1565');
  expect(after.candidates.map(({ id }) => id)).not.toContain('T1491');
});

test('nothing is said in words of the old release', () => {
  const { attack } = mapper.map({ format: 'test', name: 'Mimikatz detected' });
  expect(attack.version).toBe('99.0');
});
