import { isJson } from '../json-path.ts';
import type { Envelope } from './envelope.ts';
import { isFolded } from './unfold.ts';

/**
 * What one record carries: the body of an SQS message, the message of an SNS record, the data of a stream, or itself.
 * Compressed data stays as it is: it is unfolded where it is read, so that a broken one harms no other.
 */
function contentOf(record: unknown): unknown {
  if (!isJson(record)) return record;
  const body = record['body'] ?? record['Body'];
  if (
    body !== undefined &&
    ('messageId' in record || 'MessageId' in record || 'receiptHandle' in record || 'ReceiptHandle' in record)
  )
    return body;
  const sns = record['Sns'];
  if (isJson(sns) && sns['Message'] !== undefined) return sns['Message'];
  const stream = isJson(record['kinesis']) ? record['kinesis'] : record;
  const data = stream['data'];
  if (
    typeof data === 'string' &&
    ('sequenceNumber' in stream || 'recordId' in stream || 'kinesisSchemaVersion' in stream)
  )
    return isFolded(data) ? data : Buffer.from(data, 'base64').toString('utf8');
  return record;
}

const LISTS = ['Records', 'records', 'Messages'] as const;

/** The `Records` that Lambda gets from SQS, SNS and streams, and the `Messages` of an SQS receive. */
export const records: Envelope = {
  name: 'records',
  title: 'Records of SQS, SNS, Kinesis and Firehose',
  keys: LISTS,
  recognises: (json) => LISTS.some((key) => Array.isArray(json[key])),
  open: (json) => {
    const list = LISTS.map((key) => json[key]).find(Array.isArray);
    return (list ?? []).map(contentOf);
  },
};

/** One SQS message by itself, as elements of an array of them are. */
export const sqsMessage: Envelope = {
  name: 'sqs-message',
  title: 'SQS message',
  keys: ['body', 'Body', 'Sns', 'kinesis', 'data'],
  recognises: (json) => contentOf(json) !== json,
  open: (json) => [contentOf(json)],
};
