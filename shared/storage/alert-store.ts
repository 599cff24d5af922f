import type { Mapping } from '../mapping/mapping.ts';
import type { ClippedText } from './clip-text.ts';

/** A mapped alert as it is kept: what was recorded then, never changed by what is learned later. */
export interface StoredAlert {
  /** sha256 over source and content, hex: the alert's identity. */
  readonly contentKey: string;
  /** The id people ask for: the sender's, or one of our own where it gave none. Not unique. */
  readonly alertId: string;
  readonly mapping: Mapping;
  /** The alert as it came, one string, clipped to fit. */
  readonly raw: ClippedText;
  /** When we stored it, ISO 8601 UTC; by our clock, never the sender's. */
  readonly receivedAt: string;
  /** The sender's time for it, where it gave a readable one. */
  readonly alertTime?: string;
  readonly host?: string;
}

/**
 * What came of storing: `stored` now, or `known` from before; then `alert` is what stands there, and `published` says
 * whether its mapping was handed to the topic.
 */
type PutOutcome =
  | { readonly outcome: 'stored' }
  | { readonly outcome: 'known'; readonly alert: StoredAlert; readonly published: boolean };

/** Where mapped alerts are kept. Every method may throw on a store that does not answer; none hides it. */
export interface AlertStore {
  /** Stores an alert once: of any number of equal puts exactly one answers `stored`, the others change nothing. */
  put(alert: StoredAlert): Promise<PutOutcome>;
  /** Notes that the mapping was handed to the topic. May be repeated. */
  markPublished(alert: Pick<StoredAlert, 'contentKey' | 'receivedAt'>): Promise<void>;
  /** True once the mapping was noted as handed to the topic. */
  isPublished(contentKey: string): Promise<boolean>;
  /** All alerts that came under this id, newest first, at most `limit` of them. More than one: a sender repeats ids. */
  findByAlertId(alertId: string, limit?: number): Promise<readonly StoredAlert[]>;
  /** The alerts received in [from, to), ISO 8601 UTC, in no order. */
  receivedBetween(from: string, to: string): AsyncIterable<StoredAlert>;
}
