import type { Alert } from '../alert.ts';
import { AlertError } from '../alert-error.ts';
import { buildAlert } from '../build-alert.ts';
import { isJson, keepOpen, objectAt, textAt, textsAt, valueAt } from '../json-path.ts';
import { toText } from '../to-text.ts';
import { draftReader } from './define-format.ts';
import { findName } from './find-name.ts';
import type { AlertFormat, Json } from './format.ts';
import { genericReads, LOG_SOURCE_PATHS } from './generic-reads.ts';

const definition = { name: 'generic', title: 'Generic form and unknown JSON', product: null, reads: genericReads };

const readDraft = draftReader(definition);

/** `product` and `service` at the top of a form mean the same as in `fields`. */
const logSourceOf = (json: Json): readonly string[] => [
  ...new Set([
    ...textsAt(json, ...LOG_SOURCE_PATHS),
    ...['log_source', 'logSource', 'logsource', 'data_source', 'platform', 'fields.log_source'].flatMap((path) =>
      textsAt(json, path),
    ),
  ]),
];

/** `$HOME_NET`, `any`: the variables of network rules stand for zones, not addresses. */
const addressOrNothing = (text: string | undefined): string | undefined =>
  text === undefined || !/^[\da-f.:]{3,45}$/i.test(text) || !/[.:]/.test(text) ? undefined : text;

const zoneOrNothing = (text: string | undefined): string | undefined =>
  text === undefined || text === 'any' || addressOrNothing(text) ? undefined : text;

const END_KEYS = ['source', 'destination', 'fields', 'techniques', 'id', 'name', 'description', 'tactics'];

/** `fields` as they came, then everything else that the form does not name. */
function factsOf(json: Json): Json {
  const rest = Object.fromEntries(Object.entries(json).filter(([key]) => !END_KEYS.includes(key)));
  const fields = objectAt(json, 'fields') ?? {};
  return { ...fields, ...rest };
}

const sourceWord = (json: Json): unknown => {
  const source = valueAt(json, 'source');
  return typeof source === 'string' && !addressOrNothing(source) ? source : undefined;
};

/** Reads the generic form, or JSON of unknown make by its name-like field, saying which one it was. */
function toAlert(json: Json, now?: Date): Alert {
  keepOpen(json);
  const found = findName(json);
  if (!found)
    throw new AlertError(
      'no_signature',
      'no signature was found: give the alert a "name" (or title, signature, rule, message)',
    );
  const draft = readDraft(json);
  const end = (end: { readonly ip?: unknown; readonly zone?: unknown } | undefined) => ({
    ...end,
    ip: addressOrNothing(toText(end?.ip)),
    zone: zoneOrNothing(toText(end?.zone)),
  });
  const repeated = draft.description === found.name;
  const logSource = logSourceOf(json);
  return buildAlert(
    {
      ...draft,
      name: found.name,
      product: textAt(json, 'product', 'vendor', 'tool') ?? sourceWord(json),
      description: repeated ? undefined : draft.description,
      source: end(draft.source),
      destination: end(draft.destination),
      logSource,
      facts: factsOf(json),
      warnings: found.path === 'name' ? [] : [`the signature was read from the field ${JSON.stringify(found.path)}`],
    },
    now,
  );
}

/** The project's own form, and the reader for JSON that no vendor's format claims. Recognises any object. */
export const generic: AlertFormat<Json> = {
  name: 'generic',
  title: definition.title,
  input: 'json',
  reads: genericReads,
  notes: ['Without a `name` the first name-like field is taken, at any of four levels, and a warning says which.'],
  recognises: isJson,
  toAlert,
};
