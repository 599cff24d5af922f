import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { AttackError } from '../../shared/attack/attack-error.ts';
import {
  POINTERS_PARTITION,
  pointerKey,
  releaseKey,
  releasesPartition,
  rowKey,
  rowsPartition,
} from '../../shared/attack/attack-keys.ts';
import type { HeldRelease, Pointer, ReleaseRef, ReleaseStore } from '../../shared/attack/attack-store.ts';
import { compareVersions } from '../../shared/attack/compare-versions.ts';
import type { Dataset, Tactic, Technique } from '../../shared/attack/dataset.ts';
import { hashDataset, hashTechnique } from '../../shared/attack/hash-dataset.ts';
import { getBatch, type Item } from './batch-get.ts';
import { writeBatch } from './batch-write.ts';
import { queryPartition } from './query-partition.ts';

/** Rows younger than this are never collected: a refresh that lost its lease may still be about to name them. */
const GARBAGE_AGE_SECONDS = 3_600;

/** A release's own item: what it is, and the rows it is made of. */
interface ReleaseItem extends HeldRelease {
  /** JSON of the tactics, in order. */
  readonly tactics: string;
  /** `id#hash` of every technique, in order, parted by blanks. */
  readonly rows: string;
  readonly [key: string]: unknown;
}

const toRelease = (item: ReleaseItem): HeldRelease => ({
  domain: item.domain,
  version: item.version,
  sha256: item.sha256,
  ...(item.released !== undefined && { released: item.released }),
  storedAt: item.storedAt,
  techniques: item.techniques,
  live: item.live,
});

const toPointer = (item: Item): Pointer => ({
  domain: String(item['domain']),
  version: String(item['version']),
  sha256: String(item['sha256']),
  flippedAt: String(item['flippedAt']),
  fence: Number(item['fence']),
});

const rowOf = (technique: Technique): string => `${technique.id}#${hashTechnique(technique)}`;
const rowsOf = (item: ReleaseItem): readonly string[] => (item.rows === '' ? [] : item.rows.split(' '));
const sameRelease = (a: ReleaseRef, b: ReleaseRef): boolean => a.version === b.version && a.sha256 === b.sha256;
const epochSeconds = (iso: string): number => Math.floor(Date.parse(iso) / 1_000);

