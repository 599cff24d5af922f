import * as z from 'zod';

/** An id of a technique or sub-technique, as ATT&CK writes them. */
export const techniqueId = z
  .string()
  .regex(/^T\d{4}(?:\.\d{3})?$/, 'is not a technique id such as T1190 or T1059.001')
  .meta({ description: 'ATT&CK id of a technique or sub-technique', examples: ['T1190', 'T1059.001'] });

/** A signature key as a path parameter. */
export const signatureKeyParams = z.object({
  signatureKey: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/, 'is not a signature key: they have a-z, 0-9 and -, at most 64')
    .meta({ description: 'Key of a signature, as every mapping carries it' }),
});

export const verdict = z.enum(['mapped', 'tactic-only', 'needs-review', 'unmapped']);

export const basis = z.enum(['analyst', 'library', 'vendor', 'connotation', 'similarity', 'model']);

/** Query parameters of every list. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(50).meta({ description: 'Items a page' }),
  cursor: z.string().max(2_000).optional().meta({ description: 'Where to go on, from the page before' }),
};

/** A moment as ISO 8601 with a zone, or a day; given on as UTC with milliseconds. */
export const moment = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\d(?:T[\d:.]{5,12}(?:Z|[+-]\d\d:\d\d))?$/,
    'is not a time such as 2026-11-23T10:00:00Z or 2026-11-23',
  )
  .refine((text) => !Number.isNaN(Date.parse(text)), 'is not a time that exists');

/** A moment in the form in which stored times are compared. */
export const toInstant = (text: string): string => new Date(text).toISOString();

/** A term as a path parameter. */
export const termParams = z.object({
  term: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .meta({ description: 'A word or a few; case, separators and accents do not matter' }),
});
