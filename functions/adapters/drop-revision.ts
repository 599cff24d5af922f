import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Withdrawal } from '../../shared/library/library-store.ts';
import { CHANGES_PARTITION, changeOrder, revisionKey } from '../../shared/storage/library-keys.ts';
import type { Item } from './batch-get.ts';
import { toRecordItem, toRevision } from './library-item.ts';

/** The record's item as it was before, the count kept, told to readers under the new library revision. */
export function restoredItem({ record, libraryRevision }: Withdrawal, sightings = record.entry.sightings): Item {
  const { signatureKey } = record.entry;
  return {
    ...toRecordItem({ ...record, entry: { ...record.entry, sightings } }),
    gsi3pk: CHANGES_PARTITION,
    gsi3sk: changeOrder(libraryRevision, signatureKey),
  };
}

/**
 * Takes the revision of a migration out of an entry's history, where it is the last one. True also where it is out
 * already but the record may not be: a run was stopped between the two.
 */
export async function dropRevision(
  client: DynamoDBDocumentClient,
  table: string,
  { record, at }: Withdrawal,
): Promise<boolean> {
  const { signatureKey, revision } = record.entry;
  const get = async (n: number): Promise<Item | undefined> =>
    (await client.send(new GetCommand({ TableName: table, Key: revisionKey(signatureKey, n), ConsistentRead: true })))
      .Item;
  const migrated = await get(revision + 1);
  if (!migrated) return true;
  const event = toRevision(migrated);
  if (event.kind !== 'migrated' || event.at !== at || (await get(revision + 2))) return false;
  try {
    await client.send(
      new DeleteCommand({
        TableName: table,
        Key: revisionKey(signatureKey, revision + 1),
        ConditionExpression: 'event = :event',
        ExpressionAttributeValues: { ':event': migrated['event'] },
      }),
    );
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
  // Somebody who had seen the migrated state decided at the very moment: theirs stands, on what they saw.
  if (!(await get(revision + 2))) return true;
  await client.send(new PutCommand({ TableName: table, Item: migrated }));
  return false;
}
