import * as z from 'zod';
import { undoDecisions as undo } from '../../../shared/library/undo-decisions.ts';
import { defineRoute } from '../route.ts';
import { moment, toInstant } from '../schemas/common.ts';

/** `POST /v1/library/undo`: as if an analyst, or everyone in a time, had said nothing. */
export const undoDecisions = defineRoute({
  method: 'POST',
  path: '/v1/library/undo',
  scope: 'library:write',
  summary: 'Take back the decisions and imports of an author, of a time window, or of both; up to 500 at once',
  body: z
    .strictObject({
      author: z.string().min(1).max(300).optional(),
      from: moment.optional(),
      to: moment.optional(),
      comment: z.string().max(2_000).optional(),
      dryRun: z.boolean().default(false),
    })
    .refine(({ author, from, to }) => author !== undefined || from !== undefined || to !== undefined, {
      message: 'name an author, a time window ("from", "to"), or both: everything is not undone at once',
    }),
  replies: {
    200: z.object({
      dryRun: z.boolean(),
      undone: z.int(),
      entries: z.array(z.object({ signatureKey: z.string(), revisions: z.array(z.int()) })),
      more: z.boolean().meta({ description: 'There is more to undo: ask again' }),
    }),
  },
  problems: ['invalid_json', 'invalid_body', 'busy_entry'],
  example: { body: { author: 'mallory', dryRun: true }, status: 200 },
  async handle({ body, caller }, { library, attack, watchLearning, now }) {
    const at = now().toISOString();
    const report = await undo(library, {
      ...(body.author !== undefined && { author: body.author }),
      from: body.from === undefined ? '0' : toInstant(body.from),
      to: body.to === undefined ? '9' : toInstant(body.to),
      by: caller.principal,
      at,
      attackVersion: (await attack()).version,
      dryRun: body.dryRun,
      ...(body.comment !== undefined && { comment: body.comment }),
    });
    if (!body.dryRun && report.undone > 0) await watchLearning();
    return { status: 200, body: { dryRun: body.dryRun, ...report } };
  },
});
