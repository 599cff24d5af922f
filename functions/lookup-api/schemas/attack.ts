import * as z from 'zod';

/** A domain of ATT&CK as a query or body names it. */
export const domain = z
  .string()
  .regex(/^[a-z-]{1,40}$/, 'is not a domain such as enterprise-attack')
  .meta({ description: 'enterprise-attack (the default), mobile-attack or ics-attack' });

/** A release by its version. */
export const version = z
  .string()
  .regex(/^\d{1,3}(?:\.\d{1,3}){0,2}$/, 'is not a version such as 18.1')
  .meta({ description: 'A version of ATT&CK, such as 18.1' });

/** What changed between two releases. */
export const diffReport = z
  .looseObject({
    domain: z.string(),
    from: z.string(),
    to: z.string(),
    added: z.array(z.string()),
    revoked: z.array(z.string()),
    deprecated: z.array(z.string()),
    renamed: z.array(z.array(z.string())),
    tactics_changed: z.array(z.unknown()),
    description_changed: z.int(),
  })
  .meta({ id: 'AttackDiff' });

/** What became of a refresh or a rollback. */
export const operationResult = z
  .looseObject({
    outcome: z.string(),
    code: z.string().optional(),
    message: z.string().optional(),
    domains: z.array(z.looseObject({ domain: z.string() })),
  })
  .meta({ id: 'AttackOperation' });
