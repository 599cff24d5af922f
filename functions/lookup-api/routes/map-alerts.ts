import * as z from 'zod';
import { identifyAlert } from '../../../shared/alert/identify-alert.ts';
import { signatureKey } from '../../../shared/library/signature-key.ts';
import { ALERT_PROBLEMS } from '../problem.ts';
import { readAlertBody } from '../read-alert-body.ts';
import { defineRoute } from '../route.ts';
import { mapping, unreadable } from '../schemas/mapping.ts';

/** `POST /v1/map`: maps alerts as the queue would, and keeps nothing. */
export const mapAlerts = defineRoute({
  method: 'POST',
  path: '/v1/map',
  scope: 'lookup:read',
  summary: 'Map one alert, or up to 100, without storing anything',
  body: z
    .unknown()
    .meta({ description: 'An alert in any supported format, a signature, a list of them, or an envelope' }),
  bodyKind: 'alerts',
  replies: { 200: z.object({ mappings: z.array(z.union([mapping, unreadable])) }) },
  problems: ALERT_PROBLEMS,
  example: {
    body: { id: 'a-1', name: 'vBulletin.Routestring.widgetConfig.Remote.Code.Execution', direction: 'inbound' },
    status: 200,
  },
  async handle({ body, headers }, { mapper, librarySource, now }) {
    const outcomes = readAlertBody(String(body), headers['content-type'], now());
    const keys = outcomes.flatMap((outcome) => ('alert' in outcome ? [signatureKey(outcome.alert.name)] : []));
    const [{ map }, library] = await Promise.all([mapper(), librarySource.snapshotFor(keys)]);
    const mappings = outcomes.map((outcome) => {
      if ('error' in outcome) return { error: { code: outcome.error.code, message: outcome.error.message } };
      const { alertId } = identifyAlert(outcome.alert, outcome.raw);
      return map({ ...outcome.alert, id: alertId }, library);
    });
    return { status: 200, body: { mappings } };
  },
});
