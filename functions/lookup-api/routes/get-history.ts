import * as z from 'zod';
import { ApiProblem } from '../problem.ts';
import { defineRoute } from '../route.ts';
import { signatureKeyParams } from '../schemas/common.ts';
import { revision } from '../schemas/revision.ts';

/** `GET /v1/library/{signatureKey}/history`: who said what and when. */
export const getHistory = defineRoute({
  method: 'GET',
  path: '/v1/library/{signatureKey}/history',
  scope: 'lookup:read',
  summary: 'Everything that was ever said on a signature, oldest first; nothing is ever taken out of it',
  params: signatureKeyParams,
  query: z.strictObject({}),
  replies: { 200: z.object({ signatureKey: z.string(), history: z.array(revision) }) },
  problems: ['no_such_entry'],
  example: { params: { signatureKey: 'example' }, status: 200 },
  async handle({ params: { signatureKey } }, { library }) {
    const history = await library.history(signatureKey);
    if (history.length === 0)
      throw new ApiProblem('no_such_entry', 'this signature was never seen, imported or decided');
    return { status: 200, body: { signatureKey, history }, headers: { etag: `"${history.length}"` } };
  },
});
