import { parentOf } from '../attack/attack-index.ts';

/** A technique with the model's probability for it, and for its whole family (the parent and all its sub-techniques). */
export interface RankedTechnique {
  readonly id: string;
  readonly probability: number;
  readonly family: number;
}

/**
 * Ranks techniques by the probability of their families, the most probable member of each family standing for it;
 * the other members follow where their own probability puts them. At most `limit`.
 */
export function rankCandidates(probabilities: ReadonlyMap<string, number>, limit: number): RankedTechnique[] {
  const families = new Map<string, { sum: number; best: string; bestProbability: number }>();
  for (const [id, probability] of probabilities) {
    const parent = parentOf(id);
    const family = families.get(parent);
    if (!family) families.set(parent, { sum: probability, best: id, bestProbability: probability });
    else {
      family.sum += probability;
      if (probability > family.bestProbability) Object.assign(family, { best: id, bestProbability: probability });
    }
  }
  const ranked: { id: string; probability: number; family: number; order: number }[] = [];
  for (const [id, probability] of probabilities) {
    const family = families.get(parentOf(id));
    if (!family) continue;
    const leads = family.best === id;
    ranked.push({ id, probability, family: family.sum, order: leads ? family.sum : probability });
  }
  return ranked
    .sort((a, b) => b.order - a.order || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id, probability, family }) => ({ id, probability, family }));
}
