import type { Basis, Verdict } from '../mapping/mapping.ts';
import type { EntryContext } from './entry-context.ts';
import type { ReviewReason } from './library-entry.ts';

/** What an analyst, a pack or we ourselves say a signature is. */
export interface Answer {
  readonly verdict: Verdict;
  readonly techniques: readonly string[];
}

interface Common {
  /** 1, 2, 3, … within the entry: no number is used twice. */
  readonly revision: number;
  /** Who did it, as the authoriser names them; never taken from a request's body. */
  readonly author: string;
  readonly at: string;
  /** The ATT&CK release in force then. */
  readonly attackVersion: string;
  readonly comment?: string;
}

/** Our own answer at the first sighting. */
interface InferredRevision extends Common, Answer {
  readonly kind: 'inferred';
  readonly basis: Basis;
  readonly review?: ReviewReason;
}

/** A labelled signature of a rule pack. */
interface ImportedRevision extends Common, Answer {
  readonly kind: 'imported';
  /** The pack. */
  readonly source: string;
  /** The rule's name as the pack writes it: several rules of a pack may share a signature key. */
  readonly name: string;
  readonly context?: EntryContext;
}

/** An analyst's decision. */
interface DecidedRevision extends Common, Answer {
  readonly kind: 'decided';
  /** The signature says too little, or matches too much, for one person to decide it. */
  readonly broad?: boolean;
}

/** Everything is again as it was after revision `to`. */
interface RevertedRevision extends Common {
  readonly kind: 'reverted';
  readonly to: number;
}

/** Everything is as if the revisions `voids` had never been. */
interface UndoneRevision extends Common {
  readonly kind: 'undone';
  readonly voids: readonly number[];
}

/** ATT&CK moved on: ids passed to their successors; `review` where a person must say which. */
interface MigratedRevision extends Common {
  readonly kind: 'migrated';
  /** The step and its means: `ATT&CK 18.1 -> 19.0, revoked-by`. */
  readonly step: string;
  readonly moves: readonly { readonly from: string; readonly to: string }[];
  readonly review?: ReviewReason;
}

/** One thing that happened to an entry. Appended, never changed: the entry is what follows from all of them. */
export type LibraryRevision =
  | InferredRevision
  | ImportedRevision
  | DecidedRevision
  | RevertedRevision
  | UndoneRevision
  | MigratedRevision;

type WithoutNumber<Revision> = Revision extends unknown ? Omit<Revision, 'revision'> : never;

/** A revision that has not got its number yet. */
export type NewRevision = WithoutNumber<LibraryRevision>;
