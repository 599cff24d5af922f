import * as z from 'zod';
import type { LibraryRecord } from '../../../shared/library/library-store.ts';
import { revertEntry as revert } from '../../../shared/library/revert-entry.ts';
import { readExpectation } from '../if-match.ts';
import { defineRoute } from '../route.ts';
import { signatureKeyParams } from '../schemas/common.ts';
import { entryDetail } from '../schemas/entry.ts';
import { toEntryReply } from './get-entry.ts';

const revision = z.int().min(0).max(99_999_999).optional();

/** `POST /v1/library/{signatureKey}/revert`: everything as it was after a revision. */
export const revertEntry = defineRoute({
  method: 'POST',
  path: '/v1/library/{signatureKey}/revert',
  scope: 'library:write',
  summary: 'Put an entry back to what it was after one of its revisions; 0: to before anything was said',
  params: signatureKeyParams,
  body: z
    .strictObject({
      revision: revision.meta({ description: 'The revision to go back to' }),
      to: revision.meta({ description: 'The same by another name' }),
      comment: z.string().max(2_000).optional(),
    })
    .refine((body) => (body.revision === undefined) !== (body.to === undefined), {
      path: ['revision'],
      error: 'name the revision to go back to, once',
    }),
  replies: { 200: entryDetail },
  problems: [
    'invalid_json',
    'invalid_body',
    'invalid_header',
    'no_such_entry',
    'no_such_revision',
    'busy_entry',
    'stale_revision',
  ],
  example: { params: { signatureKey: 'example' }, body: { revision: 1 }, status: 200 },
  async handle({ params: { signatureKey }, body, headers, caller }, { library, attack, watchLearning, now }) {
    const expectation = readExpectation(headers);
    const outcome = await revert(library, {
      signatureKey,
      to: body.revision ?? body.to ?? 0,
      author: caller.principal,
      at: now().toISOString(),
      attackVersion: (await attack()).version,
      ...(body.comment !== undefined && { comment: body.comment }),
      ...(expectation.kind === 'revision' && { expected: expectation.revision }),
    });
    await watchLearning();
    return toEntryReply(outcome.record as LibraryRecord);
  },
});
