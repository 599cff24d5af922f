import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { SightingCount } from '../../shared/library/library-store.ts';
import type { Sighting } from '../../shared/library/sightings.ts';
import { SIGHTING_SHARDS, shardOf, sightingKey } from '../../shared/storage/library-keys.ts';
import { getBatch, type Item } from './batch-get.ts';

/** Sightings a counter remembers by mark before the older half is forgotten: 2 × 60 marks of 16 bytes stay under 2 KB. */
const REMEMBERED = 60;

/** Races that a counter may lose before it gives up; the message then comes again. */
const TRIES = 10;

/** What came of counting: the counter's new value, or undefined where the sighting was counted before. */
type Counted = number | undefined;

const isRefused = (error: unknown): boolean => error instanceof ConditionalCheckFailedException;

const marksOf = (item: Item | undefined): readonly string[] =>
  [item?.['recent'], item?.['previous']].flatMap((set) => (set instanceof Set ? [...(set as Set<string>)] : []));

/**
 * Counts one sighting in its shard, once: the marks of the latest sightings stand in the counter's own item, so that
 * counting and remembering are one write. Exact for repeats within the last 60 sightings of the shard.
 */
export async function countSighting(
  client: DynamoDBDocumentClient,
  table: string,
  { contentKey, mapping, seenAt }: Sighting,
): Promise<Counted> {
  const Key = sightingKey(mapping.signatureKey, shardOf(contentKey, SIGHTING_SHARDS));
  const mark = contentKey.slice(0, 16);
  const unknown = 'NOT contains(recent, :mark) AND NOT contains(previous, :mark)';
  const values = { ':mark': mark, ':marks': new Set([mark]), ':one': 1, ':at': seenAt, ':limit': REMEMBERED };
  const add = {
    TableName: table,
    Key,
    UpdateExpression: 'SET firstSeen = if_not_exists(firstSeen, :at), lastSeen = :at ADD seen :one, recent :marks',
    ConditionExpression: `(attribute_not_exists(recent) OR size(recent) < :limit) AND ${unknown}`,
    ExpressionAttributeValues: values,
    ReturnValues: 'UPDATED_NEW' as const,
  };
  const turnOver = {
    ...add,
    UpdateExpression: 'SET previous = recent, recent = :marks, lastSeen = :at ADD seen :one',
    ConditionExpression: `size(recent) >= :limit AND ${unknown}`,
    ExpressionAttributeValues: values,
  };
  for (let tries = 0; tries < TRIES; tries++) {
    for (const attempt of [add, turnOver]) {
      try {
        const answer = await client.send(new UpdateCommand(attempt));
        return Number(answer.Attributes?.['seen']);
      } catch (error) {
        if (!isRefused(error)) throw error;
      }
      const { Item: item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      if (marksOf(item).includes(mark)) return undefined;
    }
  }
  throw new Error(`the sightings of ${mapping.signatureKey} are too busy to be counted; the message comes again`);
}

/** Adds up the counters of a signature. */
export async function sumSightings(
  client: DynamoDBDocumentClient,
  table: string,
  signatureKey: string,
): Promise<SightingCount> {
  const keys = Array.from({ length: SIGHTING_SHARDS }, (_, shard) => sightingKey(signatureKey, shard));
  const counters = await getBatch(client, table, keys, { consistent: true });
  const times = (name: string) => counters.flatMap((item) => (item[name] ? [String(item[name])] : [])).sort();
  const [firstSeen] = times('firstSeen');
  const lastSeen = times('lastSeen').at(-1);
  return {
    sightings: counters.reduce((sum, item) => sum + Number(item['seen'] ?? 0), 0),
    ...(firstSeen !== undefined && { firstSeen }),
    ...(lastSeen !== undefined && { lastSeen }),
  };
}

/** True where a counter's new value is worth adding all counters up: at first always, then every sixteenth time. */
export const isWorthSumming = (seen: number): boolean => seen <= SUMMED_ALWAYS || seen % 16 === 0;

/** Sightings of one counter that are added up each time. */
const SUMMED_ALWAYS = 4;

/** True where a record's count is exact by itself: had any counter got ahead of it, it would be larger than this. */
export const isExact = (sightings: number): boolean => sightings < SUMMED_ALWAYS;
