import * as z from 'zod';
import { describeTechnique } from '../describe-technique.ts';
import { ApiProblem } from '../problem.ts';
import { defineRoute } from '../route.ts';
import { techniqueId } from '../schemas/common.ts';
import { technique } from '../schemas/technique.ts';

/** `GET /v1/techniques/{id}`: one technique; a revoked one names its successor. */
export const getTechnique = defineRoute({
  method: 'GET',
  path: '/v1/techniques/{id}',
  scope: 'lookup:read',
  summary: 'One technique of the release in force; a revoked one answers with its successor',
  params: z.object({ id: techniqueId }),
  replies: { 200: technique },
  problems: ['no_such_technique'],
  example: { params: { id: 'T1190' }, status: 200 },
  async handle({ params: { id } }, { domains }) {
    for (const attack of await domains()) {
      const found = attack.technique(id);
      if (found)
        return {
          status: 200,
          body: describeTechnique(found, attack),
          headers: { 'cache-control': 'private, max-age=60' },
        };
    }
    throw new ApiProblem('no_such_technique', `${id} is in no release that is held`);
  },
});
