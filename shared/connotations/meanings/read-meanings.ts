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

function readRow(kind: MeaningKind, row: string): ShippedMeaning {
  const [terms = '', text = '', facets = '', fires = '', not = '', ...rest] = row.split('|').map((cell) => cell.trim());
  if (!terms || !text || !fires || !not || rest.length > 0)
    throw new TypeError(`the meanings row "${row}" needs 5 cells`);
  const [term = '', ...aliases] = terms.split(',').map((name) => name.trim());
  const words = facets.split(' ').filter(Boolean);
  const read = readFacets(words, row);
  return {
    term,
    kind,
    ...readMeaning(term, text),
    facets: read,
    fires,
    not,
    ...(MIXED.has(kind) && read.action !== undefined && !words.includes(PART) && { deed: true }),
    ...(aliases.length > 0 && { aliases }),
  };
}

/**
 * Reads a table of meanings of one kind, one a line: `term, aliases | meaning | facet words | fires | not`.
 * Among the facet words `part` says that the term names a thing, not a deed.
 * A meaning that begins with a small letter goes on from the term (`is a web server`). Throws on a row it cannot read.
 */
export function readMeanings(kind: MeaningKind, table: string): readonly ShippedMeaning[] {
  return table
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => readRow(kind, row));
}
