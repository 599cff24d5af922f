import * as z from 'zod';

/** A problem as RFC 9457 has it, with our stable code. */
export const problemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
    currentRevision: z.int().optional(),
  })
  .meta({ id: 'Problem' });
