import * as z from 'zod';
import { importClaims } from '../../../shared/library/import-claims.ts';
import { defineRoute } from '../route.ts';

const item = z.looseObject({
  name: z.string().trim().min(1).max(4_096).meta({ description: 'The signature, as alerts of the rule carry it' }),
  techniques: z.array(z.string().max(100)).max(50).default([]),
  verdict: z.enum(['mapped', 'unmapped']).optional(),
  description: z.string().max(20_000).optional().meta({ description: 'Read by nobody: texts of others are not kept' }),
});

/** `POST /v1/library/import`: a page of a rule pack. */
export const importEntries = defineRoute({
  method: 'POST',
  path: '/v1/library/import',
  scope: 'library:write',
  summary: 'Import up to 500 labelled signatures of a rule pack; importing them again changes nothing',
  body: z.strictObject({
    source: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .meta({ description: 'The pack: its rules replace its own earlier ones only' }),
    entries: z.array(z.unknown()).min(1).max(500),
  }),
  replies: {
    200: z.object({
      imported: z.int(),
      unchanged: z.int(),
      conflicting: z.array(z.object({ index: z.int(), signatureKey: z.string(), says: z.string() })),
      refused: z.array(z.object({ index: z.int(), code: z.string(), message: z.string() })),
      warnings: z.array(z.object({ index: z.int(), message: z.string() })),
    }),
  },
  problems: ['invalid_json', 'invalid_body'],
  example: {
    body: {
      source: 'example-pack',
      entries: [{ name: 'Example: shell spawned by web server', techniques: ['T1505.003'] }],
    },
    status: 200,
  },
  async handle({ body: { source, entries }, caller }, { library, attack, watchLearning, now }) {
    const read = entries.map((each) => item.safeParse(each));
    const refused = read.flatMap(({ error }, index) =>
      error
        ? [
            {
              index,
              code: 'invalid_body',
              message: error.issues
                .map(({ path, message }) => `${path.join('.')}: ${message}`)
                .join('; ')
                .slice(0, 300),
            },
          ]
        : [],
    );
    const rules = read.flatMap(({ data }, index) =>
      data
        ? [{ index, name: data.name, techniques: data.techniques, ...(data.verdict && { verdict: data.verdict }) }]
        : [],
    );
    const report = await importClaims(library, await attack(), {
      source,
      rules,
      author: caller.principal,
      at: now().toISOString(),
    });
    if (report.imported > 0) await watchLearning(report.imported);
    const all = [...refused, ...report.refused].sort((a, b) => a.index - b.index);
    return { status: 200, body: { ...report, refused: all } };
  },
});
