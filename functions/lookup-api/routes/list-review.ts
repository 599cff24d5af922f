import * as z from 'zod';
import { featuresOf } from '../../../shared/connotations/features.ts';
import type { LibraryEntry, ReviewReason } from '../../../shared/library/library-entry.ts';
import type { LibraryStore } from '../../../shared/library/library-store.ts';
import { signatureKey } from '../../../shared/library/signature-key.ts';
import { findNearest } from '../../../shared/matching/nearest-entries.ts';
import { readPage } from '../cursor.ts';
import { defineRoute } from '../route.ts';
import { pageQuery } from '../schemas/common.ts';
import { entry } from '../schemas/entry.ts';
import { mapping } from '../schemas/mapping.ts';

/** Why an entry may wait for a person. */
const REASONS = [
  'contested',
  'second_approval',
  'packs_disagree',
  'retired_technique',
  'low_confidence',
  'conflict',
] as const satisfies readonly ReviewReason[];

/** Pages of the queue that one request reads to find entries with a reason; a shorter page with a cursor comes of it. */
const MOST_PAGES = 5;

/** The next entries of the queue, with this reason where one is asked for. */
async function readQueue(
  library: Pick<LibraryStore, 'review'>,
  reason: ReviewReason | undefined,
  limit: number,
  from: string | undefined,
) {
  const items: LibraryEntry[] = [];
  let next = from;
  for (let pages = 0; pages < MOST_PAGES && items.length < limit; pages++) {
    const page = await library.review(limit - items.length, next);
    items.push(...page.entries.filter((each) => reason === undefined || each.review === reason));
    next = page.next;
    if (next === undefined) break;
  }
  return { items, next };
}

/** `GET /v1/review`: what needs an analyst, with what helps to decide it. */
export const listReview = defineRoute({
  method: 'GET',
  path: '/v1/review',
  scope: 'lookup:read',
  summary:
    'What needs an analyst, most seen first: with our candidates, their evidence, and similar decided signatures',
  query: z.strictObject({
    reason: z
      .enum(REASONS)
      .optional()
      .meta({ description: 'Only what waits for this; "conflict": the vendor says otherwise' }),
    ...pageQuery,
  }),
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
  async handle({ query: { limit, cursor, reason } }, { library, librarySource, mapper, knowledge }) {
    const context = `review ${reason ?? ''}`;
    const page = await readPage(cursor, context, await library.cursorKey(), (from) =>
      readQueue(library, reason, limit, from),
    );
    const [{ map }, { model }, snapshot] = await Promise.all([
      mapper(),
      knowledge(),
      librarySource.snapshotFor(page.items.map((each) => each.signatureKey)),
    ]);
    const entries = page.items.map((each) => {
      const { verdict, reason, understanding, techniques, candidates, conflicts } = map(
        { format: 'signature', name: each.signature },
        snapshot,
      );
      const signature = featuresOf({ format: 'signature', name: each.signature });
      const similar = findNearest(signature, snapshot.teaching(), model, 4)
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
