import type { Mapping } from '../../shared/mapping/mapping.ts';
import type { StoredAlert } from '../../shared/storage/alert-store.ts';
import { clipText } from '../../shared/storage/clip-text.ts';

/** Stored items stay below this, of DynamoDB's 400 KB: names, keys and index copies need their part. */
const MAX_ITEM_BYTES = 350_000;

/** What the item's keys and small attributes take at most. */
const OVERHEAD_BYTES = 8_000;

/** A mapping that leaves no room for the alert it is of. Permanent: it would be as large the next time. */
export class MappingTooLargeError extends Error {
  override readonly name = 'MappingTooLargeError';
  readonly code = 'too_large_to_store';
}

/** A stored alert as DynamoDB has it. Foreign texts are strings only: a map's keys could be the attacker's. */
export interface AlertItem {
  readonly schemaVersion: 1;
  readonly contentKey: string;
  readonly alertId: string;
  /** The mapping as JSON. */
  readonly mapping: string;
  readonly verdict: Mapping['verdict'];
  readonly techniques: readonly string[];
  readonly raw: string;
  readonly truncated: boolean;
  readonly originalBytes: number;
  readonly sha256: string;
  readonly receivedAt: string;
  readonly alertTime?: string;
  readonly host?: string;
  /** Epoch seconds, counted from receipt: the sender's clock has no say in it. */
  readonly expiresAt: number;
  readonly [key: string]: unknown;
}

/** Epoch seconds after which something received then may go. */
export const expiryOf = (receivedAt: string, retentionDays: number): number =>
  Math.floor(Date.parse(receivedAt) / 1_000) + retentionDays * 86_400;

/**
 * Makes the item, clipping the raw alert to what room the mapping leaves within 350 KB.
 * Throws `MappingTooLargeError` where that is less than nothing.
 */
export function toAlertItem(alert: StoredAlert, retentionDays: number): AlertItem {
  const mapping = JSON.stringify(alert.mapping);
  const room = MAX_ITEM_BYTES - OVERHEAD_BYTES - Buffer.byteLength(mapping);
  if (room < 0) throw new MappingTooLargeError(`the mapping takes ${mapping.length} characters; shorten the alert`);
  const clipped = clipText(alert.raw.text, room);
  return {
    schemaVersion: 1,
    contentKey: alert.contentKey,
    alertId: alert.alertId,
    mapping,
    verdict: alert.mapping.verdict,
    techniques: alert.mapping.techniques.map(({ id }) => id),
    raw: clipped.text,
    truncated: alert.raw.truncated || clipped.truncated,
    originalBytes: alert.raw.originalBytes,
    sha256: alert.raw.sha256,
    receivedAt: alert.receivedAt,
    ...(alert.alertTime !== undefined && { alertTime: alert.alertTime }),
    ...(alert.host !== undefined && { host: alert.host }),
    expiresAt: expiryOf(alert.receivedAt, retentionDays),
  };
}

/** Reads an item back. */
export function fromAlertItem(item: AlertItem): StoredAlert {
  return {
    contentKey: item.contentKey,
    alertId: item.alertId,
    mapping: JSON.parse(item.mapping) as Mapping,
    raw: {
      text: item.raw,
      truncated: item.truncated,
      originalBytes: item.originalBytes,
      sha256: item.sha256,
    },
    receivedAt: item.receivedAt,
    ...(item.alertTime !== undefined && { alertTime: item.alertTime }),
    ...(item.host !== undefined && { host: item.host }),
  };
}
