import { addLetter, HASH_SEED } from '../../text/letter-hash.ts';
import type { Features } from '../feature-list.ts';
import { type Term, type TermIds, UNSEEN } from '../term.ts';

/** Weight of a term that was never seen in training, relative to a common one: it only speaks through its subwords. */
const UNSEEN_IDF = 1.2;

/** A sparse vector: parallel arrays of indexes and values, unit length. */
export interface SparseVector {
  readonly ids: readonly number[];
  readonly values: readonly number[];
}

/** The terms that a model has learned, with how telling each is. */
export interface Vocabulary {
  readonly ids: TermIds;
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

/** An alert's terms, as one vocabulary numbers them: parallel arrays, in the order of its features. */
export interface HeardTerms {
  readonly terms: readonly Term[];
  readonly weights: readonly number[];
  /** `UNSEEN` for those that the vocabulary has not. */
  readonly ids: readonly number[];
}

/** Looks up each term of an alert. */
export function hearTerms({ terms, weights }: Features, { ids }: Vocabulary): HeardTerms {
  return { terms, weights, ids: terms.map((term) => term.idIn(ids)) };
}

/** The known terms of an alert as a unit vector. */
export function unitVectorOf({ ids, weights }: HeardTerms, { idf }: Vocabulary): SparseVector {
  const known: number[] = [];
  const values: number[] = [];
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    if (id === UNSEEN) continue;
    known.push(id);
    values.push((weights[i] as number) * (idf[id] ?? 1));
  }
  return toUnitVector(known, values);
}

/** The same from its features. */
export const wordVector = (features: Features, vocabulary: Vocabulary): SparseVector =>
  unitVectorOf(hearTerms(features, vocabulary), vocabulary);

/** Share of a word's weight that its subwords carry, split evenly. Stated, not tuned. */
const SUBWORD_SHARE = 0.7;
const SUBWORD_LENGTHS = [3, 4, 5] as const;
const MIN_WORD = 4;

/** FNV-1a over a slice of a string. */
function hashSlice(text: string, from: number, to: number): number {
  let hash = HASH_SEED;
  for (let i = from; i < to; i++) hash = addLetter(hash, text.charCodeAt(i));
  return hash >>> 0;
}

/** Whether a term has subwords: long enough, and one plain word. */
export const hasSubwords = ({ isWord, text }: Term): boolean => isWord && text.length >= MIN_WORD;

/** Where the subwords of a word stand: hashed into `buckets` places behind the vocabulary (fastText's way). */
function subwordIds(term: Term, offset: number, buckets: number): number[] {
  if (!hasSubwords(term)) return [];
  const word = `<${term.isWhole ? term.text.slice(1) : term.text}>`;
  const ids: number[] = [];
  for (const length of SUBWORD_LENGTHS) {
    for (let i = 0; i + length <= word.length; i++) ids.push(offset + (hashSlice(word, i, i + length) % buckets));
  }
  return ids;
}

/** The rows that a term speaks through, each with its share of the term's weight. */
export interface TermRows {
  /** The term's own row; `UNSEEN` where it was never seen in training. */
  readonly own: number;
  readonly subwords: readonly number[];
  /** What each subword gets of the term's weight. */
  readonly share: number;
}

/** Finds the rows of a term: its own, and those of its subwords behind the vocabulary's. */
export function termRows(term: Term, vocabulary: Vocabulary, buckets: number): TermRows {
  const subwords = subwordIds(term, vocabulary.idf.length, buckets);
  return { own: term.idIn(vocabulary.ids), subwords, share: SUBWORD_SHARE / Math.sqrt(subwords.length) };
}

/** How telling a term is; one that was never seen in training only speaks through its subwords. */
export function tellingOf(term: Term, { ids, idf }: Vocabulary): number {
  const id = term.idIn(ids);
  return id === UNSEEN ? UNSEEN_IDF : (idf[id] ?? 1);
}

/** The square of the length of a term's rows together, for a term of weight 1. Rows that two subwords share are counted apart. */
export const squareOf = ({ own, subwords }: TermRows): number =>
  (own === UNSEEN ? 0 : 1) + (subwords.length > 0 ? SUBWORD_SHARE ** 2 : 0);

/** The terms of an alert and their subwords as a vector of unit length (a row that two subwords share stands twice). */
export function subwordVector(features: Features, vocabulary: Vocabulary, buckets: number): SparseVector {
  const ids: number[] = [];
  const weights: number[] = [];
  let square = 0;
  for (const [i, term] of features.terms.entries()) {
    const rows = termRows(term, vocabulary, buckets);
    const value = (features.weights[i] as number) * tellingOf(term, vocabulary);
    square += value * value * squareOf(rows);
    if (rows.own !== UNSEEN) {
      ids.push(rows.own);
      weights.push(value);
    }
    for (const row of rows.subwords) {
      ids.push(row);
      weights.push(value * rows.share);
    }
  }
  const length = Math.sqrt(square) || 1;
  return { ids, values: weights.map((weight) => weight / length) };
}
