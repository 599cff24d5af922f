import { familyOf, idOf, numbersGiven } from '../attack/technique-number.ts';
import type { Probabilities } from './probabilities.ts';

/** A technique with the model's probability for it, and for its whole family (the parent and all its sub-techniques). */
export interface RankedTechnique {
  readonly id: string;
  /** Its number (`technique-number.ts`). */
  readonly technique: number;
  readonly probability: number;
  readonly family: number;
}

/** What each family has together, and the place of its most probable member; all zero, and `NOBODY`, between calls. */
let sums = new Float64Array(0);
let leaders = new Int32Array(0);
const NOBODY = -1;

/** Gathers the families by the numbers of their parents. */
function gatherFamilies({ techniques, values }: Probabilities): void {
  if (sums.length < numbersGiven()) {
    sums = new Float64Array(2 * numbersGiven());
    leaders = new Int32Array(sums.length).fill(NOBODY);
  }
  for (let i = 0; i < techniques.length; i++) {
    const family = familyOf(techniques[i] as number);
    const value = values[i] as number;
    sums[family] = (sums[family] as number) + value;
    const leader = leaders[family] as number;
    if (leader === NOBODY || value > (values[leader] as number)) leaders[family] = i;
  }
}

function forgetFamilies({ techniques }: Probabilities): void {
  for (let i = 0; i < techniques.length; i++) {
    const family = familyOf(techniques[i] as number);
    sums[family] = 0;
    leaders[family] = NOBODY;
  }
}

interface Placed extends RankedTechnique {
  readonly order: number;
}

const stands = (a: Placed, before: Placed): boolean =>
  a.order > before.order || (a.order === before.order && a.id < before.id);

/** Puts one in its place among the best so far; where they are as many as may be, the last falls out. */
function insert(best: Placed[], one: Placed, limit: number): void {
  let at = best.length < limit ? best.length : limit - 1;
  const last = best[at];
  if (last !== undefined && !stands(one, last)) return;
  for (; at > 0 && stands(one, best[at - 1] as Placed); at--) best[at] = best[at - 1] as Placed;
  best[at] = one;
}

/**
 * Ranks techniques by the probability of their families, the most probable member of each family standing for it;
 * the other members follow where their own probability puts them. At most `limit`.
 */
export function rankCandidates(probabilities: Probabilities, limit: number): RankedTechnique[] {
  const { techniques, values } = probabilities;
  gatherFamilies(probabilities);
  const best: Placed[] = [];
  for (let i = 0; i < techniques.length; i++) {
    const technique = techniques[i] as number;
    const family = familyOf(technique);
    const probability = values[i] as number;
    const sum = sums[family] as number;
    const order = leaders[family] === i ? sum : probability;
    if (best.length >= limit && order < (best[limit - 1] as Placed).order) continue;
    insert(best, { id: idOf(technique), technique, probability, family: sum, order }, limit);
  }
  forgetFamilies(probabilities);
  return best;
}
