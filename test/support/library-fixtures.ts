import { indexAttack } from '../../shared/attack/attack-index.ts';
import type { Dataset, Technique } from '../../shared/attack/dataset.ts';
import type { Sighting } from '../../shared/library/sightings.ts';
import { signatureKey } from '../../shared/library/signature-key.ts';
import type { Mapping } from '../../shared/mapping/mapping.ts';

const technique = (id: string, more: Partial<Technique> = {}): Technique => ({
  id,
  name: `Technique ${id}`,
  status: 'live',
  tactics: ['initial-access'],
  platforms: [],
  stixId: `attack-pattern--${id}`,
  ...more,
});

const DATASET: Dataset = {
  domain: 'enterprise-attack',
  version: '18.1',
  tactics: [{ id: 'TA0001', name: 'Initial Access', shortname: 'initial-access' }],
  techniques: [
    ...['T1190', 'T1210', 'T1059', 'T1078', 'T1110'].map((id) => technique(id)),
    technique('T1086', { status: 'revoked', revokedBy: 'T1059' }),
    technique('T1064', { status: 'deprecated' }),
  ],
};

/** A small release: five live techniques, one revoked (T1086, today T1059), one deprecated (T1064). */
export const SMALL_ATTACK = indexAttack(DATASET);

/** A mapping as far as the library looks at it. */
const smallMapping = (signature: string, more: Partial<Mapping> = {}): Mapping => ({
  alertId: 'a-1',
  signature,
  signatureKey: signatureKey(signature),
  format: 'signature',
  verdict: 'needs-review',
  reason: 'low_confidence',
  components: [],
  connotations: [],
  understanding: [],
  techniques: [],
  candidates: [],
  conflicts: [],
  attack: { domain: 'enterprise-attack', version: '18.1' },
  model: 'm',
  libraryRevision: 0,
  ...more,
});

/** A sighting of a signature; `n` tells sightings apart. */
export const sightingOf = (signature: string, n: number, more: Partial<Mapping> = {}): Sighting => ({
  contentKey: `${n.toString(16).padStart(8, '0')}${'0'.repeat(56)}`,
  mapping: smallMapping(signature, more),
  seenAt: new Date(Date.UTC(2026, 10, 23, 10) + n * 1_000).toISOString(),
});