/** Releases in DynamoDB: techniques as rows by content, a release's item written last, single-item conditions only. */
export function createDynamoDbReleaseStore(client: DynamoDBDocumentClient, table: string): ReleaseStore {
  const get = async (key: { readonly pk: string; readonly sk: string }): Promise<Item | undefined> =>
    (await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item;

  async function releaseItems(domain: string): Promise<readonly ReleaseItem[]> {
    const items: ReleaseItem[] = [];
    for await (const item of queryPartition(client, table, releasesPartition(domain))) items.push(item as ReleaseItem);
    return items.sort((a, b) => compareVersions(b.version, a.version) || (a.storedAt < b.storedAt ? 1 : -1));
  }

  /** The techniques under these rows; the absent ones left out. */
  async function readRows(domain: string, rows: readonly string[]): Promise<ReadonlyMap<string, Technique>> {
    const keys = rows.map((row) => rowKey(domain, row));
    const items = await getBatch(client, table, keys, { consistent: true });
    return new Map(items.map((item) => [String(item['sk']), JSON.parse(String(item['technique'])) as Technique]));
  }

  async function read(ref: ReleaseRef): Promise<Dataset> {
    const item = (await get(releaseKey(ref))) as ReleaseItem | undefined;
    if (!item)
      throw new AttackError(
        'version_not_held',
        `${ref.domain} ${ref.version} is not held; see GET /v1/attack/versions`,
      );
    const rows = rowsOf(item);
    const found = await readRows(ref.domain, rows);
    const dataset: Dataset = {
      domain: item.domain,
      version: item.version,
      ...(item.released !== undefined && { released: item.released }),
      tactics: JSON.parse(item.tactics) as readonly Tactic[],
      techniques: rows.flatMap((row) => found.get(row) ?? []),
    };
    if (dataset.techniques.length !== item.techniques || hashDataset(dataset) !== item.sha256)
      throw new AttackError(
        'version_incomplete',
        `${ref.domain} ${ref.version} is damaged in the table; refresh again`,
      );
    return dataset;
  }

  /** Rows that a held release vouches for: they need not be written again. */
  async function vouchedRows(domain: string): Promise<ReadonlySet<string>> {
    return new Set((await releaseItems(domain)).flatMap(rowsOf));
  }

  return {
    async pointer(domain) {
      const item = await get(pointerKey(domain));
      return item && toPointer(item);
    },

    async pointers() {
      const found: Pointer[] = [];
      for await (const item of queryPartition(client, table, POINTERS_PARTITION)) found.push(toPointer(item));
      return found;
    },

    held: async (domain) => (await releaseItems(domain)).map(toRelease),

    read,

    async write(dataset, at) {
      const { domain, version, released, tactics, techniques } = dataset;
      const release: HeldRelease = {
        domain,
        version,
        sha256: hashDataset(dataset),
        ...(released !== undefined && { released }),
        storedAt: at,
        techniques: techniques.length,
        live: techniques.filter((t) => t.status === 'live').length,
      };
      const known = (await get(releaseKey(release))) as ReleaseItem | undefined;
      if (known) return { release: toRelease(known), rowsWritten: 0, rowsKept: techniques.length };
      const vouched = await vouchedRows(domain);
      const fresh = techniques.filter((technique) => !vouched.has(rowOf(technique)));
      await writeBatch(
        client,
        table,
        fresh.map((technique) => ({
          PutRequest: {
            Item: {
              ...rowKey(domain, rowOf(technique)),
              schemaVersion: 1,
              technique: JSON.stringify(technique),
              writtenAt: epochSeconds(at),
            },
          },
        })),
      );
      const rows = techniques.map(rowOf);
      const found = await readRows(domain, rows);
      if (found.size !== rows.length || rows.some((row) => rowOf(found.get(row) as Technique) !== row))
        throw new AttackError('version_incomplete', `${domain} ${version} could not be stored whole; refresh again`);
      await client.send(
        new PutCommand({
          TableName: table,
          Item: {
            ...releaseKey(release),
            schemaVersion: 1,
            ...release,
            tactics: JSON.stringify(tactics),
            rows: rows.join(' '),
          },
        }),
      );
      return { release, rowsWritten: fresh.length, rowsKept: techniques.length - fresh.length };
    },

    async flip(to, expected, lease, at) {
      if (!(await get(releaseKey(to))))
        throw new AttackError(
          'version_not_held',
          `${to.domain} ${to.version} is not held, so it cannot be put in force`,
        );
      const pointer: Pointer = { ...refOf(to), flippedAt: at, fence: lease.fence };
      const condition = expected
        ? {
            ConditionExpression: 'version = :version AND sha256 = :sha256 AND fence <= :fence',
            ExpressionAttributeValues: {
              ':version': expected.version,
              ':sha256': expected.sha256,
              ':fence': lease.fence,
            },
          }
        : { ConditionExpression: 'attribute_not_exists(pk)' };
      try {
        await client.send(
          new PutCommand({
            TableName: table,
            Item: { ...pointerKey(to.domain), schemaVersion: 1, ...pointer },
            ...condition,
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        throw new AttackError(
          'pointer_moved',
          `another refresh moved ${to.domain} meanwhile; nothing was changed here`,
        );
      }
      return pointer;
    },

    async collectGarbage(domain, { keep, protect, at }) {
      const pointer = await get(pointerKey(domain));
      const guarded = [...protect, ...(pointer ? [toPointer(pointer)] : [])];
      const items = await releaseItems(domain);
      const kept = items.filter((item, i) => i < keep || guarded.some((ref) => sameRelease(ref, item)));
      const dropped = items.filter((item) => !kept.includes(item));
      await writeBatch(
        client,
        table,
        dropped.map((item) => ({ DeleteRequest: { Key: releaseKey(item) } })),
      );
      const needed = new Set(kept.flatMap(rowsOf));
      const old = epochSeconds(at) - GARBAGE_AGE_SECONDS;
      const orphans: string[] = [];
      for await (const { sk, writtenAt } of queryPartition(client, table, rowsPartition(domain), {
        attributes: ['sk', 'writtenAt'],
      }))
        if (!needed.has(String(sk)) && Number(writtenAt) < old) orphans.push(String(sk));
      await writeBatch(
        client,
        table,
        orphans.map((row) => ({ DeleteRequest: { Key: rowKey(domain, row) } })),
      );
      return dropped.map(({ version }) => version);
    },
  };
}

const refOf = ({ domain, version, sha256 }: ReleaseRef): ReleaseRef => ({ domain, version, sha256 });
