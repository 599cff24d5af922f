import * as z from 'zod';
import { basis, verdict } from './common.ts';

const component = z.object({
  text: z.string(),
  role: z.enum(['trigger', 'location', 'affected', 'activity']),
  start: z.int(),
  end: z.int(),
  field: z.string().optional(),
});

const evidence = z.object({
  kind: z.string(),
  component: z.int().optional(),
  term: z.string().optional(),
  weight: z.number(),
  says: z.string(),
});

/** A tactic as mappings and techniques refer to it. */
export const tacticRef = z.object({ id: z.string(), name: z.string(), shortname: z.string() });

const technique = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  tactic: tacticRef,
  confidence: z.number(),
  basis,
  evidence: z.array(evidence).min(1),
});

/** An alert mapped to ATT&CK, with its reasons. */
export const mapping = z
  .object({
    alertId: z.string(),
    signature: z.string(),
    signatureKey: z.string(),
    format: z.string(),
    verdict,
    reason: z.string().nullable(),
    components: z.array(component),
    connotations: z.array(z.object({ term: z.string(), meaning: z.string(), components: z.array(z.int()) })),
    understanding: z.array(z.string()),
    techniques: z.array(technique),
    candidates: z.array(z.object({ id: z.string(), confidence: z.number() })).max(10),
    tactic: tacticRef.optional(),
    conflicts: z.array(
      z.object({ between: z.array(basis), first: z.array(z.string()), second: z.array(z.string()), says: z.string() }),
    ),
    warnings: z.array(z.string()).optional(),
    attack: z.object({ domain: z.string(), version: z.string() }),
    model: z.string(),
    libraryRevision: z.int(),
  })
  .meta({ id: 'Mapping' });

/** In a batch, what stands in the place of an alert that cannot be read. */
export const unreadable = z
  .object({ error: z.object({ code: z.string(), message: z.string() }) })
  .meta({ id: 'Unreadable' });
