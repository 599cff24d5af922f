import type { AttackIndex } from '../../shared/attack/attack-index.ts';
import type { Technique } from '../../shared/attack/dataset.ts';
import { techniqueUrl } from '../../shared/attack/technique-url.ts';

/** A technique as the API shows it: with its tactics by name, its family, and what became of it where it is not live. */
export function describeTechnique(technique: Technique, attack: AttackIndex) {
  const { version } = attack;
  const toShort = ({ id, name }: Technique) => ({ id, name, url: techniqueUrl(id, version) });
  const { id, name, status, platforms, parent } = technique;
  const family = parent === undefined ? undefined : attack.technique(parent);
  const resolution = status === 'live' ? undefined : attack.resolve(id);
  const successor = resolution?.technique;
  const parts = resolution?.splitInto?.flatMap((part) => attack.technique(part) ?? []);
  return {
    ...toShort(technique),
    status,
    tactics: attack.tacticsOf(id),
    platforms,
    ...(family && { parent: toShort(family) }),
    subTechniques: attack.subTechniques(id).map(toShort),
    ...(successor && { successor: toShort(successor) }),
    ...(parts && { splitInto: parts.map(toShort) }),
    ...(status !== 'live' && {
      says: successor
        ? `${id} ${name} was revoked; today it is ${successor.id} ${successor.name}.`
        : `${id} ${name} was retired and has no successor.`,
    }),
    attack: { domain: attack.domain, version },
  };
}
