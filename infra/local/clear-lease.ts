import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { createDocumentClient } from '../../functions/adapters/create-document-client.ts';
import { leaseKey } from '../../shared/attack/attack-keys.ts';
import { localTableName } from './create-tables.ts';

/**
 * Ends the lease of a refresh that was killed with an earlier start: the data directory is ours alone, so nobody else
 * can be at it, and there is no need to wait for its end.
 */
export async function clearLease(): Promise<void> {
  try {
    await createDocumentClient().send(
      new UpdateCommand({
        TableName: localTableName('attack'),
        Key: leaseKey,
        UpdateExpression: 'SET #until = :past',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#until': 'until' },
        ExpressionAttributeValues: { ':past': 0 },
      }),
    );
  } catch (error) {
    // There never was one.
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
