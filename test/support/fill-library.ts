import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { writeBatch } from '../../functions/adapters/batch-write.ts';
import { toRecordItem, toRevisionItem } from '../../functions/adapters/library-item.ts';
import { deriveEntry } from '../../shared/library/derive-entry.ts';
import type { LibraryRevision } from '../../shared/library/library-revision.ts';
import { applyRevision, NOTHING_SAID } from '../../shared/library/standing.ts';
import type { Seed } from './test-library.ts';

/** Puts thousands of rule pack claims and decisions straight into a library's table, as imports would leave them. */
export async function fillLibrary(
  client: DynamoDBDocumentClient,
  table: string,
  seeds: readonly Seed[],
): Promise<void> {
  const items = seeds.flatMap(({ key, techniques, analyst, attackVersion = '16.1' }) => {
    const common = {
      revision: 1,
      at: '2026-01-01T00:00:00.000Z',
      attackVersion,
      verdict: 'mapped',
      techniques,
    } as const;
    const revision: LibraryRevision =
      analyst === undefined
        ? { kind: 'imported', author: 'pack', source: 'pack', name: key, ...common }
        : { kind: 'decided', author: analyst, ...common };
    const standing = applyRevision(NOTHING_SAID, revision);
    const entry = {
      signatureKey: key,
      signature: key,
      ...deriveEntry(standing),
      revision: 1,
      libraryRevision: 1,
      updatedAt: common.at,
      sightings: 0,
    };
    return [toRecordItem({ entry, standing }), toRevisionItem(key, revision)];
  });
  await writeBatch(
    client,
    table,
    items.map((item) => ({ PutRequest: { Item: { ...item } } })),
  );
}
