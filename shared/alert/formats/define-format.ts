import type { Alert, VendorLabel } from '../alert.ts';
import { AlertError } from '../alert-error.ts';
import { type AlertDraft, buildAlert } from '../build-alert.ts';
import { allTexts, firstText, firstValue, keepOpen, learnPaths } from '../json-path.ts';
import type { KnownPath } from '../path-trie.ts';
import { joinLabels, labelsAtLearnt } from '../vendor-labels.ts';
import { type AlertFormat, type Json, type JsonFormat, READ_FIELDS, type ReadField, type Reads } from './format.ts';

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
  /**
   * Reads the vendor's claims where paths cannot; the paths in `reads` then only tell people where they stand. A text
   * format gets the line too, which is quicker to look through than all of its fields.
   */
  readonly claims?: (json: Json, line: string) => readonly VendorLabel[];
  /** What paths alone cannot say; its values win over those at the paths. */
  readonly refine?: (json: Json) => Partial<AlertDraft>;
}

interface JsonFormatDefinition extends FormatDefinition {
  readonly keys: readonly string[];
  readonly recognises: (json: Json) => boolean;
}

interface TextFormatDefinition extends FormatDefinition {
  readonly recognises: (line: string) => boolean;
  /** The line as an object that the paths are then read from; nothing where the line is not this format's after all. */
  readonly parse: (line: string) => Json | undefined;
}

const none: readonly string[] = [];

type LearntReads = Readonly<Record<ReadField, readonly KnownPath[]>>;

/** The paths of a format made known, once a format. Every field is there, so that all formats have the same shape. */
const learnReads = (reads: Reads): LearntReads =>
  Object.fromEntries(READ_FIELDS.map((field) => [field, learnPaths(reads[field] ?? none)])) as LearntReads;

/** A reader of objects by a format's paths. */
export function draftReader(definition: FormatDefinition): (json: Json, line?: string) => AlertDraft {
  const { reads, claims, severityScale } = definition;
  const at = learnReads(reads);
  const product = definition.product === undefined ? definition.name : definition.product;
  const labelsOf = claims ?? (() => claimsAtPaths(at, firstText(at.attackVersion)));
  return (json, line = '') => {
    keepOpen(json);
    return {
      format: definition.name,
      product,
      id: firstText(at.id),
      name: firstText(at.name),
      description: firstText(at.description),
      category: firstText(at.category),
      ruleId: firstText(at.ruleId),
      severity: firstText(at.severity),
      severityScale,
      time: firstValue(at.time),
      source: {
        ip: firstText(at.sourceIp),
        port: firstText(at.sourcePort),
        host: firstText(at.sourceHost),
        zone: firstText(at.sourceZone),
      },
      destination: {
        ip: firstText(at.destinationIp),
        port: firstText(at.destinationPort),
        host: firstText(at.destinationHost),
        zone: firstText(at.destinationZone),
      },
      direction: firstText(at.direction),
      protocol: firstText(at.protocol),
      host: firstText(at.host),
      user: firstText(at.user),
      process: firstText(at.process),
      commandLine: firstText(at.commandLine),
      file: firstText(at.file),
      hash: firstText(at.hash),
      url: firstText(at.url),
      cves: allTexts(at.cves),
      logSource: allTexts(at.logSource),
      vendorLabels: labelsOf(json, line),
      facts: json,
      warnings: none,
    };
  };
}

function claimsAtPaths(at: LearntReads, version: string | undefined): readonly VendorLabel[] {
  return joinLabels(
    labelsAtLearnt(at.techniques, { kind: 'technique', version }),
    labelsAtLearnt(at.tactics, { kind: 'tactic', version }),
    labelsAtLearnt(at.tags, { kind: 'tactic', tags: true, version }),
  );
}

/**
 * Puts what a refinement found over what stands at the paths; where it found nothing, it erases nothing. In place, so
 * that the drafts of all formats have one shape.
 */
function refineDraft(draft: AlertDraft, refined: Partial<AlertDraft>): AlertDraft {
  const target: { -readonly [F in keyof AlertDraft]: unknown } = draft;
  let field: keyof AlertDraft;
  for (field in refined) if (refined[field] !== undefined) target[field] = refined[field];
  return draft;
}

/** A reader of alerts: what stands at the paths, refined. */
function alertReader(definition: FormatDefinition): (json: Json, now?: Date, line?: string) => Alert {
  const readDraft = draftReader(definition);
  const { refine } = definition;
  return (json, now, line) => {
    const draft = readDraft(json, line);
    return buildAlert(refine === undefined ? draft : refineDraft(draft, refine(json)), now);
  };
}

/** A JSON format from its definition. */
export function defineJsonFormat(definition: JsonFormatDefinition): JsonFormat {
  return {
    name: definition.name,
    title: definition.title,
    input: 'json',
    reads: definition.reads,
    notes: definition.notes ?? none,
    keys: definition.keys,
    recognises: definition.recognises,
    toAlert: alertReader(definition),
  };
}

/** A text format from its definition. */
export function defineTextFormat(definition: TextFormatDefinition): AlertFormat<string> {
  const toAlert = alertReader(definition);
  return {
    name: definition.name,
    title: definition.title,
    input: 'text',
    reads: definition.reads,
    notes: definition.notes ?? none,
    recognises: definition.recognises,
    toAlert: (line, now) => {
      const json = definition.parse(line);
      if (!json)
        throw new AlertError(
          'unsupported_shape',
          `the line begins like ${definition.title} but cannot be read as such`,
        );
      return toAlert(json, now, line);
    },
  };
}
