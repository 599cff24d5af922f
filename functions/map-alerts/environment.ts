import * as z from 'zod';
import { TOPIC_VARIABLE, tableName, topicArn } from '../adapters/variables.ts';

/** What `map-alerts` needs to know of where it runs. */
export const environmentSchema = z.object({
  TABLE_ALERTS: tableName,
  TABLE_LIBRARY: tableName,
  TABLE_CONNOTATIONS: tableName,
  TABLE_ATTACK: tableName,
  [TOPIC_VARIABLE]: topicArn,
  ALERT_RETENTION_DAYS: z.coerce.number().int().min(1).max(3_650).default(400),
});
