import { termKey } from '../../../shared/connotations/edits/term-key.ts';
import { describeConnotation } from '../describe-connotation.ts';
import { ApiProblem } from '../problem.ts';
import { defineRoute } from '../route.ts';
import { termParams } from '../schemas/common.ts';
import { connotation } from '../schemas/connotation.ts';

/** `GET /v1/connotations/{term}`: what a term means and speaks for. */
export const getConnotation = defineRoute({
  method: 'GET',
  path: '/v1/connotations/{term}',
  scope: 'lookup:read',
  summary:
    'What a term means in plain words, and which techniques it speaks for, as shipped, learned, edited or decided for signatures that have it',
  params: termParams,
  replies: { 200: connotation },
  problems: ['no_such_term'],
  example: { params: { term: 'mimikatz' }, status: 200 },
  async handle({ params }, { connotations, knowledge, librarySource }) {
    const term = termKey(params.term);
    const [edit, known, library] = await Promise.all([
      connotations.read(term),
      knowledge(),
      librarySource.snapshotFor([]),
    ]);
    const body = describeConnotation(term, edit, known, library.teaching());
    if (!body) throw new ApiProblem('no_such_term', 'nobody has said or learned anything of this term yet');
    return { status: 200, body, headers: { etag: `"${body.revision}"`, 'cache-control': 'private, no-cache' } };
  },
});
