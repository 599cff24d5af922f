import * as z from 'zod';
import { basis, verdict } from './common.ts';

/** One thing that happened to an entry. */
export const revision = z
  .object({
    revision: z.int(),
    kind: z.enum(['inferred', 'imported', 'decided', 'reverted', 'undone', 'migrated']),
    author: z.string(),
    at: z.string(),
    attackVersion: z.string(),
    comment: z.string().optional(),
    verdict: verdict.optional(),
    techniques: z.array(z.string()).optional(),
    basis: basis.optional(),
    review: z.string().optional(),
    broad: z.boolean().optional(),
    source: z.string().optional(),
    name: z.string().optional(),
    to: z.int().optional(),
    voids: z.array(z.int()).optional(),
    moves: z.array(z.object({ from: z.string(), to: z.string() })).optional(),
  })
  .meta({ id: 'LibraryRevision' });
