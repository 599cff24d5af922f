import { hashKey } from './hash-key.ts';

/** How many partitions a day is spread over: 10,000 alerts a second are then 625 a partition, of DynamoDB's 1,000. */
const DAY_SHARDS = '0123456789abcdef';

/** The UTC day of a moment in ISO 8601. */
const dayOf = (iso: string): string => iso.slice(0, 10);

/** Base key of a stored alert. */
export const alertKey = (contentKey: string) => ({ pk: `ALERT#${hashKey(contentKey)}`, sk: 'MAPPING' });

/**
 * Base key of the mark that an alert's mapping was published: an item of its own, since changing the alert's would
 * write that and its copies in both indexes a second time.
 */
export const publishedKey = (contentKey: string) => ({ ...alertKey(contentKey), sk: 'PUBLISHED' });

/** Base key of a quarantined input: by content and reason. */
export const quarantineKey = (sha256: string, code: string) => ({
  pk: `QUARANTINE#${hashKey(sha256, code)}`,
  sk: 'RECORD',
});

/** gsi1 partition of all alerts under one id; sorted by time of receipt. */
export const alertIdPartition = (alertId: string): string => `ID#${hashKey(alertId)}`;

/** gsi2 partition of one day's alerts, one of `DAY_SHARDS`, chosen by the content key's first digit. */
export const dayPartition = (day: string, contentKey: string): string => `DAY#${day}#${hashKey(contentKey)[0] ?? '0'}`;

/** All gsi2 partitions of a day. */
export const dayPartitions = (day: string): readonly string[] => [...DAY_SHARDS].map((shard) => `DAY#${day}#${shard}`);

/** gsi2 partition of one day's quarantined inputs. */
export const quarantineDayPartition = (day: string): string => `QUARANTINE#${day}`;

/** The UTC days that [from, to) touches, in order; at most `limit` of them. */
export function daysBetween(from: string, to: string, limit = 400): readonly string[] {
  const days: string[] = [];
  const last = Date.parse(to);
  for (let at = Date.parse(`${dayOf(from)}T00:00:00Z`); at < last && days.length < limit; at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
