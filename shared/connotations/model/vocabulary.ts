import type { Features } from '../features.ts';

/** Weight of a term that was never seen in training, relative to a common one: it only speaks through its subwords. */
const UNSEEN_IDF = 1.2;

/** A sparse vector: parallel arrays of indexes and values, unit length. */
export interface SparseVector {
  readonly ids: readonly number[];
  readonly values: readonly number[];
}

/** The terms that a model has learned, with how telling each is. */
export interface Vocabulary {
  readonly ids: ReadonlyMap<string, number>;
  readonly idf: Float32Array;
}

/** How telling a term is that stands in `count` of `total` texts: 0 for one in all, capped for rare ones. */
export const idfOf = (count: number, total: number): number => Math.min(1.6, Math.log(total / count) / 6);

/** Scales a sparse map to unit length. */
function toUnitVector(weights: ReadonlyMap<number, number>): SparseVector {
  let square = 0;
  for (const value of weights.values()) square += value * value;
  const length = Math.sqrt(square) || 1;
  return { ids: [...weights.keys()], values: Array.from(weights.values(), (v) => v / length) };
}

/** The known terms of an alert as a unit vector. */
export function wordVector(features: Features, vocabulary: Vocabulary): SparseVector {
  const weights = new Map<number, number>();
  for (const [term, weight] of features) {
    const id = vocabulary.ids.get(term);
    if (id !== undefined) weights.set(id, weight * (vocabulary.idf[id] ?? 1));
  }
  return toUnitVector(weights);
}

/** FNV-1a over a slice of a string. */
function hashSlice(text: string, from: number, to: number): number {
  let hash = 2166136261;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash >>> 0;
}

/** Share of a word's weight that its subwords carry, split evenly (chosen on the dev sets). */
const SUBWORD_SHARE = 0.7;
const SUBWORD_LENGTHS = [3, 4, 5] as const;
const MIN_WORD = 4;

/** Where the subwords of a word stand: hashed into `buckets` places behind the vocabulary (fastText's way). */
function subwordIds(term: string, offset: number, buckets: number): number[] {
  if (term.length < MIN_WORD || term.includes(' ') || term.includes(':')) return [];
  const word = `<${term.startsWith('_') ? term.slice(1) : term}>`;
  const ids: number[] = [];
  for (const length of SUBWORD_LENGTHS) {
    for (let i = 0; i + length <= word.length; i++) ids.push(offset + (hashSlice(word, i, i + length) % buckets));
  }
  return ids;
}

/** Visits the rows a term speaks through: its own, where it is known, and its subwords', which share a part of its weight. */
export function visitRows(
  term: string,
  weight: number,
  vocabulary: Vocabulary,
  buckets: number,
  visit: (row: number, value: number) => void,
): void {
  const id = vocabulary.ids.get(term);
  const value = weight * (id === undefined ? UNSEEN_IDF : (vocabulary.idf[id] ?? 1));
  if (id !== undefined) visit(id, value);
  const parts = subwordIds(term, vocabulary.idf.length, buckets);
  const share = (value * SUBWORD_SHARE) / Math.sqrt(parts.length);
  for (const part of parts) visit(part, share);
}

function rowWeights(features: Features, vocabulary: Vocabulary, buckets: number): Map<number, number> {
  const weights = new Map<number, number>();
  for (const [term, weight] of features) {
    visitRows(term, weight, vocabulary, buckets, (row, value) => weights.set(row, (weights.get(row) ?? 0) + value));
  }
  return weights;
}

/** The terms of an alert and their subwords as a unit vector: unseen words still speak through their parts. */
export const subwordVector = (features: Features, vocabulary: Vocabulary, buckets: number): SparseVector =>
  toUnitVector(rowWeights(features, vocabulary, buckets));

/** The length of the vector before it is made a unit: what each term's part is to be divided by. */
export function subwordLength(features: Features, vocabulary: Vocabulary, buckets: number): number {
  let square = 0;
  for (const value of rowWeights(features, vocabulary, buckets).values()) square += value * value;
  return Math.sqrt(square) || 1;
}
