import type { LibraryEntry } from './library-entry.ts';

/**
 * What the mapper asks of the library, answered from memory: a snapshot at one revision.
 * The adapters keep it fresh; the core only reads.
 */
export interface LibrarySnapshot {
  readonly revision: number;
  /** The entry of this very signature, or undefined. */
  exact(signatureKey: string): LibraryEntry | undefined;
  /** The decided entries (analyst or imported) that alerts of other signatures may learn from; the same list while it holds. */
  teaching(): readonly LibraryEntry[];
}

/** What a library without entries, or one that nothing is to be learned from, teaches. */
export const NOTHING_TAUGHT: readonly LibraryEntry[] = [];

export const EMPTY_LIBRARY: LibrarySnapshot = {
  revision: 0,
  exact: () => undefined,
  teaching: () => NOTHING_TAUGHT,
};
