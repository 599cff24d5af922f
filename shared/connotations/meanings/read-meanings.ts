import { ACTIONS, EFFECTS, type FacetHints, STAGES, TARGETS, VECTORS } from '../../understanding/facets.ts';
import type { MeaningKind, ShippedMeaning } from './meaning-entry.ts';

/** Which facet a word belongs to; no word stands in two facets. */
const FACET_OF = new Map<string, keyof FacetHints>([
  ...TARGETS.map((word) => [word, 'target'] as const),
  ...VECTORS.map((word) => [word, 'vector'] as const),
  ...ACTIONS.map((word) => [word, 'action'] as const),
  ...EFFECTS.map((word) => [word, 'effect'] as const),
  ...STAGES.map((word) => [word, 'stage'] as const),
]);

/** Marks a term that names a thing although its facets name an action: what is done with such a thing as a rule. */
const PART = 'part';
/** Kinds that hold deeds and parts side by side. */
const MIXED: ReadonlySet<MeaningKind> = new Set<MeaningKind>([
  'artefact',
  'container',
  'data',
  'email',
  'identity',
  'network',
  'unix',
  'windows',
]);

function readFacets(words: readonly string[], row: string): FacetHints {
  const facets: Record<string, string> = {};
  for (const word of words) {
    if (word === PART) continue;
    const facet = FACET_OF.get(word);
    if (facet === undefined) throw new TypeError(`unknown facet word "${word}" in the meanings row "${row}"`);
    facets[facet] = word;
  }
  return facets as FacetHints;
}

/** `is community forum software` -> the sentence and the gloss; a capital first letter means: a sentence already. */
function readMeaning(term: string, text: string): { meaning: string; gloss?: string } {
  if (!/^[a-z]/.test(text)) return { meaning: text };
  const meaning = `${term} ${text}.`;
  const gloss = /^(?:is|are) (.+)$/.exec(text)?.[1];
  return gloss === undefined ? { meaning } : { meaning, gloss };
}

/** What a row says of every name in it. */
interface Row {
  readonly kind: MeaningKind;
  readonly text: string;
  readonly facets: FacetHints;
  readonly deed: boolean;
  readonly fires: string;
  readonly not: string;
}

const listOf = (cell: string, by: string): string[] => cell.split(by).map((name) => name.trim());

/** The row's text with this thing's name where another of the row's stands. */
function firesFor(own: readonly string[], all: readonly string[], fires: string): string {
  if (own.length === all.length) return fires;
  const text = fires.toLowerCase();
  const stands = all.filter((name) => text.includes(name.toLowerCase())).sort((a, b) => b.length - a.length)[0];
  return stands === undefined || own.includes(stands) ? fires : text.replace(stands.toLowerCase(), own[0] ?? '');
}

function makeEntry(own: readonly string[], all: readonly string[], row: Row): ShippedMeaning {
  const [term = '', ...aliases] = own;
  const { kind, text, facets, deed, fires, not } = row;
  const shipped = { term, kind, ...readMeaning(term, text), facets, fires: firesFor(own, all, fires), not };
  return { ...shipped, ...(deed && { deed: true }), ...(aliases.length > 0 && { aliases }) };
}

function readRow(kind: MeaningKind, line: string): readonly ShippedMeaning[] {
  const [terms = '', text = '', words = '', fires = '', not = '', ...rest] = listOf(line, '|');
  if (!terms || !text || !fires || !not || rest.length > 0)
    throw new TypeError(`the meanings row "${line}" needs 5 cells`);
  const marks = words.split(' ').filter(Boolean);
  const facets = readFacets(marks, line);
  const deed = MIXED.has(kind) && facets.action !== undefined && !marks.includes(PART);
  const groups = listOf(terms, ';').map((names) => listOf(names, ','));
  const all = groups.flat();
  return groups.map((own) => makeEntry(own, all, { kind, text, facets, deed, fires, not }));
}

/**
 * Reads a table of meanings of one kind, one a line: `term, aliases | meaning | facet words | fires | not`.
 * Names parted by `;` are different things of which the same can be said; their `fires` is the row's with the name put in.
 * Among the facet words `part` says that the term names a thing, not a deed.
 * A meaning that begins with a small letter goes on from the term (`is a web server`). Throws on a row it cannot read.
 */
export function readMeanings(kind: MeaningKind, table: string): readonly ShippedMeaning[] {
  return table
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '' && !row.startsWith('#'))
    .flatMap((row) => readRow(kind, row));
}
