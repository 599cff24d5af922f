import type { Basis, Verdict } from '../mapping/mapping.ts';

/** What is held about one signature: the strongest word said on it so far, and how often it was seen. */
export interface LibraryEntry {
  readonly signatureKey: string;
  /** The signature as first seen. */
  readonly signature: string;
  /** Strongest first: `analyst` over `library` (an imported rule pack) over our own earlier answers. */
  readonly basis: Basis;
  readonly verdict: Verdict;
  readonly techniques: readonly string[];
  /** 1 for the first state of the entry; each decision or import adds one. `If-Match` is against this. */
  readonly revision: number;
  /** The ATT&CK release that the ids are of. */
  readonly attackVersion: string;
  /** Two analysts gave two answers: both stand in the history, neither decides. */
  readonly contested?: boolean;
  /** Why a person should look at it, where one should. */
  readonly review?: string;
  /** Where it came from: an analyst, a rule pack, an inference, a migration. */
  readonly provenance: string;
  readonly updatedAt: string;
  readonly sightings: number;
  readonly firstSeen?: string;
  readonly lastSeen?: string;
}
