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

/** Scales parallel arrays to unit length. */
function toUnitVector(ids: readonly number[], weights: readonly number[]): SparseVector {
  let square = 0;
  for (const value of weights) square += value * value;
  const length = Math.sqrt(square) || 1;
  return { ids, values: weights.map((value) => value / length) };
}

/** The known terms of an alert as a unit vector. */
export function wordVector(features: Features, vocabulary: Vocabulary): SparseVector {
  const ids: number[] = [];
  const weights: number[] = [];
  for (const [term, weight] of features) {
    const id = vocabulary.ids.get(term);
    if (id === undefined) continue;
    ids.push(id);
    weights.push(weight * (vocabulary.idf[id] ?? 1));
  }
  return toUnitVector(ids, weights);
}

/** Share of a word's weight that its subwords carry, split evenly. Stated, not tuned. */
const SUBWORD_SHARE = 0.7;
const SUBWORD_LENGTHS = [3, 4, 5] as const;
const MIN_WORD = 4;

/** FNV-1a over a slice of a string. */
function hashSlice(text: string, from: number, to: number): number {
  let hash = 2166136261;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash >>> 0;
}

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

/** The rows that a term speaks through, and how its weight is shared out among them. */
export interface TermRows {
  /** The term's own row; undefined where it was never seen in training. */
  readonly own: number | undefined;
  /** How much the term counts, times its weight in the alert. */
  readonly value: number;
  readonly subwords: readonly number[];
}

/** Alerts repeat a small vocabulary; past this many terms the memory is emptied, so foreign words cannot fill it. */
const ROWS_CACHE = 20_000;
const rowsOf = new WeakMap<Vocabulary, Map<string, TermRows>>();

function findRows(term: string, vocabulary: Vocabulary, buckets: number): TermRows {
  const own = vocabulary.ids.get(term);
  return {
    own,
    value: own === undefined ? UNSEEN_IDF : (vocabulary.idf[own] ?? 1),
    subwords: subwordIds(term, vocabulary.idf.length, buckets),
  };
}

/** The rows of a term, remembered. A vocabulary goes with one number of buckets. */
export function termRows(term: string, vocabulary: Vocabulary, buckets: number): TermRows {
  let known = rowsOf.get(vocabulary);
  if (known === undefined) {
    known = new Map();
    rowsOf.set(vocabulary, known);
  }
  let rows = known.get(term);
  if (rows === undefined) {
    if (known.size >= ROWS_CACHE) known.clear();
    rows = findRows(term, vocabulary, buckets);
    known.set(term, rows);
  }
  return rows;
}

/** What each subword of a term gets of its weight in the alert. */
export const subwordShare = (value: number, { subwords }: TermRows): number =>
  (value * SUBWORD_SHARE) / Math.sqrt(subwords.length);

interface RowWeights {
  readonly ids: number[];
  readonly weights: number[];
}

/** For each row its place in the vector that is being made, plus 1; all zero between calls. */
let places = new Uint32Array(0);

function addRow({ ids, weights }: RowWeights, row: number, value: number): void {
  const place = places[row] as number;
  if (place > 0) weights[place - 1] = (weights[place - 1] as number) + value;
  else places[row] = ids.push(row) && weights.push(value);
}

function rowWeights(features: Features, vocabulary: Vocabulary, buckets: number): RowWeights {
  const size = vocabulary.idf.length + buckets;
  if (places.length < size) places = new Uint32Array(size);
  const sums: RowWeights = { ids: [], weights: [] };
  for (const [term, weight] of features) {
    const rows = termRows(term, vocabulary, buckets);
    const value = weight * rows.value;
    if (rows.own !== undefined) addRow(sums, rows.own, value);
    const share = subwordShare(value, rows);
    for (const row of rows.subwords) addRow(sums, row, share);
  }
  for (const row of sums.ids) places[row] = 0;
  return sums;
}

/** The terms of an alert and their subwords as a unit vector: unseen words still speak through their parts. */
export function subwordVector(features: Features, vocabulary: Vocabulary, buckets: number): SparseVector {
  const { ids, weights } = rowWeights(features, vocabulary, buckets);
  return toUnitVector(ids, weights);
}

/** The length of the vector before it is made a unit: what each term's part is to be divided by. */
export function subwordLength(features: Features, vocabulary: Vocabulary, buckets: number): number {
  let square = 0;
  for (const value of rowWeights(features, vocabulary, buckets).weights) square += value * value;
  return Math.sqrt(square) || 1;
}
