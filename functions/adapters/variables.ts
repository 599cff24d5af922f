import * as z from 'zod';

/** The queue that alerts arrive on: `POST /v1/alerts` sends to it, `map-alerts` is fed by it. */
export const QUEUE_VARIABLE = 'QUEUE_ALERTS_URL';

/** The topic that mappings leave by. */
export const TOPIC_VARIABLE = 'TOPIC_MAPPINGS_ARN';

/** A table's name, as DynamoDB allows it (3 to 255 of these characters). */
export const tableName = z.string().regex(/^[A-Za-z0-9_.-]{3,255}$/, 'is not a DynamoDB table name');

/** A queue's URL: http only appears with the local stack. */
export const queueUrl = z.url({ protocol: /^https?$/, error: 'is not a queue URL' });

/** A topic's ARN. */
export const topicArn = z.string().regex(/^arn:[a-z-]+:sns:/, 'is not the ARN of an SNS topic');
