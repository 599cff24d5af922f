import * as z from 'zod';
import { termKey } from '../../../shared/connotations/edits/term-key.ts';
import { editConnotation } from '../edit-connotation.ts';
import { ApiProblem } from '../problem.ts';
import { defineRoute } from '../route.ts';
import { termParams } from '../schemas/common.ts';
import { connotation } from '../schemas/connotation.ts';

/** `POST /v1/connotations/{term}/revert`: a term as it was after a revision, or as it ships. */
export const revertConnotation = defineRoute({
  method: 'POST',
  path: '/v1/connotations/{term}/revert',
  scope: 'library:write',
  summary: 'Put a term back to what it was after one of its revisions; 0: to what ships',
  params: termParams,
  body: z.strictObject({ revision: z.int().min(0).max(99_999_999), comment: z.string().max(2_000).optional() }),
  replies: { 200: connotation },
  problems: [
    'invalid_json',
    'invalid_body',
    'invalid_header',
    'no_such_term',
    'no_such_revision',
    'busy_entry',
    'stale_revision',
  ],
  example: { params: { term: 'examplebot' }, body: { revision: 1 }, status: 200 },
  async handle({ params, body: { revision, comment }, headers, caller }, dependencies) {
    const history = await dependencies.connotations.history(termKey(params.term));
    if (history.length === 0) throw new ApiProblem('no_such_term', 'nobody has edited this term');
    const then = history.find((each) => each.revision === revision);
    if (revision > 0 && !then)
      throw new ApiProblem('no_such_revision', `the term has ${history.length} revisions; there is no ${revision}`);
    return editConnotation(dependencies, {
      term: params.term,
      body: then?.body,
      comment,
      author: caller.principal,
      headers,
    });
  },
});
