import * as z from 'zod';
import { defineRoute } from '../route.ts';
import { domain, operationResult, version } from '../schemas/attack.ts';

/** `POST /v1/attack/rollback`: back to a release that is held, the library with it. */
export const rollbackAttack = defineRoute({
  method: 'POST',
  path: '/v1/attack/rollback',
  scope: 'attack:admin',
  summary: 'Put an earlier release that is held in force again, and the library back to it',
  body: z.strictObject({ version, domain: domain.optional() }),
  replies: { 200: operationResult },
  problems: ['invalid_json', 'invalid_body', 'no_such_version', 'refresh_conflict'],
  example: { body: { version: '18.1' }, status: 200 },
  async handle({ body }, { attackOperations, refreshKnowledge }) {
    const result = await attackOperations.rollback({
      version: body.version,
      ...(body.domain !== undefined && { domain: body.domain }),
    });
    await refreshKnowledge();
    return { status: 200, body: result };
  },
});
