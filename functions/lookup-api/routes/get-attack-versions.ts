import * as z from 'zod';
import { defineRoute } from '../route.ts';

/** `GET /v1/attack/versions`: the releases held. */
export const getAttackVersions = defineRoute({
  method: 'GET',
  path: '/v1/attack/versions',
  scope: 'lookup:read',
  summary: 'The releases of ATT&CK that are held, which is in force, and how the last refresh fared',
  query: z.strictObject({}),
  replies: {
    200: z.looseObject({
      releases: z.array(
        z.looseObject({
          domain: z.string(),
          version: z.string(),
          inForce: z.boolean(),
          techniques: z.int(),
          live: z.int(),
        }),
      ),
    }),
  },
  example: { status: 200 },
  async handle(_request, { attackOperations }) {
    return { status: 200, body: await attackOperations.versions() };
  },
});
