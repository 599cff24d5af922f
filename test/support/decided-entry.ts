import type { LibraryEntry } from '../../shared/library/library-entry.ts';
import { signatureKey } from '../../shared/library/signature-key.ts';

/** An entry that an analyst decided, as a snapshot holds it. */
export const decidedEntry = (
  signature: string,
  techniques: readonly string[],
  more: Partial<LibraryEntry> = {},
): LibraryEntry => ({
  signatureKey: signatureKey(signature),
  signature,
  basis: 'analyst',
  verdict: 'mapped',
  techniques,
  revision: 1,
  libraryRevision: 1,
  attackVersion: '18.1',
  provenance: 'analyst: ann',
  updatedAt: '2026-11-23T10:00:00.000Z',
  sightings: 0,
  ...more,
});
