import type { ConnotationEdit } from './connotation-edit.ts';

interface EditPage {
  readonly edits: readonly ConnotationEdit[];
  /** Absent on the last page. */
  readonly next?: string;
}

/** Where analysts' edits of the connotation table are kept. Exactly one caller gets each revision of a term. */
export interface ConnotationStore {
  /** The latest state of a term; undefined where nobody ever edited it. */
  read(term: string): Promise<ConnotationEdit | undefined>;
  /** All states of a term, oldest first. */
  history(term: string): Promise<readonly ConnotationEdit[]>;
  /** Adds a state; false where its revision is taken already. */
  append(edit: ConnotationEdit): Promise<boolean>;
  /** The latest states of terms that begin like this, in their order. */
  list(prefix: string, limit: number, from?: string): Promise<EditPage>;
  /** Grows with every edit of any term. One small read. */
  revision(): Promise<number>;
}
