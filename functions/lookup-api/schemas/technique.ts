import * as z from 'zod';
import { tacticRef } from './mapping.ts';

const short = z.object({ id: z.string(), name: z.string(), url: z.string() });

/** A technique in one release. */
export const technique = z
  .object({
    id: z.string(),
    name: z.string(),
    url: z.string(),
    status: z.enum(['live', 'revoked', 'deprecated']),
    tactics: z.array(tacticRef),
    platforms: z.array(z.string()),
    parent: short.optional(),
    subTechniques: z.array(short),
    successor: short.optional().meta({ description: 'What a revoked technique is today' }),
    splitInto: z.array(short).optional(),
    seen: z.object({ entries: z.int(), sightings: z.int(), more: z.boolean() }).optional(),
    says: z.string().optional().meta({ description: 'What became of it, in words, where it is not live' }),
    attack: z.object({ domain: z.string(), version: z.string() }),
  })
  .meta({ id: 'Technique' });
