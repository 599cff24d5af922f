import * as z from 'zod';
import { basis, verdict } from './common.ts';

const context = z.object({ description: z.string().optional(), logSource: z.array(z.string()).optional() }).optional();

/** An entry of the library. */
export const entry = z
  .object({
    signatureKey: z.string(),
    signature: z.string(),
    basis,
    verdict,
    techniques: z.array(z.string()),
    revision: z.int(),
    context,
    libraryRevision: z.int(),
    attackVersion: z.string(),
    contested: z.boolean().optional(),
    review: z.string().optional(),
    provenance: z.string(),
    updatedAt: z.string(),
    sightings: z.int(),
    firstSeen: z.string().optional(),
    lastSeen: z.string().optional(),
  })
  .meta({ id: 'LibraryEntry' });

const said = { verdict, techniques: z.array(z.string()), at: z.string(), attackVersion: z.string() };

/** An entry with everything that is being said on it. */
export const entryDetail = entry
  .extend({
    decisions: z.array(z.object({ author: z.string(), ...said })),
    claims: z.array(z.object({ source: z.string(), name: z.string(), context, ...said })),
  })
  .meta({ id: 'LibraryEntryDetail' });
