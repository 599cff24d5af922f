import * as z from 'zod';
import { DEFAULT_INDEX_URL } from '../adapters/https-release-source.ts';
import { QUEUE_VARIABLE, queueUrl, tableName } from '../adapters/variables.ts';

/** Set by the local stack alone: it listens on 127.0.0.1 and has no authoriser in front. */
export const NO_AUTHENTICATION_VARIABLE = 'LOCAL_WITHOUT_AUTHENTICATION';

/** What `lookup-api` needs to know of where it runs. */
export const environmentSchema = z.object({
  TABLE_ALERTS: tableName,
  TABLE_LIBRARY: tableName,
  TABLE_CONNOTATIONS: tableName,
  TABLE_ATTACK: tableName,
  [QUEUE_VARIABLE]: queueUrl,
  ATTACK_INDEX_URL: z.url({ protocol: /^https?$/, error: 'is not an http(s) address' }).default(DEFAULT_INDEX_URL),
  ALERT_RETENTION_DAYS: z.coerce.number().int().min(1).max(3_650).default(400),
  [NO_AUTHENTICATION_VARIABLE]: z.literal('true').optional(),
});
