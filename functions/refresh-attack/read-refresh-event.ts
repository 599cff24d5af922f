import * as z from 'zod';

/** What a call of `refresh-attack` asks for. */
export interface RefreshRequest {
  readonly scheduled: boolean;
  readonly dryRun: boolean;
  /** No network: only what ships with the code, where nothing is there yet. */
  readonly shippedOnly: boolean;
  /** Not a refresh but the way back. */
  readonly rollback?: { readonly version: string; readonly domain?: string };
}

const eventSchema = z.object({
  'detail-type': z.string().optional(),
  dryRun: z.boolean().default(false),
  shippedOnly: z.boolean().default(false),
  rollback: z.object({ version: z.string().min(1).max(20), domain: z.string().min(1).max(40).optional() }).optional(),
});

/**
 * Reads the event: the schedule's own, or an operator's `{}`, `{"dryRun": true}`, `{"shippedOnly": true}`,
 * `{"rollback": {"version"}}`.
 */
export function readRefreshEvent(event: unknown): RefreshRequest {
  const { 'detail-type': type, dryRun, shippedOnly, rollback } = eventSchema.parse(event ?? {});
  const scheduled = type === 'Scheduled Event';
  if (!rollback) return { scheduled, dryRun, shippedOnly };
  const { version, domain } = rollback;
  return { scheduled, dryRun, shippedOnly, rollback: { version, ...(domain !== undefined && { domain }) } };
}
