import type { LibraryRecord } from '../../../shared/library/library-store.ts';
import { revertEntry as revert } from '../../../shared/library/revert-entry.ts';
import { readExpectation } from '../if-match.ts';
import { CHANGE_PROBLEMS } from '../problem.ts';
import { defineRoute } from '../route.ts';
import { signatureKeyParams } from '../schemas/common.ts';
import { entryDetail } from '../schemas/entry.ts';
import { revertBody } from '../schemas/revert.ts';
import { toEntryReply } from './get-entry.ts';

/** `POST /v1/library/{signatureKey}/revert`: everything as it was after a revision. */
export const revertEntry = defineRoute({
  method: 'POST',
  path: '/v1/library/{signatureKey}/revert',
  scope: 'library:write',
  summary: 'Put an entry back to what it was after one of its revisions; 0: to before anything was said',
  params: signatureKeyParams,
  body: revertBody,
  replies: { 200: entryDetail },
  problems: [...CHANGE_PROBLEMS, 'no_such_entry', 'no_such_revision'],
  example: { params: { signatureKey: 'example' }, body: { revision: 1 }, status: 200 },
  async handle({ params: { signatureKey }, body, headers, caller }, { library, attack, watchLearning, now }) {
    const expectation = readExpectation(headers);
    const outcome = await revert(library, {
      signatureKey,
      to: body.to,
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
