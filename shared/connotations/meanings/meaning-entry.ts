import type { FacetHints } from '../../understanding/facets.ts';

/** What a term names. It decides the role of the component that it stands in. */
export const MEANING_KINDS = [
  'weakness',
  'action',
  'verb',
  'effect',
  'product',
  'protocol',
  'artefact',
  'tool',
  'actor',
  'malware',
  'cloud-service',
  'cloud-action',
  'identity',
  'container',
  'network',
  'windows',
  'unix',
  'email',
  'alert-word',
  'data',
  'platform',
] as const;
export type MeaningKind = (typeof MEANING_KINDS)[number];

/** A term and what an analyst knows about it. */
export interface MeaningEntry {
  /** The name as people write it; matched whatever its case, separators or ending. */
  readonly term: string;
  /** Other words for the same. */
  readonly aliases?: readonly string[];
  readonly kind: MeaningKind;
  /** One plain sentence. */
  readonly meaning: string;
  /** The term names something done, not a thing: it plays the role of an activity. Absent: the kind decides. */
  readonly deed?: boolean;
  /** What the named thing is, to stand behind its name in brackets: `community forum software`. */
  readonly gloss?: string;
  readonly facets: FacetHints;
}

/** Kinds whose terms are deeds unless an entry says otherwise. */
const DEED_KINDS: ReadonlySet<MeaningKind> = new Set<MeaningKind>([
  'weakness',
  'action',
  'verb',
  'effect',
  'cloud-action',
]);

/** Whether the term says what was done. */
export const isDeedEntry = (entry: MeaningEntry): boolean => entry.deed ?? DEED_KINDS.has(entry.kind);

/** A shipped entry proves itself: a text that it must be found in, and one that it must not. */
export interface ShippedMeaning extends MeaningEntry {
  readonly fires: string;
  readonly not: string;
}
