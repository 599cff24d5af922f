import fc from 'fast-check';
import { type AttackIndex, indexAttack } from '../../shared/attack/attack-index.ts';
import shipped from '../../shared/attack/data/enterprise-attack.json' with { type: 'json' };
import type { Dataset, Technique } from '../../shared/attack/dataset.ts';
import type { MappedTechnique, Mapping } from '../../shared/mapping/mapping.ts';

/** The release that ships with the code. */
export const shippedAttack: AttackIndex = indexAttack(shipped as unknown as Dataset);

const asMapped = (technique: Technique, place: number, confidence: number): MappedTechnique => {
  const tactics = shippedAttack.tacticsOf(technique.id);
  const tactic = tactics[place % tactics.length];
  if (!tactic) throw new Error(`${technique.id} has no tactic`);
  return {
    id: technique.id,
    name: technique.name,
    url: `https://attack.mitre.org/techniques/${technique.id.replace('.', '/')}/`,
    tactic,
    confidence,
    basis: 'connotation',
    evidence: [{ kind: 'component', component: 0, term: 'word', weight: 1, says: 'because of a word' }],
  };
};

/** A mapping around the techniques, all else plain. */
export function mappingOf(signature: string, techniques: readonly MappedTechnique[]): Mapping {
  return {
    alertId: 'a-1',
    signature,
    signatureKey: 'key',
    format: 'generic',
    verdict: techniques.length > 0 ? 'mapped' : 'needs-review',
    reason: techniques.length > 0 ? null : 'low_confidence',
    components: [],
    connotations: [],
    understanding: ['Something happened.'],
    techniques,
    candidates: [],
    conflicts: [],
    attack: { domain: shippedAttack.domain, version: shippedAttack.version },
    model: 'm',
    libraryRevision: 0,
  };
}

/** The technique of the shipped release with this id, as a mapping asserts it. */
export function mappedTechnique(id: string, confidence = 0.9): MappedTechnique {
  const technique = shippedAttack.technique(id);
  if (!technique) throw new Error(`${id} is not in the shipped release`);
  return asMapped(technique, 0, confidence);
}

/** Any mapping of up to five live techniques, with any readable signature. */
export const arbitraryMapping: fc.Arbitrary<Mapping> = fc
  .record({
    word: fc.string({ unit: 'binary', maxLength: 60 }),
    picks: fc.uniqueArray(
      fc.record({
        index: fc.nat(shippedAttack.live.length - 1),
        place: fc.nat(5),
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 5, selector: ({ index }) => index },
    ),
  })
  .map(({ word, picks }) =>
    mappingOf(
      `Lab alert ${word.toWellFormed()}`,
      picks.flatMap(({ index, place, confidence }) => {
        const technique = shippedAttack.live[index];
        return technique ? [asMapped(technique, place, confidence)] : [];
      }),
    ),
  );
