import * as z from 'zod';
import { DEFAULT_INDEX_URL } from '../adapters/https-release-source.ts';
import { tableName } from '../adapters/variables.ts';

/** What `refresh-attack` needs to know of where it runs. Where the index may stand is checked by the address rule. */
export const environmentSchema = z.object({
  TABLE_ATTACK: tableName,
  TABLE_LIBRARY: tableName,
  ATTACK_INDEX_URL: z.url({ protocol: /^https?$/, error: 'is not an http(s) address' }).default(DEFAULT_INDEX_URL),
});
