import * as z from 'zod';
import { LARGEST_WEIGHT } from '../../../shared/connotations/edits/connotation-edit.ts';
import { MEANING_KINDS } from '../../../shared/connotations/meanings/meaning-entry.ts';
import { ACTIONS, EFFECTS, STAGES, TARGETS, VECTORS } from '../../../shared/understanding/facets.ts';
import { techniqueId } from './common.ts';

const facets = z.strictObject({
  target: z.enum(TARGETS).exactOptional(),
  vector: z.enum(VECTORS).exactOptional(),
  action: z.enum(ACTIONS).exactOptional(),
  effect: z.enum(EFFECTS).exactOptional(),
  stage: z.enum(STAGES).exactOptional(),
});

/** What an analyst may say on a term. */
export const connotationBody = z.strictObject({
  kind: z.enum(MEANING_KINDS).default('alert-word'),
  meaning: z.string().trim().min(1).max(500).meta({ description: 'One plain sentence' }),
  aliases: z.array(z.string().trim().min(1).max(100)).max(20).default([]),
  facets: facets.default({}),
  techniques: z
    .array(z.strictObject({ id: techniqueId, weight: z.number().min(-LARGEST_WEIGHT).max(LARGEST_WEIGHT) }))
    .max(20)
    .default([]),
  comment: z.string().max(2_000).optional(),
});

const weighed = z.object({
  id: z.string(),
  name: z.string(),
  weight: z.number(),
  source: z.enum(['learned', 'decisions', 'analyst']),
  decisions: z.int().optional().meta({ description: 'Decided signatures with the term that are of the technique' }),
});

/** A term of the connotation table. */
export const connotation = z
  .object({
    term: z.string(),
    kind: z.string().optional(),
    meaning: z.string().optional(),
    aliases: z.array(z.string()),
    provenance: z.enum(['shipped', 'analyst', 'learned']),
    revision: z.int().meta({ description: '0: as it ships' }),
    techniques: z.array(weighed),
    author: z.string().optional(),
    updatedAt: z.string().optional(),
    comment: z.string().optional(),
  })
  .meta({ id: 'Connotation' });
