import { type ChangeOutcome, changeEntry } from './change-entry.ts';
import { LibraryError } from './library-error.ts';
import type { LibraryStore } from './library-store.ts';

export interface Revert {
  readonly signatureKey: string;
  /** The revision to go back to; 0: to before anything was said. */
  readonly to: number;
  readonly author: string;
  readonly at: string;
  readonly attackVersion: string;
  readonly comment?: string;
  readonly expected?: number;
}

/**
 * Puts an entry back to what it was after one of its revisions, by a further revision. Throws `LibraryError`
 * `no_such_entry`, `no_such_revision`, `stale_revision`.
 */
export function revertEntry(store: LibraryStore, revert: Revert): Promise<ChangeOutcome> {
  const { signatureKey, to, author, at, attackVersion, comment, expected } = revert;
  return changeEntry(store, {
    signatureKey,
    signature: '',
    advance: async () => (await store.advance(0)).revision,
    ...(expected !== undefined && { expected }),
    make: (record) => {
      if (!record) throw new LibraryError('no_such_entry', 'this signature was never seen, imported or decided');
      if (to > record.entry.revision)
        throw new LibraryError(
          'no_such_revision',
          `the entry has ${record.entry.revision} revisions; there is no ${to}`,
        );
      return { kind: 'reverted', to, author, at, attackVersion, ...(comment !== undefined && { comment }) };
    },
  });
}
