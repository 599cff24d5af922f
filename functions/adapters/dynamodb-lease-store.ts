import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { AttackError } from '../../shared/attack/attack-error.ts';
import { leaseKey } from '../../shared/attack/attack-keys.ts';
import type { LeaseStore } from '../../shared/attack/attack-store.ts';

const ends = (now: Date, seconds: number): number => now.getTime() + seconds * 1_000;

/** The lease as one item: whoever counts its fence up first has it, until it ends. */
export function createDynamoDbLeaseStore(client: DynamoDBDocumentClient, table: string): LeaseStore {
  /** Runs a conditional update; undefined where the condition did not hold. */
  async function update(expression: string, condition: string, values: Readonly<Record<string, unknown>>) {
    try {
      const answer = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: leaseKey,
          UpdateExpression: expression,
          ConditionExpression: condition,
          ExpressionAttributeNames: { '#owner': 'owner', '#until': 'until' },
          ExpressionAttributeValues: { ...values },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return answer.Attributes;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  }

  return {
    async acquire(owner, now, seconds) {
      const item = await update(
        'SET #owner = :owner, #until = :until ADD fence :one',
        'attribute_not_exists(pk) OR #until <= :now',
        { ':owner': owner, ':until': ends(now, seconds), ':now': now.getTime(), ':one': 1 },
      );
      return item && { owner, fence: Number(item['fence']) };
    },

    async renew({ owner, fence }, now, seconds) {
      const item = await update('SET #until = :until', '#owner = :owner AND fence = :fence', {
        ':owner': owner,
        ':fence': fence,
        ':until': ends(now, seconds),
      });
      if (!item)
        throw new AttackError('lease_lost', 'another refresh took over: this one took too long and stops here');
    },

    async release({ owner, fence }) {
      await update('SET #until = :until', '#owner = :owner AND fence = :fence', {
        ':owner': owner,
        ':fence': fence,
        ':until': 0,
      });
    },
  };
}
