import * as z from 'zod';
import type { Alert } from '../../../shared/alert/alert.ts';
import { identifyAlert } from '../../../shared/alert/identify-alert.ts';
import { readAlerts } from '../../../shared/alert/read-alerts.ts';
import { ALERT_PROBLEMS, ApiProblem } from '../problem.ts';
import { readAlertBody } from '../read-alert-body.ts';
import { defineRoute } from '../route.ts';

/** A message for the queue, and the id under which its alert will be found. */
interface Message {
  readonly text: string;
  readonly alertId: string;
}

/** The alert's own text as a message: the one that reads back as this very alert. */
function toMessage(alert: Alert, raw: unknown): Message {
  const json = JSON.stringify(raw);
  const texts = typeof raw === 'string' ? [raw, json] : [json];
  for (const text of texts) {
    const [read, ...more] = readAlerts(text);
    if (read && more.length === 0 && 'alert' in read && read.alert.name === alert.name)
      return { text, alertId: identifyAlert(read.alert, read.raw).alertId };
  }
  throw new ApiProblem('unsupported_shape', 'the alert does not stand alone: send it to the queue in its own message');
}

/** `POST /v1/alerts`: puts alerts on the queue. */
export const sendAlerts = defineRoute({
  method: 'POST',
  path: '/v1/alerts',
  scope: 'alerts:write',
  summary: 'Put one alert, or up to 100, on the queue; each is mapped, stored and published',
  body: z
    .unknown()
    .meta({ description: 'An alert in any supported format, a signature, a list of them, or an envelope' }),
  bodyKind: 'alerts',
  replies: {
    202: z.object({
      accepted: z.int(),
      ids: z.array(z.string()),
      rejected: z.array(z.object({ index: z.int(), code: z.string(), message: z.string() })).optional(),
    }),
  },
  problems: ALERT_PROBLEMS,
  example: { body: [{ id: 'a-1', name: 'ET SCAN Nmap Scripting Engine User-Agent Detected' }], status: 202 },
  async handle({ body, headers }, { sendAlerts: send }) {
    const outcomes = readAlertBody(String(body), headers['content-type']);
    const rejected = outcomes.flatMap((outcome, index) =>
      'error' in outcome ? [{ index, code: outcome.error.code, message: outcome.error.message }] : [],
    );
    const messages = outcomes.flatMap((outcome) => ('alert' in outcome ? [toMessage(outcome.alert, outcome.raw)] : []));
    await send(messages.map(({ text }) => text));
    const ids = messages.map(({ alertId }) => alertId);
    return { status: 202, body: { accepted: ids.length, ids, ...(rejected.length > 0 && { rejected }) } };
  },
});
