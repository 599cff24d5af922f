import type { AttackIndex } from '../../shared/attack/attack-index.ts';
import type { Technique } from '../../shared/attack/dataset.ts';

/** The page of a technique on MITRE's site. */
const urlOf = (id: string): string => `https://attack.mitre.org/techniques/${id.replace('.', '/')}/`;

const toShort = ({ id, name }: Technique) => ({ id, name, url: urlOf(id) });

/** A technique as the API shows it: with its tactics by name, its family, and what became of it where it is not live. */
export function describeTechnique(technique: Technique, attack: AttackIndex) {
  const { id, name, status, platforms, parent } = technique;
  const resolution = attack.resolve(id);
  const family = parent === undefined ? undefined : attack.technique(parent);
  const successor = status === 'live' ? undefined : resolution.technique;
  const parts = status === 'live' ? undefined : resolution.splitInto?.flatMap((part) => attack.technique(part) ?? []);
  return {
    id,
    name,
    url: urlOf(id),
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
    attack: { domain: attack.domain, version: attack.version },
  };
}
