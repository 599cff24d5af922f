import * as z from 'zod';
import { signatureKey } from '../../../shared/library/signature-key.ts';
import { readPage } from '../cursor.ts';
import { defineRoute } from '../route.ts';
import { pageQuery } from '../schemas/common.ts';
import { entry } from '../schemas/entry.ts';
import { mapping } from '../schemas/mapping.ts';

/** `GET /v1/review`: what needs an analyst, with what helps to decide it. */
export const listReview = defineRoute({
  method: 'GET',
  path: '/v1/review',
  scope: 'lookup:read',
  summary:
    'What needs an analyst, most seen first: with our candidates, their evidence, and similar decided signatures',
  query: z.strictObject(pageQuery),
  replies: {
    200: z.object({
      entries: z.array(
        entry.extend({
          answer: mapping.pick({
            verdict: true,
            reason: true,
            understanding: true,
            techniques: true,
            candidates: true,
            conflicts: true,
          }),
          similar: z.array(
            z.object({
              signatureKey: z.string(),
              signature: z.string(),
              techniques: z.array(z.string()),
              similarity: z.number(),
            }),
          ),
        }),
      ),
      cursor: z.string().optional(),
    }),
  },
  problems: ['bad_cursor'],
  example: { query: { limit: '10' }, status: 200 },
  async handle({ query: { limit, cursor } }, { library, librarySource, mapper }) {
    const page = await readPage(cursor, 'review', await library.cursorKey(), async (from) => {
      const { entries, next } = await library.review(limit, from);
      return { items: entries, next };
    });
    const [{ map }, snapshot] = await Promise.all([
      mapper(),
      librarySource.snapshotFor(page.items.map((each) => each.signatureKey)),
    ]);
    const entries = page.items.map((each) => {
      const { verdict, reason, understanding, techniques, candidates, conflicts } = map(
        { format: 'signature', name: each.signature },
        snapshot,
      );
      const similar = snapshot
        .nearest(each.signature, 4)
        .filter((near) => near.entry.signatureKey !== signatureKey(each.signature))
        .map((near) => ({
          signatureKey: near.entry.signatureKey,
          signature: near.entry.signature,
          techniques: near.entry.techniques,
          similarity: Math.round(near.similarity * 1_000) / 1_000,
        }));
      return { ...each, answer: { verdict, reason, understanding, techniques, candidates, conflicts }, similar };
    });
    return { status: 200, body: { entries, ...(page.cursor !== undefined && { cursor: page.cursor }) } };
  },
});
