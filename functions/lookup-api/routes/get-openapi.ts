import * as z from 'zod';
import { cachedReply } from '../cached-reply.ts';
import { defineRoute } from '../route.ts';

/** `GET /v1/openapi.json`: this API, described. */
export const getOpenApi = defineRoute({
  method: 'GET',
  path: '/v1/openapi.json',
  scope: 'lookup:read',
  summary: 'This document',
  replies: { 200: z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }) },
  cached: true,
  example: { status: 200 },
  async handle({ headers }, { document }) {
    return cachedReply(headers, document());
  },
});
