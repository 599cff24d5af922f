import * as z from 'zod';
import { decide } from '../../../shared/library/decide.ts';
import { LibraryError } from '../../../shared/library/library-error.ts';
import type { LibraryRecord } from '../../../shared/library/library-store.ts';
import { signatureKey as keyOf } from '../../../shared/library/signature-key.ts';
import { readExpectation } from '../if-match.ts';
import { ApiProblem, CHANGE_PROBLEMS } from '../problem.ts';
import { defineRoute } from '../route.ts';
import { signatureKeyParams, techniqueId, verdict } from '../schemas/common.ts';
import { entryDetail } from '../schemas/entry.ts';
import { toEntryReply } from './get-entry.ts';

const decisionBody = z.strictObject({
  techniques: z
    .array(techniqueId)
    .max(20)
    .default([])
    .meta({ description: 'Ids of the release in force, best first; empty with "unmapped"' }),
  verdict: verdict.exclude(['tactic-only']).optional().meta({
    description:
      '"mapped" · "unmapped": it cannot be mapped · "needs-review": our answer is wrong, the right one is not known',
  }),
  comment: z.string().max(2_000).optional(),
  signature: z.string().min(1).max(4_096).optional().meta({
    description: "The signature itself, where it was never seen; the key's own words stand for it else",
  }),
});

/** `PUT /v1/library/{signatureKey}`: an analyst's decision. The next alert of the signature follows it. */
export const decideEntry = defineRoute({
  method: 'PUT',
  path: '/v1/library/{signatureKey}',
  scope: 'library:write',
  summary: 'Decide what a signature is: confirm, correct, reject, or say that it cannot be mapped',
  params: signatureKeyParams,
  body: decisionBody,
  replies: { 200: entryDetail },
  problems: [...CHANGE_PROBLEMS, 'unknown_technique', 'revoked_technique', 'verdict_mismatch'],
  example: {
    params: { signatureKey: 'example' },
    body: { techniques: ['T1190'], verdict: 'mapped', comment: 'Seen in the incident of last week' },
    status: 200,
  },
  async handle(
    { params: { signatureKey }, body, headers, caller },
    { library, attack, limitDecisions, watchLearning, now },
  ) {
    limitDecisions(caller.principal);
    const expectation = readExpectation(headers);
    if (body.signature !== undefined && keyOf(body.signature) !== signatureKey)
      throw new ApiProblem('invalid_body', 'signature: is of another signature key than the one in the path');
    if (expectation.kind === 'exists' && !(await library.read([signatureKey])).has(signatureKey))
      throw new LibraryError('stale_revision', 'there is no entry yet, and If-Match: * asks for one', 0);
    const outcome = await decide(library, await attack(), {
      signatureKey,
      techniques: [...new Set(body.techniques)],
      verdict: body.verdict ?? (body.techniques.length > 0 ? 'mapped' : 'unmapped'),
      author: caller.principal,
      at: now().toISOString(),
      ...(body.comment !== undefined && { comment: body.comment }),
      ...(body.signature !== undefined && { signature: body.signature }),
      ...(expectation.kind === 'revision' && { expected: expectation.revision }),
    });
    if (outcome.changed) await watchLearning();
    return toEntryReply(outcome.record as LibraryRecord);
  },
});
