import type { Basis, Evidence } from '../mapping/mapping.ts';

/** Somebody's word on which techniques an alert is: the library's, a neighbour's, the vendor's, a closed list's. */
export interface Voice {
  readonly basis: Basis;
  /** Technique -> share of this voice's opinion; the shares sum to 1, except where each is how likely it is to be among several. */
  readonly shares: ReadonlyMap<string, number>;
  /** How much of the answer this voice takes over, 0 to 1. */
  readonly trust: number;
  /** The reason that it gives for one of its techniques. */
  readonly evidence: (id: string) => Evidence;
}

/** An opinion that names these techniques alike. */
export const evenShares = (ids: readonly string[]): Map<string, number> =>
  new Map(ids.map((id) => [id, 1 / ids.length]));
