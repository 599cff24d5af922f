import type { VendorLabel, VendorLabelScheme } from './alert.ts';
import { allValues, isJson, valuesAt } from './json-path.ts';
import type { KnownPath } from './path-trie.ts';
import { toText } from './to-text.ts';

/** More labels than this say nothing about one alert. */
const MOST_LABELS = 128;

/** Longer texts are sentences, not labels. */
const LONGEST_LABEL = 256;

const PLAIN_ID = /^t\d{4}(?:\.\d{3})?$/i;
const TECHNIQUE_ID = /(?:^|[^a-z0-9])(t\d{4}(?:[./_]\d{3})?)(?![.\w/]*\d)/i;
const TACTIC_ID = /(?:^|[^a-z0-9])(ta\d{4})(?!\w)/i;
const CROWDSTRIKE_ID = /^cs(?:t|ta)\d{4}/i;
const TAG_PREFIX = /^(?:attack|mitre|mitre_attack|mitre-attack|mitre_attack_technique|mitre_attack_tactic)[._:-]\s*/i;
/** `attack.g0016`, `attack.s0002`: groups and software, which are no techniques. */
const GROUP_OR_SOFTWARE = /^[gscm]\d{4}$/i;

type LabelKind = VendorLabel['kind'];

/** How a vendor's field is to be read: what its texts stand for when they do not say so themselves. */
interface LabelHint {
  readonly kind: LabelKind;
  /** Mixed tags: only what says that it is ATT&CK (an id, a prefix) counts. */
  readonly tags?: boolean;
  readonly scheme?: VendorLabelScheme;
  readonly version?: string | undefined;
}

/** `EXPLOIT_PUBLIC_FACING_APPLICATION`, `Initial_Access` -> words with single blanks. Humps stay: `PowerShell` is one word. */
function spaced(text: string): string {
  const split = /^[A-Z0-9]+_[A-Z0-9_]+$/.test(text) ? text.toLowerCase() : text;
  return split.replace(/[_\s]+/g, ' ').trim();
}

const canonicalId = (id: string): string => id.toUpperCase().replace(/[/_]/, '.');

/** `T1059.001 - PowerShell`, `PowerShell (T1059.001)`: the name beside the id. */
function nameBeside(text: string, id: string): string | undefined {
  const rest = text
    .replace(id, ' ')
    .replace(/^[\s:()[\]|,;–-]+|[\s:()[\]|,;–-]+$/g, '')
    .trim();
  return /^[A-Za-z][\w &/,().:'-]{2,100}$/.test(rest) && !rest.includes('//') ? rest : undefined;
}

const isAscii = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7e) return false;
  return true;
};

/** Reads one label; nothing where the text is no claim about ATT&CK at all. */
function readLabel(raw: string, hint: LabelHint): VendorLabel | undefined {
  const text = isAscii(raw) ? raw : raw.normalize('NFKC').trim();
  const version = hint.version === undefined ? {} : { version: hint.version };
  const scheme = hint.scheme ?? 'attack';
  if (PLAIN_ID.test(text)) return { raw, id: text.toUpperCase(), kind: 'technique', scheme, ...version };
  if (CROWDSTRIKE_ID.test(text)) {
    const kind = /^csta/i.test(text) ? 'tactic' : 'technique';
    return { raw, name: text.toUpperCase(), kind, scheme: 'crowdstrike', ...version };
  }
  const prefixed = TAG_PREFIX.test(text);
  const body = prefixed ? text.replace(TAG_PREFIX, '') : text;
  const technique = TECHNIQUE_ID.exec(body)?.[1];
  if (technique && (!hint.tags || prefixed || body.length === technique.length)) {
    const name = nameBeside(body, technique);
    return { raw, id: canonicalId(technique), ...(name ? { name } : {}), kind: 'technique', scheme, ...version };
  }
  const tactic = TACTIC_ID.exec(body)?.[1];
  if (tactic && (!hint.tags || prefixed || body.length === tactic.length))
    return { raw, id: tactic.toUpperCase(), kind: 'tactic', scheme, ...version };
  if ((hint.tags && !prefixed) || GROUP_OR_SOFTWARE.test(body) || !/[\p{L}\p{N}]/u.test(body)) return undefined;
  return { raw, name: spaced(body), kind: hint.tags ? 'tactic' : hint.kind, scheme, ...version };
}

