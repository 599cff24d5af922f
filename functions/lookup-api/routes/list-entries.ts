import * as z from 'zod';
import { readPage } from '../cursor.ts';
import { defineRoute } from '../route.ts';
import { basis, pageQuery, techniqueId, verdict } from '../schemas/common.ts';
import { entry, entryDetail } from '../schemas/entry.ts';

/** `GET /v1/library`: the entries, page by page. */
export const listEntries = defineRoute({
  method: 'GET',
  path: '/v1/library',
  scope: 'lookup:read',
  summary: 'Library entries, by technique, verdict and basis; those of one page are read in one query',
  query: z.strictObject({
    technique: techniqueId.optional(),
    verdict: verdict.optional(),
    basis: basis.optional(),
    detail: z.enum(['true', 'false']).default('false').meta({ description: 'Also who says what' }),
    ...pageQuery,
  }),
  replies: { 200: z.object({ entries: z.array(z.union([entryDetail, entry])), cursor: z.string().optional() }) },
  problems: ['bad_cursor'],
  example: { query: { verdict: 'mapped', limit: '10' }, status: 200 },
  async handle({ query: { limit, cursor, detail, technique, verdict, basis } }, { library }) {
    const filter = {
      ...(technique !== undefined && { technique }),
      ...(verdict !== undefined && { verdict }),
      ...(basis !== undefined && { basis }),
    };
    const page = await readPage(
      cursor,
      `library ${JSON.stringify(filter)}`,
      await library.cursorKey(),
      async (from) => {
        const { entries, next } = await library.list(filter, limit, from);
        if (detail === 'false') return { items: entries, next };
        const records = await library.read(entries.map(({ signatureKey }) => signatureKey));
        const items = entries.map((each) => {
          const { decisions = [], claims = [] } = records.get(each.signatureKey)?.standing ?? {};
          return { ...each, decisions, claims };
        });
        return { items, next };
      },
    );
    return { status: 200, body: { entries: page.items, ...(page.cursor !== undefined && { cursor: page.cursor }) } };
  },
});
