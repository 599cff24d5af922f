import * as z from 'zod';
import { defineRoute } from '../route.ts';
import { diffReport, domain, version } from '../schemas/attack.ts';

/** `GET /v1/attack/diff?from=&to=`: what changed between two releases that are held. */
export const getAttackDiff = defineRoute({
  method: 'GET',
  path: '/v1/attack/diff',
  scope: 'lookup:read',
  summary: 'What changed between two releases that are held',
  query: z.strictObject({ from: version, to: version, domain: domain.default('enterprise-attack') }),
  replies: { 200: diffReport },
  problems: ['no_such_version'],
  example: { query: { from: '18.1', to: '18.1' }, status: 200 },
  async handle({ query }, { attackOperations }) {
    const body = await attackOperations.diff(query.domain, query.from, query.to);
    return { status: 200, body, headers: { 'cache-control': 'private, max-age=3600' } };
  },
});