/** `["T1059","T1053"]` written as a text, or `T1059, T1053`: the single labels. Names keep their commas. */
function splitLabels(text: string): readonly string[] {
  if (text.startsWith('[') && text.endsWith(']')) return text.slice(1, -1).split(',').map(unquote);
  if (/[|;¦]/.test(text)) return text.split(/[|;¦]/);
  if (text.includes(',') && /^\s*(?:ta?\d{4}[\w./]*\s*,?\s*)+$/i.test(text)) return text.split(',');
  if (text.includes(',') && !/\b(?:and|or)\b/i.test(text)) return text.split(',');
  return [text];
}

const unquote = (text: string): string => text.trim().replace(/^["']|["']$/g, '');

function textsIn(value: unknown): readonly string[] {
  if (isJson(value)) return [];
  const text = toText(value);
  return text === undefined ? [] : splitLabels(text);
}

/**
 * The claims in a list of texts as vendors write them: ids in any case, `t1059/001`, names, enum words, tag mixes,
 * lists in one text. Each claim once; what is not ATT&CK in a mix of tags is passed over.
 */
export function labelsFrom(values: readonly unknown[], hint: LabelHint): readonly VendorLabel[] {
  const labels: VendorLabel[] = [];
  for (const value of values) {
    for (const text of textsIn(value)) {
      const trimmed = text.trim();
      if (trimmed === '' || trimmed.length > LONGEST_LABEL) continue;
      const label = readLabel(trimmed, hint);
      if (label) addLabel(labels, label);
    }
  }
  return labels;
}

const nameOf = (label: VendorLabel): string => (label.name ?? label.raw).toLowerCase();

const isSame = (one: VendorLabel, other: VendorLabel): boolean =>
  one.kind === other.kind && one.id === other.id && (one.id !== undefined || nameOf(one) === nameOf(other));

/** Each claim once, and no more than say something; so few that they are looked through. */
function addLabel(labels: VendorLabel[], label: VendorLabel): void {
  if (labels.length < MOST_LABELS && !labels.some((known) => isSame(known, label))) labels.push(label);
}

/**
 * The claims in the values of several fields. The fields of ids stand before the fields of names: where a field gave
 * ids, the names in later ones name the same things and are no further claims.
 */
function labelsInFields(fields: readonly (readonly unknown[])[], hint: LabelHint): readonly VendorLabel[] {
  let found: readonly VendorLabel[] = NO_LABELS;
  let hasIds = false;
  for (const values of fields) {
    const labels = labelsFrom(values, hint);
    found = joinLabels(found, hasIds ? labels.filter((label) => label.id) : labels);
    hasIds ||= labels.some((label) => label.id !== undefined && label.kind === hint.kind);
  }
  return found;
}

const NO_LABELS: readonly VendorLabel[] = [];

/** The claims at dotted paths of an alert, those to ids before those to names. */
export function labelsAt(json: unknown, paths: readonly string[], hint: LabelHint): readonly VendorLabel[] {
  const fields = paths.map((path) => valuesAt(json, path)).filter((values) => values.length > 0);
  return fields.length === 0 ? NO_LABELS : labelsInFields(fields, hint);
}

/** The same at learnt paths of the document that is open. */
export function labelsAtLearnt(learnt: readonly KnownPath[], hint: LabelHint): readonly VendorLabel[] {
  const fields = allValues(learnt);
  return fields.length === 0 ? NO_LABELS : labelsInFields(fields, hint);
}

/**
 * All claims, each once. A name that stands beside an id in another field (`technique_id`, `technique`) is not a
 * second claim, but which name belongs to which id is for the dataset to say, so names are kept.
 */
export function joinLabels(...lists: readonly (readonly VendorLabel[])[]): readonly VendorLabel[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length <= 1) return filled[0] ?? NO_LABELS;
  const labels: VendorLabel[] = [];
  for (const list of filled) for (const label of list) addLabel(labels, label);
  return labels;
}
