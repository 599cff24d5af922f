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

const POSITION = /^([0-3])#([a-z0-9-]{1,64})$/;

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
 * next is asked, then all that are left at once.
 */
export async function readShards(
  readShard: (shard: number, after: string | undefined, limit: number) => Promise<readonly Item[]>,
  { shard: first, after }: ShardPosition,
  limit: number,
): Promise<ShardPage> {
  const all: { readonly shard: number; readonly item: Item }[] = [];
  const waves = [[first], [first + 1], Array.from({ length: LIST_SHARDS }, (_, shard) => shard).slice(first + 2)];
  for (const wave of waves) {
    if (all.length > limit) break;
    const wanted = limit + 1 - all.length;
    const shards = wave.filter((shard) => shard < LIST_SHARDS);
    const read = await Promise.all(
      shards.map(async (shard) => {
        const items = await readShard(shard, shard === first ? after : undefined, wanted);
        return items.map((item) => ({ shard, item }));
      }),
    );
    all.push(...read.flat());
  }
  const page = all.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ item }) => item),
    ...(all.length > limit && last && { next: `${last.shard}#${String(last.item['gsi1sk'])}` }),
  };
}

const SORT_KEY = /^[\x20-\x7e]{1,150}$/;

/** Throws `LibraryError` `bad_cursor` on a sort key that is not ours. */
export function checkSortKey(from: string | undefined): void {
  if (from !== undefined && !SORT_KEY.test(from)) throw new LibraryError('bad_cursor', 'the cursor is not one of ours');
}

/** A list in gsi2, spread over shards and sorted over all of them. */
export interface SortedShards {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  readonly partitionOf: (shard: number) => string;
  readonly limit: number;
  readonly from: string | undefined;
}

/** The next items of a list that is sorted over all its shards: one query a shard, all at once. */
export async function readSortedShards({ client, table, partitionOf, limit, from }: SortedShards): Promise<ShardPage> {
  checkSortKey(from);
  const shards = await Promise.all(
    Array.from({ length: LIST_SHARDS }, (_, shard) =>
      readFirst({
        client,
        table,
        index: 'gsi2',
        partition: partitionOf(shard),
        ...(from !== undefined && { after: from }),
        limit: limit + 1,
      }),
    ),
  );
  const order = (item: Item) => String(item['gsi2sk']);
  const all = shards.flat().sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const last = all.at(limit - 1);
  return { items: all.slice(0, limit), ...(all.length > limit && last && { next: order(last) }) };
}
