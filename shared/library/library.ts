import type { LibraryEntry } from './library-entry.ts';

/** A decided entry that stands near an alert's signature, 0 < similarity <= 1. */
export interface Neighbour {
  readonly entry: LibraryEntry;
  readonly similarity: number;
}

/**
 * What the mapper asks of the library, answered from memory: a snapshot at one revision.
 * The adapters keep it fresh; the core only reads.
 */
export interface LibrarySnapshot {
  readonly revision: number;
  /** The entry of this very signature, or undefined. */
  exact(signatureKey: string): LibraryEntry | undefined;
  /** Decided entries (analyst or imported) nearest to these terms, best first. */
  nearest(signature: string, limit: number): readonly Neighbour[];
}

export const EMPTY_LIBRARY: LibrarySnapshot = { revision: 0, exact: () => undefined, nearest: () => [] };
