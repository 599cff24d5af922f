import type { AttackIndex } from '../attack/attack-index.ts';
import type { Technique } from '../attack/dataset.ts';
import { familyOf } from '../attack/technique-number.ts';
import type { RankedTechnique } from './rank-candidates.ts';

/** A second family is asserted when it has at least this share of the first one's probability (chosen for hF1 on dev). */
const COMPANION = 0.35;

/** A sub-technique stands for its family only when it has at least this share of it; else the parent does. */
const SURE_OF_SUB = 0.4;

const MOST = 4;

/** The member of a family to assert: the sub-technique when it is sure enough of itself, else the parent. */
function memberToAssert(best: RankedTechnique, attack: AttackIndex): Technique | undefined {
  const technique = attack.technique(best.id);
  const parent = technique?.parent && attack.technique(technique.parent);
  return parent && parent.status === 'live' && best.probability < SURE_OF_SUB * best.family ? parent : technique;
}

/** How many techniques to assert, and which: decided per alert. What somebody said (`told`) is asserted as said. */
export function chooseAsserted(
  ranked: readonly RankedTechnique[],
  told: readonly string[],
  attack: AttackIndex,
): Technique[] {
  if (told.length > 0) return told.flatMap((id) => attack.technique(id) ?? []);
  const top = ranked[0]?.family ?? 0;
  const families: number[] = [];
  const asserted: Technique[] = [];
  for (const candidate of ranked) {
    const family = familyOf(candidate.technique);
    if (families.includes(family) || candidate.family < COMPANION * top || asserted.length >= MOST) continue;
    families.push(family);
    const technique = memberToAssert(candidate, attack);
    if (technique) asserted.push(technique);
  }
  return asserted;
}
