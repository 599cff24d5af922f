import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { alertKey } from '../../shared/storage/alert-keys.ts';
import { entryPartition, recordKey } from '../../shared/storage/library-keys.ts';
import { localTableName } from './create-tables.ts';

/** What a stack holds: shown at its start, so that one sees what an earlier start has left. */
export interface Holdings {
  readonly entries: number;
  readonly alerts: number;
}

/** Counts items of one kind by looking at all of them: for a local table only. */
async function countItems(client: DynamoDBDocumentClient, table: string, prefix: string, sk: string): Promise<number> {
  let count = 0;
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: table,
        Select: 'COUNT',
        FilterExpression: 'sk = :sk AND begins_with(pk, :prefix)',
        ExpressionAttributeValues: { ':sk': sk, ':prefix': prefix },
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    count += page.Count ?? 0;
    start = page.LastEvaluatedKey;
  } while (start);
  return count;
}

/** The library's entries and the stored alerts in the local tables. */
export async function countHoldings(client: DynamoDBDocumentClient): Promise<Holdings> {
  const [entries, alerts] = await Promise.all([
    countItems(client, localTableName('library'), entryPartition(''), recordKey('').sk),
    countItems(client, localTableName('alerts'), 'ALERT#', alertKey('').sk),
  ]);
  return { entries, alerts };
}
