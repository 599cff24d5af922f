import type { Basis, Evidence } from '../mapping/mapping.ts';

/** Somebody's word on which techniques an alert is: the library's, a neighbour's, the vendor's, a closed list's. */
export interface Voice {
  readonly basis: Basis;
  /** Technique -> share of this voice's opinion; the shares sum to 1. */
  readonly shares: ReadonlyMap<string, number>;
  /** How much of the answer this voice takes over, 0 to 1. */
  readonly trust: number;
  readonly evidence: Evidence;
}

/** An opinion that names these techniques alike. */
export const evenShares = (ids: readonly string[]): Map<string, number> =>
  new Map(ids.map((id) => [id, 1 / ids.length]));
