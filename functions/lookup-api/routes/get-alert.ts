import * as z from 'zod';
import { readAlerts } from '../../../shared/alert/read-alerts.ts';
import { AttackError } from '../../../shared/attack/attack-error.ts';
import type { AttackIndex } from '../../../shared/attack/attack-index.ts';
import { expressMapping } from '../../../shared/mapping/express-mapping.ts';
import type { Mapping } from '../../../shared/mapping/mapping.ts';
import { isOutputForm, OUTPUT_FORMS, renderMapping } from '../../../shared/outputs/render-mapping.ts';
import type { StoredAlert } from '../../../shared/storage/alert-store.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { ApiProblem } from '../problem.ts';
import { releaseFor } from '../release-for.ts';
import { defineRoute } from '../route.ts';
import { mapping } from '../schemas/mapping.ts';

/** The alert itself, where it was kept whole and reads as one. */
function alertOf({ raw, alertId, receivedAt }: StoredAlert) {
  const [first] = raw.truncated ? [] : readAlerts(raw.text, { now: new Date(receivedAt) });
  return first && 'alert' in first ? { alert: { ...first.alert, id: alertId } } : {};
}

/** The release that a mapping was recorded in; the one in force where that is no longer held. */
async function releaseOf(
  { heldRelease }: ApiDependencies,
  { domain, version }: Mapping['attack'],
  current: AttackIndex,
): Promise<AttackIndex> {
  if (version === current.version) return current;
  try {
    return await heldRelease(domain, version);
  } catch (error) {
    if (error instanceof AttackError && error.code === 'version_not_held') return current;
    throw error;
  }
}

/** `GET /v1/alerts/{alertId}`: a stored mapping, as it was recorded or in another form. */
export const getAlert = defineRoute({
  method: 'GET',
  path: '/v1/alerts/{alertId}',
  scope: 'lookup:read',
  summary: 'The stored mapping of an alert as recorded; of several under one id the one that came last',
  params: z.object({ alertId: z.string().min(1).max(1_024) }),
  query: z.strictObject({
    as: z
      .enum(['current', ...OUTPUT_FORMS])
      .optional()
      .meta({ description: '"current": in today\'s ATT&CK; else the form that another tool takes' }),
  }),
  replies: { 200: z.union([mapping, z.unknown()]) },
  problems: ['no_such_alert'],
  example: { params: { alertId: 'a-1' }, status: 200 },
  async handle({ params, query }, dependencies) {
    const [stored] = await dependencies.alerts.findByAlertId(params.alertId, 1);
    if (!stored) throw new ApiProblem('no_such_alert', 'no alert is stored under this id; a fresh one takes a moment');
    const headers = { 'last-modified': new Date(stored.receivedAt).toUTCString() };
    const recorded = stored.mapping;
    if (query.as === undefined) return { status: 200, body: recorded, headers };
    const current = await releaseFor(dependencies, recorded.attack.domain, undefined);
    if (query.as === 'current') {
      const then = await releaseOf(dependencies, recorded.attack, current);
      return {
        status: 200,
        body: recorded.attack.version === current.version ? recorded : expressMapping(recorded, then, current),
        headers,
      };
    }
    if (!isOutputForm(query.as)) throw new ApiProblem('invalid_parameter', 'as: is no form that is known');
    const context = { attack: current, now: dependencies.now().toISOString(), ...alertOf(stored) };
    return { status: 200, body: renderMapping(recorded, query.as, context), headers };
  },
});
