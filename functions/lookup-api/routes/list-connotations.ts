import * as z from 'zod';
import { termKey } from '../../../shared/connotations/edits/term-key.ts';
import { readPage } from '../cursor.ts';
import { describeConnotation, shippedTerms } from '../describe-connotation.ts';
import { defineRoute } from '../route.ts';
import { pageQuery } from '../schemas/common.ts';
import { connotation } from '../schemas/connotation.ts';

/** `GET /v1/connotations?prefix=`: the terms that begin like this. */
export const listConnotations = defineRoute({
  method: 'GET',
  path: '/v1/connotations',
  scope: 'lookup:read',
  summary: 'Terms by their beginning, shipped and edited',
  query: z.strictObject({ prefix: z.string().max(100).default(''), ...pageQuery }),
  replies: { 200: z.object({ connotations: z.array(connotation), cursor: z.string().optional() }) },
  problems: ['bad_cursor'],
  example: { query: { prefix: 'mimi' }, status: 200 },
  async handle({ query: { prefix: asked, limit, cursor } }, { connotations, knowledge, library }) {
    const prefix = termKey(asked);
    const known = await knowledge();
    const key = await library.cursorKey();
    const page = await readPage(cursor, `connotations ${prefix}`, key, async (from) => {
      const { edits } = await connotations.list(prefix, limit + 1, from);
      const edited = new Map(edits.map((each) => [each.term, each]));
      const shipped = shippedTerms(prefix).filter((term) => from === undefined || term > from);
      const terms = [...new Set([...edited.keys(), ...shipped.slice(0, limit + 1)])].sort();
      const items = terms.slice(0, limit).flatMap((term) => describeConnotation(term, edited.get(term), known) ?? []);
      return { items, next: terms.length > limit ? terms[limit - 1] : undefined };
    });
    return {
      status: 200,
      body: { connotations: page.items, ...(page.cursor !== undefined && { cursor: page.cursor }) },
    };
  },
});
