import * as z from 'zod';
import { ApiProblem } from '../problem.ts';
import { defineRoute } from '../route.ts';
import { operationResult } from '../schemas/attack.ts';

/** `POST /v1/attack/refresh`: an operator's refresh, or a look at what it would do. */
export const refreshAttack = defineRoute({
  method: 'POST',
  path: '/v1/attack/refresh',
  scope: 'attack:admin',
  summary: 'Look for newer releases now and put them in force; with "dryRun" only report what that would do',
  body: z.strictObject({ dryRun: z.boolean().default(false) }),
  bodyOptional: true,
  replies: { 200: operationResult },
  problems: ['invalid_json', 'invalid_body', 'refresh_conflict', 'refused_bundle'],
  example: { body: { dryRun: true }, status: 200 },
  async handle({ body: { dryRun } }, { attackOperations, refreshKnowledge }) {
    const result = await attackOperations.refresh({ dryRun });
    if (!dryRun) await refreshKnowledge();
    const { outcome, code = 'refused', message = 'the refresh was refused', retryAfterSeconds } = result;
    if (outcome === 'under-way') throw new ApiProblem('refresh_conflict', 'another refresh or rollback is under way');
    if (outcome === 'refused')
      throw new ApiProblem('refused_bundle', `${code}: ${message}; what was in force stays in force`, {
        ...(retryAfterSeconds !== undefined && { retryAfter: retryAfterSeconds }),
      });
    return { status: 200, body: result };
  },
});
