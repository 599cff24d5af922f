import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { ConnotationEdit } from '../../shared/connotations/edits/connotation-edit.ts';
import type { ConnotationStore } from '../../shared/connotations/edits/connotation-store.ts';
import { editKey, editRevisionKey, TABLE_STATE_KEY, TERMS_PARTITION } from '../../shared/storage/connotation-keys.ts';
import type { Item } from './batch-get.ts';
import { writeIf } from './conditional-write.ts';
import { queryPartition } from './query-partition.ts';

const toEdit = (item: Item): ConnotationEdit => JSON.parse(String(item['edit'])) as ConnotationEdit;

/** Behind every text that begins with a prefix. */
const LAST = '\u{FFFD}';

/** The connotation table's edits on DynamoDB: a state is put first under a condition, the latest state after it. */
export function createDynamoDbConnotationStore(client: DynamoDBDocumentClient, table: string): ConnotationStore {
  const get = async (key: { readonly pk: string; readonly sk: string }): Promise<Item | undefined> =>
    (await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item;

  const history = async (term: string): Promise<readonly ConnotationEdit[]> => {
    const edits: ConnotationEdit[] = [];
    for await (const item of queryPartition(client, table, editKey(term).pk, { prefix: 'REV#' }))
      edits.push(toEdit(item));
    return edits;
  };

  const putState = (edit: ConnotationEdit) =>
    writeIf(() =>
      client.send(
        new PutCommand({
          TableName: table,
          Item: {
            ...editKey(edit.term),
            schemaVersion: 1,
            edit: JSON.stringify(edit),
            revision: edit.revision,
            gsi1pk: TERMS_PARTITION,
            gsi1sk: edit.term,
          },
          ConditionExpression: 'attribute_not_exists(pk) OR revision < :revision',
          ExpressionAttributeValues: { ':revision': edit.revision },
        }),
      ),
    );

  return {
    history,
    async read(term) {
      const item = await get(editKey(term));
      return item && toEdit(item);
    },
    async append(edit) {
      const won = await writeIf(() =>
        client.send(
          new PutCommand({
            TableName: table,
            Item: { ...editRevisionKey(edit.term, edit.revision), schemaVersion: 1, edit: JSON.stringify(edit) },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      );
      if (!won) {
        // A writer may have been stopped between the two puts: what it left is brought up, so that the next try passes.
        const last = (await history(edit.term)).at(-1);
        if (last) await putState(last);
        return false;
      }
      await putState(edit);
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: TABLE_STATE_KEY,
          UpdateExpression: 'ADD revision :one',
          ExpressionAttributeValues: { ':one': 1 },
        }),
      );
      return true;
    },
    async list(prefix, limit, from) {
      const answer = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :terms AND gsi1sk BETWEEN :from AND :to',
          ExpressionAttributeValues: {
            ':terms': TERMS_PARTITION,
            ':from': from === undefined ? prefix || ' ' : `${from}\u0001`,
            ':to': `${prefix}${LAST}`,
          },
          Limit: limit + 1,
        }),
      );
      const edits = (answer.Items ?? []).map(toEdit);
      const last = edits.at(limit - 1);
      return { edits: edits.slice(0, limit), ...(edits.length > limit && last && { next: last.term }) };
    },
    async revision() {
      return Number((await get(TABLE_STATE_KEY))?.['revision'] ?? 0);
    },
  };
}
