import * as z from 'zod';

const revision = z.int().min(0).max(99_999_999).optional();

/** What an entry or a term is to be put back to: a revision, by one of two names. */
export const revertBody = z
  .strictObject({
    revision: revision.meta({ description: 'The revision to go back to; 0: to before the first' }),
    to: revision.meta({ description: 'The same by another name' }),
    comment: z.string().max(2_000).optional(),
  })
  .refine((body) => (body.revision === undefined) !== (body.to === undefined), {
    path: ['revision'],
    error: 'name the revision to go back to, once',
  })
  .transform((body) => ({ to: body.revision ?? body.to ?? 0, comment: body.comment }));
