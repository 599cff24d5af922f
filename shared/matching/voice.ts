import { parentOf } from '../attack/attack-index.ts';
import type { Basis, Evidence } from '../mapping/mapping.ts';

/** Somebody's word on which techniques an alert is: the library's, a neighbour's, the vendor's, a closed list's. */
export interface Voice {
  readonly basis: Basis;
  /** Technique -> share of this voice's opinion; they sum to 1 where one of them is right, to more where several are. */
  readonly shares: ReadonlyMap<string, number>;
  /** How much of the answer this voice takes over, 0 to 1. */
  readonly trust: number;
  /** The reason that it gives for one of its techniques. */
  readonly evidence: (id: string) => Evidence;
}

/** An opinion that all of these are right: each family in full, its members in even parts. */
export function sharesOfEach(ids: readonly string[]): Map<string, number> {
  const families = Map.groupBy(new Set(ids), parentOf);
  return new Map(ids.map((id) => [id, 1 / (families.get(parentOf(id))?.length ?? 1)]));
}

/** An opinion that one of these is right, none more than the other. */
export const evenShares = (ids: readonly string[]): Map<string, number> =>
  new Map(ids.map((id) => [id, 1 / ids.length]));
