import type { Alert, VendorLabel } from '../alert.ts';
import { AlertError } from '../alert-error.ts';
import { type AlertDraft, buildAlert } from '../build-alert.ts';
import { firstText, keepOpen, learnPaths, textsAt, valueAt, valuesAt } from '../json-path.ts';
import { joinLabels, labelsAt } from '../vendor-labels.ts';
import type { AlertFormat, Json, ReadField, Reads } from './format.ts';

/** A format as its file writes it down: mostly where each field stands. */
interface FormatDefinition {
  readonly name: string;
  readonly title: string;
  /** The product; the format's name where not given, nothing where null. */
  readonly product?: string | null;
  readonly reads: Reads;
  readonly notes?: readonly string[];
  /** The numbers of the vendor's severity that mean worst and least; 100 and 0 where not given. */
  readonly severityScale?: { readonly worst: number; readonly least: number };
  /** Reads the vendor's claims where paths cannot; the paths in `reads` then only tell people where they stand. */
  claims?(json: Json): readonly VendorLabel[];
  /** What paths alone cannot say; its values win over those at the paths. */
  refine?(json: Json): Partial<AlertDraft>;
}

interface JsonFormatDefinition extends FormatDefinition {
  recognises(json: Json): boolean;
}

interface TextFormatDefinition extends FormatDefinition {
  recognises(line: string): boolean;
  /** The line as an object that the paths are then read from; nothing where the line is not this format's after all. */
  parse(line: string): Json | undefined;
}

const none: readonly string[] = [];

const learntOfReads = new WeakMap<Reads, Reads>();

/** The paths of a format made known, once a format. */
function learntReads(reads: Reads): Reads {
  const known = learntOfReads.get(reads);
  if (known) return known;
  const learnt: Reads = Object.fromEntries(Object.entries(reads).map(([field, paths]) => [field, learnPaths(paths)]));
  learntOfReads.set(reads, learnt);
  return learnt;
}

/** Reads an object by a format's paths. */
export function draftFrom(definition: FormatDefinition, json: Json): AlertDraft & Record<string, unknown> {
  const { reads } = definition;
  const learnt = learntReads(reads);
  keepOpen(json);
  const text = (field: ReadField) => {
    const paths = learnt[field];
    return paths === undefined ? undefined : firstText(paths);
  };
  const version = text('attackVersion');
  return {
    format: definition.name,
    product: definition.product === undefined ? definition.name : definition.product,
    id: text('id'),
    name: text('name'),
    description: text('description'),
    category: text('category'),
    ruleId: text('ruleId'),
    severity: text('severity'),
    severityScale: definition.severityScale,
    time: reads.time && valueAt(json, ...reads.time),
    source: { ip: text('sourceIp'), port: text('sourcePort'), host: text('sourceHost'), zone: text('sourceZone') },
    destination: {
      ip: text('destinationIp'),
      port: text('destinationPort'),
      host: text('destinationHost'),
      zone: text('destinationZone'),
    },
    direction: text('direction'),
    protocol: text('protocol'),
    host: text('host'),
    user: text('user'),
    process: text('process'),
    commandLine: text('commandLine'),
    file: text('file'),
    hash: text('hash'),
    url: text('url'),
    cves: (reads.cves ?? none).flatMap((path) => valuesAt(json, path)),
    logSource: textsAt(json, ...(reads.logSource ?? none)),
    vendorLabels: definition.claims ? definition.claims(json) : claimsAtPaths(reads, json, version),
    facts: json,
  };
}

function claimsAtPaths(reads: Reads, json: Json, version: string | undefined): readonly VendorLabel[] {
  return joinLabels(
    labelsAt(json, reads.techniques ?? none, { kind: 'technique', version }),
    labelsAt(json, reads.tactics ?? none, { kind: 'tactic', version }),
    labelsAt(json, reads.tags ?? none, { kind: 'tactic', tags: true, version }),
  );
}

function toAlert(definition: FormatDefinition, json: Json): Alert {
  const draft: Record<string, unknown> & AlertDraft = draftFrom(definition, json);
  const refined: Record<string, unknown> = definition.refine?.(json) ?? {};
  // A refinement that found nothing does not erase what the paths found.
  for (const key in refined) if (refined[key] !== undefined) draft[key] = refined[key];
  return buildAlert(draft);
}

/** A JSON format from its definition. */
export function defineJsonFormat(definition: JsonFormatDefinition): AlertFormat<Json> {
  return {
    name: definition.name,
    title: definition.title,
    input: 'json',
    reads: definition.reads,
    notes: definition.notes ?? none,
    recognises: (json) => definition.recognises(json),
    toAlert: (json) => toAlert(definition, json),
  };
}

/** A text format from its definition. */
export function defineTextFormat(definition: TextFormatDefinition): AlertFormat<string> {
  return {
    name: definition.name,
    title: definition.title,
    input: 'text',
    reads: definition.reads,
    notes: definition.notes ?? none,
    recognises: (line) => definition.recognises(line),
    toAlert: (line) => {
      const json = definition.parse(line);
      if (!json)
        throw new AlertError(
          'unsupported_shape',
          `the line begins like ${definition.title} but cannot be read as such`,
        );
      return toAlert(definition, json);
    },
  };
}
