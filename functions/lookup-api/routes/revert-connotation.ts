import { termKey } from '../../../shared/connotations/edits/term-key.ts';
import { editConnotation } from '../edit-connotation.ts';
import { ApiProblem, CHANGE_PROBLEMS } from '../problem.ts';
import { defineRoute } from '../route.ts';
import { termParams } from '../schemas/common.ts';
import { connotation } from '../schemas/connotation.ts';
import { revertBody } from '../schemas/revert.ts';

/** `POST /v1/connotations/{term}/revert`: a term as it was after a revision, or as it ships. */
export const revertConnotation = defineRoute({
  method: 'POST',
  path: '/v1/connotations/{term}/revert',
  scope: 'library:write',
  summary: 'Put a term back to what it was after one of its revisions; 0: to what ships',
  params: termParams,
  body: revertBody,
  replies: { 200: connotation },
  problems: [...CHANGE_PROBLEMS, 'no_such_term', 'no_such_revision'],
  example: { params: { term: 'examplebot' }, body: { revision: 1 }, status: 200 },
  async handle({ params, body: { to: revision, comment }, headers, caller }, dependencies) {
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
