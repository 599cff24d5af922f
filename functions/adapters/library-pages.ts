import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { LibraryError } from '../../shared/library/library-error.ts';
import { LIST_SHARDS } from '../../shared/storage/library-keys.ts';
import type { Item } from './batch-get.ts';

/** A read of the first items of one partition of an index behind a sort key. */
export interface FirstItems {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  readonly index: 'gsi1' | 'gsi2' | 'gsi3';
  readonly partition: string;
  readonly after?: string;
  /** Upper border of the sort key, excluded. */
  readonly before?: string;
  readonly limit: number;
}

/** One query: at most `limit` items behind `after`, in order. */
export async function readFirst(options: FirstItems): Promise<readonly Item[]> {
  const { client, table, index, partition, after, before, limit } = options;
  const range =
    before === undefined
      ? after === undefined
        ? ''
        : ` AND ${index}sk > :after`
      : ` AND ${index}sk BETWEEN :after AND :before`;
  const answer = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: index,
      KeyConditionExpression: `${index}pk = :partition${range}`,
      ExpressionAttributeValues: {
        ':partition': partition,
        ...((after !== undefined || before !== undefined) && { ':after': after ?? ' ' }),
        ...(before !== undefined && { ':before': before }),
      },
      Limit: before === undefined ? limit : limit + 2,
    }),
  );
  // BETWEEN takes both borders in; we promise neither.
  const outside = (item: Item) =>
    before !== undefined && (item[`${index}sk`] === after || item[`${index}sk`] === before);
  return (answer.Items ?? []).filter((item) => !outside(item)).slice(0, limit);
}

const POSITION = /^([0-7])#([a-z0-9-]{1,64})$/;

/** A place in a list that is spread over shards: the shard, and the key that was given last. */
export interface ShardPosition {
  readonly shard: number;
  readonly after?: string;
}

/** Reads a position; throws `LibraryError` `bad_cursor` on one that is not ours. */
export function parsePosition(from: string | undefined): ShardPosition {
  if (from === undefined) return { shard: 0 };
  const [, shard, after] = POSITION.exec(from) ?? [];
  if (shard === undefined || after === undefined) throw new LibraryError('bad_cursor', 'the cursor is not one of ours');
  return { shard: Number(shard), after };
}

export interface ShardPage {
  readonly items: readonly Item[];
  readonly next?: string;
}

/**
 * The next items of a list over its shards, in the order of shard and key: one query where the shard has enough, else the
 * shards behind it are asked at once.
 */
export async function readShards(
  readShard: (shard: number, after: string | undefined, limit: number) => Promise<readonly Item[]>,
  position: ShardPosition,
  limit: number,
): Promise<ShardPage> {
  const located = async (shard: number, after?: string) =>
    (await readShard(shard, after, limit + 1)).map((item) => ({ shard, item }));
  const first = await located(position.shard, position.after);
  const behind = Array.from({ length: LIST_SHARDS - 1 - position.shard }, (_, i) => position.shard + 1 + i);
  const rest = first.length > limit ? [] : (await Promise.all(behind.map((shard) => located(shard)))).flat();
  const all = [...first, ...rest];
  const page = all.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ item }) => item),
    ...(all.length > limit && last && { next: `${last.shard}#${String(last.item['gsi1sk'])}` }),
  };
}
