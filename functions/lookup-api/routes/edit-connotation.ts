import { checkTechniques } from '../../../shared/library/check-techniques.ts';
import { editConnotation as edit } from '../edit-connotation.ts';
import { CHANGE_PROBLEMS } from '../problem.ts';
import { defineRoute } from '../route.ts';
import { termParams } from '../schemas/common.ts';
import { connotation, connotationBody } from '../schemas/connotation.ts';

/** `PUT /v1/connotations/{term}`: an analyst's edit; every running mapper has it within 60 s. */
export const editConnotation = defineRoute({
  method: 'PUT',
  path: '/v1/connotations/{term}',
  scope: 'library:write',
  summary: 'Say what a term means, and how much it speaks for or against techniques',
  params: termParams,
  body: connotationBody,
  replies: { 200: connotation },
  problems: [...CHANGE_PROBLEMS, 'unknown_technique', 'revoked_technique'],
  example: {
    params: { term: 'examplebot' },
    body: { kind: 'malware', meaning: 'A bot of an example.', techniques: [{ id: 'T1071', weight: 1.5 }] },
    status: 200,
  },
  async handle({ params, body: { comment, ...body }, headers, caller }, dependencies) {
    const { attack } = await dependencies.knowledge();
    checkTechniques(
      body.techniques.map(({ id }) => id),
      attack,
    );
    return edit(dependencies, { term: params.term, body, comment, author: caller.principal, headers });
  },
});
