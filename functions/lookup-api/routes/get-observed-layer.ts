import * as z from 'zod';
import { createObservedLayer } from '../../../shared/outputs/observed-layer.ts';
import { ApiProblem } from '../problem.ts';
import { releaseFor } from '../release-for.ts';
import { defineRoute } from '../route.ts';
import { domain } from '../schemas/attack.ts';
import { moment, toInstant } from '../schemas/common.ts';

const DAY = 86_400_000;

/** Days that one layer may cover, and alerts that it may count: it must be there within a request's time. */
const MOST_DAYS = 31;
const MOST_ALERTS = 20_000;

/** `GET /v1/layers/observed`: what was seen, as a layer for ATT&CK Navigator. */
export const getObservedLayer = defineRoute({
  method: 'GET',
  path: '/v1/layers/observed',
  scope: 'lookup:read',
  summary:
    'An ATT&CK Navigator layer (4.5) of what was seen in a time, on one host or on all; the last day if none is named',
  query: z.strictObject({
    from: moment.optional(),
    to: moment.optional(),
    host: z.string().min(1).max(255).optional(),
    domain: domain.default('enterprise-attack'),
  }),
  replies: {
    200: z.looseObject({
      name: z.string(),
      versions: z.object({ attack: z.string(), navigator: z.string(), layer: z.literal('4.5') }),
      domain: z.string(),
      techniques: z.array(z.looseObject({ techniqueID: z.string(), tactic: z.string(), score: z.number() })),
    }),
  },
  problems: ['no_such_version'],
  example: { query: { from: '2026-11-23', to: '2026-11-24' }, status: 200 },
  async handle({ query }, dependencies) {
    const to = query.to === undefined ? dependencies.now() : new Date(toInstant(query.to));
    const from = query.from === undefined ? new Date(to.getTime() - DAY) : new Date(toInstant(query.from));
    if (from >= to) throw new ApiProblem('invalid_parameter', 'from: must be before "to"');
    if (to.getTime() - from.getTime() > MOST_DAYS * DAY)
      throw new ApiProblem('invalid_parameter', `from: a layer covers at most ${MOST_DAYS} days`);
    const attack = await releaseFor(dependencies, query.domain, undefined);
    const layer = createObservedLayer(attack);
    let counted = 0;
    for await (const stored of dependencies.alerts.receivedBetween(from.toISOString(), to.toISOString())) {
      if (query.host !== undefined && stored.host !== query.host) continue;
      if (stored.mapping.attack.domain !== attack.domain) continue;
      if (++counted > MOST_ALERTS) break;
      layer.add(stored.mapping);
    }
    const cut = counted > MOST_ALERTS ? `; more than ${MOST_ALERTS} alerts: the rest is not counted` : '';
    const span = `${from.toISOString()} to ${to.toISOString()}`;
    return { status: 200, body: layer.render(`Observed ${span}`, `${Math.min(counted, MOST_ALERTS)} alerts${cut}`) };
  },
});
