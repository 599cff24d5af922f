import type { FacetHints } from '../../understanding/facets.ts';
import type { MeaningKind } from '../meanings/meaning-entry.ts';

/** What an analyst says that a term means, and how much it speaks for or against techniques. */
export interface ConnotationBody {
  readonly kind: MeaningKind;
  /** One plain sentence. */
  readonly meaning: string;
  readonly aliases: readonly string[];
  readonly facets: FacetHints;
  /** Log-odds that the term adds to a technique, -3 to 3; what was learned still counts beside it. */
  readonly techniques: readonly { readonly id: string; readonly weight: number }[];
}

/** One state of an analyst's entry in the connotation table. Appended, never changed. */
export interface ConnotationEdit {
  /** In the form of `termKey`. */
  readonly term: string;
  /** 1, 2, 3, …; 0 is what ships. */
  readonly revision: number;
  readonly author: string;
  readonly at: string;
  readonly comment?: string;
  /** Absent: the edit was taken back, what ships counts again. */
  readonly body?: ConnotationBody;
}

/** The largest weight an edit can give, either way: a word alone cannot decide an alert. */
export const LARGEST_WEIGHT = 3;
