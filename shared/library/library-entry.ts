import type { Basis, Verdict } from '../mapping/mapping.ts';
import type { EntryContext } from './entry-context.ts';

/** Why a person should look at an entry. Stable codes. */
export type ReviewReason =
  | 'contested'
  | 'second_approval'
  | 'packs_disagree'
  | 'retired_technique'
  | 'low_confidence'
  | 'conflict';

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
  /** The revision of the whole library at which this entry last changed; 0 while only we have spoken on it. */
  readonly libraryRevision: number;
  /** What the rule says beside its signature, where a pack said it: likeness is found by it. */
  readonly context?: EntryContext;
  /** The ATT&CK release that the ids are of. */
  readonly attackVersion: string;
  /** Two analysts gave two answers: both stand in the history, neither decides. */
  readonly contested?: boolean;
  /** Why a person should look at it, where one should. */
  readonly review?: ReviewReason;
  /** Where it came from: an analyst, a rule pack, an inference, a migration. */
  readonly provenance: string;
  readonly updatedAt: string;
  readonly sightings: number;
  readonly firstSeen?: string;
  readonly lastSeen?: string;
}

/** True where a person or a rule pack stands behind the entry: only such entries teach anything. */
export const isDecided = ({ basis }: Pick<LibraryEntry, 'basis'>): boolean =>
  basis === 'analyst' || basis === 'library';
