import * as z from 'zod';
import { ApiProblem } from '../problem.ts';
import { defineRoute } from '../route.ts';
import { mapping } from '../schemas/mapping.ts';

/** `GET /v1/alerts/{alertId}`: a stored mapping, as it was recorded. */
export const getAlert = defineRoute({
  method: 'GET',
  path: '/v1/alerts/{alertId}',
  scope: 'lookup:read',
  summary: 'The stored mapping of an alert; of several under one id the one that came last',
  params: z.object({ alertId: z.string().min(1).max(1_024) }),
  query: z.strictObject({}),
  replies: { 200: mapping },
  problems: ['no_such_alert'],
  example: { params: { alertId: 'a-1' }, status: 200 },
  async handle({ params }, { alerts }) {
    const [stored] = await alerts.findByAlertId(params.alertId, 1);
    if (!stored) throw new ApiProblem('no_such_alert', 'no alert is stored under this id; a fresh one takes a moment');
    return {
      status: 200,
      body: stored.mapping,
      headers: { 'last-modified': new Date(stored.receivedAt).toUTCString() },
    };
  },
});
