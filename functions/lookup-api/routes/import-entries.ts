import * as z from 'zod';
import { readAlerts } from '../../../shared/alert/read-alerts.ts';
import { contextOf } from '../../../shared/library/entry-context.ts';
import { type ImportReport, importClaims } from '../../../shared/library/import-claims.ts';
import { ApiProblem } from '../problem.ts';
import { defineRoute } from '../route.ts';

const source = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .meta({ description: 'The pack: its rules replace its own earlier ones only' });

/** Rules that one request may bring. */
const MOST_RULES = 500;

/** The pack of rules that name none. */
const NAMELESS = 'import';

const item = z.looseObject({
  source: source.optional(),
  name: z.string().trim().min(1).max(4_096).meta({ description: 'The signature, as alerts of the rule carry it' }),
  techniques: z.array(z.string().max(100)).max(50).default([]),
  verdict: z.enum(['mapped', 'unmapped']).optional(),
  description: z
    .string()
    .max(20_000)
    .optional()
    .meta({ description: 'Its first 400 characters help to find what is like the rule' }),
});

/** Every field of a rule that is wrong, in one line. */
const describe = (error: z.ZodError): string =>
  error.issues
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join('; ')
    .slice(0, 300);

/** A rule as the library takes it: of what else was sent with it only what says where and what it looks at. */
function toRule({
  index,
  techniques,
  verdict,
  source: _pack,
  ...rest
}: z.infer<typeof item> & { readonly index: number }) {
  const [read] = readAlerts(rest);
  const context = read && 'alert' in read ? contextOf(read.alert) : undefined;
  return { index, name: rest.name, techniques, ...(verdict && { verdict }), ...(context && { context }) };
}

/** `POST /v1/library/import`: a page of a rule pack. */
export const importEntries = defineRoute({
  method: 'POST',
  path: '/v1/library/import',
  scope: 'library:write',
  summary: 'Import up to 500 labelled signatures of a rule pack; importing them again changes nothing',
  body: z.union([
    z.array(z.unknown()).min(1),
    z.strictObject({ source: source.optional(), entries: z.array(z.unknown()).min(1) }),
  ]),
  replies: {
    200: z.object({
      imported: z.int(),
      unchanged: z.int(),
      conflicting: z.array(z.object({ index: z.int(), signatureKey: z.string(), says: z.string() })),
      refused: z.array(z.object({ index: z.int(), code: z.string(), message: z.string() })),
      warnings: z.array(z.object({ index: z.int(), message: z.string() })),
    }),
  },
  problems: ['invalid_json', 'invalid_body', 'too_many_items'],
  example: {
    body: {
      source: 'example-pack',
      entries: [{ name: 'Example: shell spawned by web server', techniques: ['T1505.003'] }],
    },
    status: 200,
  },
  async handle({ body, caller }, { library, attack, watchLearning, now }) {
    const { source: pack = NAMELESS, entries } = Array.isArray(body) ? { entries: body } : body;
    if (entries.length > MOST_RULES)
      throw new ApiProblem(
        'too_many_items',
        `there are ${entries.length} rules in the body; at most ${MOST_RULES} are taken`,
      );
    const read = entries.map((each) => item.safeParse(each));
    const unreadable = read.flatMap(({ error }, index) =>
      error ? [{ index, code: 'invalid_body', message: describe(error) }] : [],
    );
    const rules = read.flatMap(({ data }, index) => (data ? [{ index, from: data.source ?? pack, ...data }] : []));
    const by = { author: caller.principal, at: now().toISOString() };
    const reports: ImportReport[] = [];
    for (const [from, own] of Map.groupBy(rules, (rule) => rule.from))
      reports.push(await importClaims(library, await attack(), { source: from, rules: own.map(toRule), ...by }));
    const imported = reports.reduce((sum, report) => sum + report.imported, 0);
    if (imported > 0) await watchLearning(imported);
    const all = <Each extends { readonly index: number }>(of: (report: ImportReport) => readonly Each[]) =>
      reports.flatMap(of).sort((a, b) => a.index - b.index);
    return {
      status: 200,
      body: {
        imported,
        unchanged: reports.reduce((sum, report) => sum + report.unchanged, 0),
        conflicting: all((report) => report.conflicting),
        refused: [...unreadable, ...all((report) => report.refused)].sort((a, b) => a.index - b.index),
        warnings: all((report) => report.warnings),
      },
    };
  },
});
