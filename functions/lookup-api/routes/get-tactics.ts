import * as z from 'zod';
import { cachedReply } from '../cached-reply.ts';
import { releaseFor } from '../release-for.ts';
import { defineRoute } from '../route.ts';
import { domain, version } from '../schemas/attack.ts';
import { tacticRef } from '../schemas/mapping.ts';

/** `GET /v1/tactics`: the tactics of a release. */
export const getTactics = defineRoute({
  method: 'GET',
  path: '/v1/tactics',
  scope: 'lookup:read',
  summary: 'The tactics of a release, in its own order, with how many techniques each has',
  query: z.strictObject({ domain: domain.default('enterprise-attack'), version: version.optional() }),
  replies: {
    200: z.object({
      attack: z.object({ domain: z.string(), version: z.string() }),
      tactics: z.array(tacticRef.extend({ techniques: z.int() })),
    }),
  },
  problems: ['no_such_version'],
  cached: true,
  example: { status: 200 },
  async handle({ query, headers }, dependencies) {
    const attack = await releaseFor(dependencies, query.domain, query.version);
    const tactics = attack.dataset.tactics.map((tactic) => ({
      ...tactic,
      techniques: attack.live.filter((each) => each.tactics.includes(tactic.shortname)).length,
    }));
    return cachedReply(headers, { attack: { domain: attack.domain, version: attack.version }, tactics });
  },
});
