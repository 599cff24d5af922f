import * as z from 'zod';
import { cachedReply } from '../cached-reply.ts';
import { describeTechnique } from '../describe-technique.ts';
import { ApiProblem } from '../problem.ts';
import { releaseFor } from '../release-for.ts';
import { defineRoute } from '../route.ts';
import { domain, version } from '../schemas/attack.ts';
import { techniqueId } from '../schemas/common.ts';
import { technique } from '../schemas/technique.ts';

/** Entries looked at to say what of a technique was seen. */
const LOOKED_AT = 100;

/** `GET /v1/techniques/{id}`: one technique; a revoked one names its successor. */
export const getTechnique = defineRoute({
  method: 'GET',
  path: '/v1/techniques/{id}',
  scope: 'lookup:read',
  summary: 'One technique of the release in force, or of another; a revoked one answers with its successor',
  params: z.object({ id: techniqueId }),
  query: z.strictObject({
    version: version.optional(),
    domain: domain.optional(),
    seen: z.enum(['true', 'false']).default('false').meta({ description: 'Also what of it the library has seen' }),
  }),
  replies: { 200: technique },
  problems: ['no_such_technique', 'no_such_version'],
  cached: true,
  example: { params: { id: 'T1190' }, status: 200 },
  async handle({ params: { id }, query, headers }, dependencies) {
    const releases =
      query.version === undefined && query.domain === undefined
        ? await dependencies.domains()
        : [await releaseFor(dependencies, query.domain ?? 'enterprise-attack', query.version)];
    const attack = releases.find((each) => each.technique(id));
    const found = attack?.technique(id);
    if (!attack || !found)
      throw new ApiProblem('no_such_technique', `${id} is not in ${query.version ?? 'any release in force'}`);
    const body = describeTechnique(found, attack);
    if (query.seen === 'false') return cachedReply(headers, body);
    const { entries, next } = await dependencies.library.list({ technique: id }, LOOKED_AT);
    const sightings = entries.reduce((sum, each) => sum + each.sightings, 0);
    return { status: 200, body: { ...body, seen: { entries: entries.length, sightings, more: next !== undefined } } };
  },
});
