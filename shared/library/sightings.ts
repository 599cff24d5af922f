import type { Mapping } from '../mapping/mapping.ts';

/** One stored alert, as the library counts it. */
export interface Sighting {
  /** The stored alert's identity: a sighting with a known key is the same sighting, and is not counted again. */
  readonly contentKey: string;
  /** What was recorded for it; carries the signature and its key. */
  readonly mapping: Mapping;
  /** When it was stored, ISO 8601 UTC. */
  readonly seenAt: string;
}

/** Counts sightings, and makes an entry for a signature never seen before out of our own answer. */
export interface SightingRecorder {
  /** Records a sighting exactly once, however often it is called with the same content key. */
  recordSighting(sighting: Sighting): Promise<void>;
}
