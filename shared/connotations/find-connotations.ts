import type { Alert } from '../alert/alert.ts';
import type { Component, Connotation } from '../mapping/mapping.ts';
import { isHump } from '../text/is-hump.ts';
import type { FacetHints } from '../understanding/facets.ts';
import { findTerms, type MeaningTable, type TermMatch } from './meaning-table.ts';
import { isDeedEntry, type MeaningEntry, type MeaningKind } from './meanings/meaning-entry.ts';
import { SHIPPED_TABLE } from './shipped-table.ts';

/** A connotation with what the four stages need of it; `term` is in lower case. */
export interface FoundConnotation extends Connotation {
  readonly kind: MeaningKind;
  readonly facets: FacetHints;
  /** It says what was done, not what is there. */
  readonly deed: boolean;
  /** The name as people write it, and what it is: for the sentences. */
  readonly name: string;
  readonly gloss?: string;
  /** Where the signature says it first (UTF-16 units); absent where only another field does. */
  readonly place?: { readonly start: number; readonly end: number };
}

/** A name is read as far as `splitAlert` reads it. */
const READ = 4096;

/** Where an entry was found. */
interface Found {
  readonly components: number[];
  readonly place?: { readonly start: number; readonly end: number };
}

const asFound = (entry: MeaningEntry, { components, place }: Found): FoundConnotation => ({
  term: entry.term.toLowerCase(),
  meaning: entry.meaning,
  components,
  kind: entry.kind,
  facets: entry.facets,
  deed: isDeedEntry(entry),
  name: entry.term,
  ...(entry.gloss !== undefined && { gloss: entry.gloss }),
  ...(place !== undefined && { place }),
});

/** Indexes of the signature's components that a place in the name touches. */
function touched(components: readonly Component[], match: TermMatch): number[] {
  const out: number[] = [];
  for (const [i, c] of components.entries()) {
    if (c.field === undefined && c.start < match.end && match.start < c.end) out.push(i);
  }
  return out;
}

/** Letters that end a longer word (`secRMM`) are hardly ever the short name that they spell. */
const SHORT = 3;

/** A verb that is but a hump of a name (`Open` of `OpenForum`) tells of the name, not of what was done. */
function isHumpOfName(name: string, components: readonly Component[], match: TermMatch): boolean {
  const { entry, start, end } = match;
  if (!isHump(name, match)) return false;
  if (end - start <= SHORT) return true;
  if (entry.kind !== 'verb') return false;
  return components.some(
    ({ role, field, start: from, end: to }) =>
      field === undefined && from <= start && end <= to && (role === 'trigger' || role === 'location'),
  );
}

/** `User deleted` before a thing: the user did it, nothing was done to the user. */
const DOER = /^(?:user|account|admin|administrator|member|somebody)s?[\s_-]+(?:\w+ed|made)$/i;
const GOES_ON = /^\s+(?:an?|the|all|multiple|its|own|\p{L}+)\b/iu;
const ENDS_THERE =
  /^\s+(?:and|as|at|by|for|from|in|into|on|or|outside|over|to|using|via|when|while|with|within|without|\p{L}+ly)\b/iu;

function isItsDoer(name: string, { entry, start, end }: TermMatch): boolean {
  if (entry.kind === 'verb' || !DOER.test(name.slice(start, end))) return false;
  const rest = name.slice(end, end + 40);
  return GOES_ON.test(rest) && !ENDS_THERE.test(rest);
}

/**
 * What the alert's components imply, in plain words: every known term in its signature and in its other components, each
 * once, in the order they are read. `table` defaults to the shipped meanings; a deployment's edits make a further one.
 */
export function findConnotations(
  alert: Alert,
  components: readonly Component[],
  table: MeaningTable = SHIPPED_TABLE,
): readonly FoundConnotation[] {
  const found = new Map<MeaningEntry, Found>();
  const note = (entry: MeaningEntry, indexes: readonly number[], place?: Found['place']): void => {
    const known = found.get(entry);
    if (known === undefined) found.set(entry, { components: [...indexes], ...(place && { place }) });
    else for (const index of indexes) if (!known.components.includes(index)) known.components.push(index);
  };
  const name = alert.name.slice(0, READ);
  for (const match of findTerms(table, name).matches) {
    const { entry, start, end } = match;
    if (isHumpOfName(name, components, match) || isItsDoer(name, match)) continue;
    note(entry, touched(components, match), { start, end });
  }
  for (const [i, component] of components.entries()) {
    if (component.field === undefined) continue;
    for (const match of findTerms(table, component.text).matches) note(match.entry, [i]);
  }
  return [...found].map(([entry, where]) => asFound(entry, where));
}
