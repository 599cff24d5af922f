import { randomBytes } from 'node:crypto';
import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { LibraryState, LibraryStore } from '../../shared/library/library-store.ts';
import { CURSOR_KEY_KEY, LIBRARY_STATE_KEY } from '../../shared/storage/library-keys.ts';
import type { Item } from './batch-get.ts';
import { writeIf } from './conditional-write.ts';

const toState = (item: Item | undefined): LibraryState => ({
  revision: Number(item?.['revision'] ?? 0),
  decisions: Number(item?.['decisions'] ?? 0),
  checkedDecisions: Number(item?.['checkedDecisions'] ?? 0),
  ...(typeof item?.['frozen'] === 'string' && { frozen: item['frozen'] }),
});

/** What is kept of the library as a whole: its revision, its count of decisions, whether it is frozen, its cursor key. */
export function createLibraryState(
  client: DynamoDBDocumentClient,
  table: string,
): Pick<LibraryStore, 'state' | 'advance' | 'recordCheck' | 'cursorKey'> {
  let signingKey: string | undefined;
  const get = async (key: { readonly pk: string; readonly sk: string }): Promise<Item | undefined> =>
    (await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item;

  return {
    async state() {
      return toState(await get(LIBRARY_STATE_KEY));
    },

    async advance(decisions) {
      const answer = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: LIBRARY_STATE_KEY,
          UpdateExpression: 'ADD revision :one, decisions :decisions',
          ExpressionAttributeValues: { ':one': 1, ':decisions': decisions },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return toState(answer.Attributes);
    },

    async recordCheck(decisions, frozen) {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: LIBRARY_STATE_KEY,
          UpdateExpression: `SET checkedDecisions = :decisions${frozen === undefined ? ' REMOVE frozen' : ', frozen = :frozen'}`,
          ExpressionAttributeValues: { ':decisions': decisions, ...(frozen !== undefined && { ':frozen': frozen }) },
        }),
      );
    },

    async cursorKey() {
      if (signingKey !== undefined) return signingKey;
      const key = randomBytes(32).toString('hex');
      await writeIf(() =>
        client.send(
          new PutCommand({
            TableName: table,
            Item: { ...CURSOR_KEY_KEY, key },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      );
      signingKey = String((await get(CURSOR_KEY_KEY))?.['key']);
      return signingKey;
    },
  };
}
