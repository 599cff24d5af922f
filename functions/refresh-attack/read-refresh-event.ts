import * as z from 'zod';

/** What a call of `refresh-attack` asks for. */
export interface RefreshRequest {
  readonly scheduled: boolean;
  readonly dryRun: boolean;
  /** Not a refresh but the way back. */
  readonly rollback?: { readonly version: string; readonly domain?: string };
}

const eventSchema = z.object({
  'detail-type': z.string().optional(),
  dryRun: z.boolean().default(false),
  rollback: z.object({ version: z.string().min(1).max(20), domain: z.string().min(1).max(40).optional() }).optional(),
});

/** Reads the event: the schedule's own, or an operator's `{}`, `{"dryRun": true}`, `{"rollback": {"version"}}`. */
export function readRefreshEvent(event: unknown): RefreshRequest {
  const { 'detail-type': type, dryRun, rollback } = eventSchema.parse(event ?? {});
  const scheduled = type === 'Scheduled Event';
  if (!rollback) return { scheduled, dryRun };
  const { version, domain } = rollback;
  return { scheduled, dryRun, rollback: { version, ...(domain !== undefined && { domain }) } };
}
