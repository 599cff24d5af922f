import * as z from 'zod';
import { defineRoute } from '../route.ts';
import { diffReport, domain, version } from '../schemas/attack.ts';

/** `GET /v1/attack/impact?to=`: what a release would do to the library. */
export const getAttackImpact = defineRoute({
  method: 'GET',
  path: '/v1/attack/impact',
  scope: 'lookup:read',
  summary: 'What putting a release in force would do to the library; nothing is written',
  query: z.strictObject({ to: version, domain: domain.default('enterprise-attack') }),
  replies: { 200: diffReport },
  problems: ['no_such_version', 'refused_bundle', 'refresh_conflict'],
  example: { query: { to: '18.1' }, status: 200 },
  async handle({ query }, { attackOperations }) {
    return { status: 200, body: await attackOperations.impact(query.domain, query.to) };
  },
});
