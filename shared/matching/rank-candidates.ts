import { parentOf } from '../attack/attack-index.ts';

/** A technique with the model's probability for it, and for its whole family (the parent and all its sub-techniques). */
export interface RankedTechnique {
  readonly id: string;
  readonly probability: number;
  readonly family: number;
}

interface Family {
  sum: number;
  best: string;
  bestProbability: number;
}

/** What each family has together, and its most probable member. */
function gatherFamilies(probabilities: ReadonlyMap<string, number>): ReadonlyMap<string, Family> {
  const families = new Map<string, Family>();
  for (const [id, probability] of probabilities) {
    const parent = parentOf(id);
    const family = families.get(parent);
    if (!family) families.set(parent, { sum: probability, best: id, bestProbability: probability });
    else {
      family.sum += probability;
      if (probability > family.bestProbability) {
        family.best = id;
        family.bestProbability = probability;
      }
    }
  }
  return families;
}

interface Placed extends RankedTechnique {
  readonly order: number;
}

const stands = (a: Placed, before: Placed): boolean =>
  a.order > before.order || (a.order === before.order && a.id < before.id);

/** Puts one in its place among the best so far and drops the last where they are too many. */
function insert(best: Placed[], one: Placed, limit: number): void {
  const last = best.at(-1);
  if (best.length >= limit && last && !stands(one, last)) return;
  let at = best.length;
  while (at > 0 && stands(one, best[at - 1] as Placed)) at--;
  best.splice(at, 0, one);
  if (best.length > limit) best.pop();
}

/**
 * Ranks techniques by the probability of their families, the most probable member of each family standing for it;
 * the other members follow where their own probability puts them. At most `limit`.
 */
export function rankCandidates(probabilities: ReadonlyMap<string, number>, limit: number): RankedTechnique[] {
  const families = gatherFamilies(probabilities);
  const best: Placed[] = [];
  for (const [id, probability] of probabilities) {
    const { best: leader, sum } = families.get(parentOf(id)) as Family;
    insert(best, { id, probability, family: sum, order: leader === id ? sum : probability }, limit);
  }
  return best.map(({ id, probability, family }) => ({ id, probability, family }));
}
