import * as z from 'zod';
import { readPage } from '../cursor.ts';
import { describeTechnique } from '../describe-technique.ts';
import { ApiProblem } from '../problem.ts';
import { releaseFor } from '../release-for.ts';
import { defineRoute } from '../route.ts';
import { domain, version } from '../schemas/attack.ts';
import { pageQuery } from '../schemas/common.ts';
import { technique } from '../schemas/technique.ts';
import { searchTechniques } from '../search-techniques.ts';

/** `GET /v1/techniques?tactic=&q=`: the live techniques, by tactic and by words. */
export const listTechniques = defineRoute({
  method: 'GET',
  path: '/v1/techniques',
  scope: 'lookup:read',
  summary: 'Live techniques by tactic (id or shortname) and by words, best fit first',
  query: z.strictObject({
    tactic: z.string().max(60).optional(),
    q: z.string().trim().min(1).max(200).optional(),
    domain: domain.default('enterprise-attack'),
    version: version.optional(),
    ...pageQuery,
  }),
  replies: { 200: z.object({ techniques: z.array(technique), total: z.int(), cursor: z.string().optional() }) },
  problems: ['bad_cursor', 'no_such_version'],
  example: { query: { tactic: 'initial-access', q: 'exploit' }, status: 200 },
  async handle({ query: { tactic: asked, q, domain: of, version: release, limit, cursor } }, dependencies) {
    const attack = await releaseFor(dependencies, of, release);
    const tactic = asked === undefined ? undefined : attack.tactic(asked);
    if (asked !== undefined && !tactic)
      throw new ApiProblem('invalid_parameter', 'tactic: is no tactic of this release; GET /v1/tactics lists them', {
        errors: [{ field: 'tactic', message: 'is no tactic of this release' }],
      });
    const found = searchTechniques(attack, tactic?.shortname, q);
    const context = `techniques ${JSON.stringify([attack.domain, attack.version, asked, q])}`;
    const page = await readPage(cursor, context, await dependencies.library.cursorKey(), async (from) => {
      const start = Number(from ?? 0);
      const next = start + limit < found.length ? String(start + limit) : undefined;
      return { items: found.slice(start, start + limit), next };
    });
    return {
      status: 200,
      body: {
        techniques: page.items.map((each) => describeTechnique(each, attack)),
        total: found.length,
        ...(page.cursor !== undefined && { cursor: page.cursor }),
      },
    };
  },
});
