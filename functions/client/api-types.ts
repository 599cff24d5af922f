import type { EntryContext } from '../../shared/library/entry-context.ts';
import type { LibraryEntry } from '../../shared/library/library-entry.ts';
import type { LibraryRevision } from '../../shared/library/library-revision.ts';
import type { Mapping, TacticRef, Verdict } from '../../shared/mapping/mapping.ts';

export type { ImportReport } from '../../shared/library/import-claims.ts';

/** In a batch, what stands in the place of an alert that cannot be read. */
export interface Unreadable {
  readonly error: { readonly code: string; readonly message: string };
}

/** What became of alerts that were put on the queue. */
export interface AcceptedAlerts {
  readonly accepted: number;
  readonly ids: readonly string[];
  readonly rejected?: readonly { readonly index: number; readonly code: string; readonly message: string }[];
}

interface Said {
  readonly verdict: Verdict;
  readonly techniques: readonly string[];
  readonly at: string;
}

/** An entry with everything that is being said on it. */
export interface EntryDetail extends LibraryEntry {
  readonly decisions: readonly (Said & { readonly author: string })[];
  readonly claims: readonly (Said & {
    readonly source: string;
    readonly name: string;
    readonly context?: EntryContext;
  })[];
}

/** Which entries to list. */
export interface EntryQuery {
  readonly technique?: string;
  readonly verdict?: Verdict;
  readonly basis?: LibraryEntry['basis'];
  readonly detail?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
}

export interface EntryPage {
  readonly entries: readonly (LibraryEntry | EntryDetail)[];
  readonly cursor?: string;
}

/** An analyst's decision. */
export interface DecisionBody {
  readonly techniques?: readonly string[];
  readonly verdict?: 'mapped' | 'unmapped' | 'needs-review';
  readonly comment?: string;
  /** The signature itself, where it was never seen. */
  readonly signature?: string;
}

/** The revision that a writer has seen; it fails with 412 where another stands by now. */
export interface Expecting {
  readonly ifMatch?: number;
}

export interface EntryHistory {
  readonly signatureKey: string;
  readonly history: readonly LibraryRevision[];
}

/** A rule as the import takes it. */
export interface ImportedRule {
  readonly name: string;
  readonly techniques: readonly string[];
  readonly verdict?: 'mapped' | 'unmapped';
  /** What the rule says beside its name: its first 400 characters are kept, and help to find what is like it. */
  readonly description?: string;
  readonly logSource?: readonly string[];
}

interface ShortTechnique {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

/** A technique in one release. */
export interface TechniqueDetail extends ShortTechnique {
  readonly status: 'live' | 'revoked' | 'deprecated';
  readonly tactics: readonly TacticRef[];
  readonly platforms: readonly string[];
  readonly parent?: ShortTechnique;
  readonly subTechniques: readonly ShortTechnique[];
  readonly successor?: ShortTechnique;
  readonly says?: string;
  readonly attack: Mapping['attack'];
}

/** What stands behind the API's answers. */
export interface Health {
  readonly status: 'ok';
  readonly attack: Mapping['attack'];
  readonly library: { readonly revision: number; readonly decisions: number; readonly frozen?: string };
}
