import { type ReadOutcome, readAlerts } from '../../shared/alert/read-alerts.ts';
import { ApiProblem } from './problem.ts';
import { parseJson } from './read-request.ts';

/** Alerts that one request may bring. */
const MOST_ALERTS = 100;

const isJson = (contentType: string | undefined): boolean => /[/+]json\b/i.test(contentType ?? '');

/**
 * Reads the alerts of a body: of any format, one or up to 100, enveloped or not; JSON where the content type says so, else
 * whatever the text is. Dates without a year lie before `now`. Throws the problem of the first alert where not one can be read.
 */
export function readAlertBody(text: string, contentType: string | undefined, now?: Date): readonly ReadOutcome[] {
  if (text.trim() === '')
    throw new ApiProblem('empty_alert', 'the body is empty: send an alert, or a list of up to 100');
  const parsed = isJson(contentType) ? parseJson(text) : text;
  if (Array.isArray(parsed) && parsed.length > MOST_ALERTS)
    throw new ApiProblem(
      'too_many_items',
      `there are ${parsed.length} alerts in the body; at most ${MOST_ALERTS} are taken`,
    );
  const outcomes = readAlerts(parsed, { now });
  if (outcomes.length > MOST_ALERTS)
    throw new ApiProblem(
      'too_many_items',
      `there are ${outcomes.length} alerts in the body; at most ${MOST_ALERTS} are taken`,
    );
  const [first] = outcomes;
  if (first && 'error' in first && outcomes.every((outcome) => 'error' in outcome)) throw first.error;
  return outcomes;
}
