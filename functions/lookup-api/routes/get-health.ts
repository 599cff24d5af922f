import * as z from 'zod';
import { defineRoute } from '../route.ts';

/** `GET /v1/health`: whether a request gets through to the tables, and what stands behind the answers. */
export const getHealth = defineRoute({
  method: 'GET',
  path: '/v1/health',
  scope: 'lookup:read',
  summary: 'Whether the API and its tables answer, and with what they answer',
  replies: {
    200: z.object({
      status: z.literal('ok'),
      attack: z.object({ domain: z.string(), version: z.string() }),
      library: z.object({ revision: z.int(), decisions: z.int(), frozen: z.string().optional() }),
    }),
  },
  example: { status: 200 },
  async handle(_request, { attack, library }) {
    const [{ domain, version }, { revision, decisions, frozen }] = await Promise.all([attack(), library.state()]);
    const held = { revision, decisions, ...(frozen !== undefined && { frozen }) };
    return { status: 200, body: { status: 'ok', attack: { domain, version }, library: held } };
  },
});
