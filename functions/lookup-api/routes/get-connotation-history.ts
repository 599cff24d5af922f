import * as z from 'zod';
import { termKey } from '../../../shared/connotations/edits/term-key.ts';
import { ApiProblem } from '../problem.ts';
import { defineRoute } from '../route.ts';
import { termParams } from '../schemas/common.ts';

const edit = z.object({
  term: z.string(),
  revision: z.int(),
  author: z.string(),
  at: z.string(),
  comment: z.string().optional(),
  body: z.unknown().optional().meta({ description: 'Absent: put back to what ships' }),
});

/** `GET /v1/connotations/{term}/history`: who said what a term means, and when. */
export const getConnotationHistory = defineRoute({
  method: 'GET',
  path: '/v1/connotations/{term}/history',
  scope: 'lookup:read',
  summary: 'Every edit of a term, oldest first',
  params: termParams,
  replies: { 200: z.object({ term: z.string(), history: z.array(edit) }) },
  problems: ['no_such_term'],
  example: { params: { term: 'examplebot' }, status: 200 },
  async handle({ params }, { connotations }) {
    const term = termKey(params.term);
    const history = await connotations.history(term);
    if (history.length === 0) throw new ApiProblem('no_such_term', 'nobody has edited this term');
    return { status: 200, body: { term, history } };
  },
});
