import * as z from 'zod';
import { featuresOf } from '../../../shared/connotations/features.ts';
import type { LibraryEntry, ReviewReason } from '../../../shared/library/library-entry.ts';
import type { LibraryStore } from '../../../shared/library/library-store.ts';
import type { RecordedConflict } from '../../../shared/library/recorded-conflict.ts';
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

/** An entry of the queue; `conflicts`: who says what, where that is why it is in it. */
interface Waiting {
  readonly entry: LibraryEntry;
  readonly conflicts?: RecordedConflict['conflicts'];
}

/** What is disagreed on and no analyst has decided: one query a page. */
async function readConflicts(library: Pick<LibraryStore, 'conflicts'>, limit: number, from: string | undefined) {
  const { conflicts, next } = await library.conflicts(limit, from);
  const open = conflicts.filter(({ entry: { basis, contested } }) => basis !== 'analyst' || contested);
  return { items: open.map(({ entry, conflicts: said }): Waiting => ({ entry, conflicts: said })), next };
}

/** The next entries of the queue, with this reason where one is asked for. */
async function readQueue(
  library: Pick<LibraryStore, 'review' | 'conflicts'>,
  reason: ReviewReason | undefined,
  limit: number,
  from: string | undefined,
) {
  if (reason === 'conflict') return readConflicts(library, limit, from);
  const items: Waiting[] = [];
  let next = from;
  for (let pages = 0; pages < MOST_PAGES && items.length < limit; pages++) {
    const page = await library.review(limit - items.length, next);
    const wanted = page.entries.filter((each) => reason === undefined || each.review === reason);
    items.push(...wanted.map((each) => ({ entry: each })));
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
    reason: z.enum(REASONS).optional().meta({
      description: 'Only what waits for this; "conflict": vendor, library and we disagree, with who says what',
    }),
    ...pageQuery,
  }),
  replies: {
    200: z.object({
      entries: z.array(
        entry.extend({
          conflicts: mapping.shape.conflicts.optional(),
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
      librarySource.snapshotFor(page.items.map(({ entry: { signatureKey: key } }) => key)),
    ]);
    const entries = page.items.map(({ entry: each, conflicts: recorded }) => {
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
      const said = recorded && { conflicts: recorded };
      return {
        ...each,
        ...said,
        answer: { verdict, reason, understanding, techniques, candidates, conflicts },
        similar,
      };
    });
    return { status: 200, body: { entries, ...(page.cursor !== undefined && { cursor: page.cursor }) } };
  },
});
