import * as z from 'zod';
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
  ALERT_RETENTION_DAYS: z.coerce.number().int().min(1).max(3_650).default(400),
  [NO_AUTHENTICATION_VARIABLE]: z.literal('true').optional(),
});
