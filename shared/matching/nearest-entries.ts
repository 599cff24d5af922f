import type { Features } from '../connotations/features.ts';
import type { ConnotationModel } from '../connotations/model/connotation-model.ts';
import type { LibraryEntry } from '../library/library-entry.ts';
import { entryFeatures } from './entry-features.ts';

/** A decided entry that is like an alert, 0 < similarity <= 1. */
export interface Neighbour {
  readonly entry: LibraryEntry;
  readonly similarity: number;
}

/** A term that more than this share of the entries have (and more than `FEW` of them) tells none of them apart. */
const COMMON_SHARE = 0.2;
const FEW = 20;

/** Entries looked at through one term, at most: keeps a look-up fast in a library of near-duplicates. */
const MOST_A_TERM = 2_000;

/** The entries that share most words are compared by meaning too. */
const COMPARED = 200;

/** How much of the likeness is likeness of meaning; the rest is words in common. Chosen on halves of six dev sets. */
const MEANING = 0.4;

/** Below this two alerts have nothing worth mentioning in common. */
const LEAST_SIMILARITY = 0.2;

interface Posting {
  /** The entry's place. */
  readonly at: number;
  /** The term's part of the entry's unit vector. */
  readonly value: number;
}

interface EntryIndex {
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  readonly weight: (term: string) => number;
}

type Vector = readonly (readonly [term: string, value: number])[];

/** Terms by weight and rarity, scaled to unit length. */
function unitVector(features: Features, weight: (term: string) => number): Vector {
  const vector = [...features].map(([term, value]): [string, number] => [term, value * weight(term)]);
  const length = Math.hypot(...vector.map(([, value]) => value)) || 1;
  return vector.map(([term, value]) => [term, value / length]);
}

/** Rare terms weigh more: log(1 + N / (1 + entries that have it)), as in any search engine. */
function indexEntries(entries: readonly LibraryEntry[]): EntryIndex {
  const counts = new Map<string, number>();
  for (const entry of entries)
    for (const term of entryFeatures(entry).keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weight = (term: string) => Math.log(1 + entries.length / (1 + (counts.get(term) ?? 0)));
  const postings = new Map<string, Posting[]>();
  for (const [at, entry] of entries.entries())
    for (const [term, value] of unitVector(entryFeatures(entry), weight)) {
      const list = postings.get(term);
      if (list) list.push({ at, value });
      else postings.set(term, [{ at, value }]);
    }
  return { postings, weight };
}

/** One index a list of entries: the list is replaced when the library changes. */
const indexes = new WeakMap<readonly LibraryEntry[], EntryIndex>();

function indexOf(entries: readonly LibraryEntry[]): EntryIndex {
  let index = indexes.get(entries);
  if (index === undefined) {
    index = indexEntries(entries);
    indexes.set(entries, index);
  }
  return index;
}

/** Directions of meaning, worked out once an entry and model. */
const directions = new WeakMap<ConnotationModel, WeakMap<LibraryEntry, Float32Array>>();

function toUnit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

/** Where something said lies among everything the model knows; undefined where the model has no such space. */
function directionOf(features: Features, model: ConnotationModel): Float32Array | undefined {
  for (const layer of model.layers) if (layer.embed) return toUnit(layer.embed(features));
  return undefined;
}

function entryDirection(entry: LibraryEntry, model: ConnotationModel): Float32Array | undefined {
  const ofModel = directions.get(model) ?? new WeakMap<LibraryEntry, Float32Array>();
  directions.set(model, ofModel);
  const held = ofModel.get(entry);
  if (held) return held;
  const direction = directionOf(entryFeatures(entry), model);
  if (direction) ofModel.set(entry, direction);
  return direction;
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}

/** One sum an entry; all zero between calls. */
let sums = new Float64Array(0);

/** The words in common with every entry that shares a telling term, by the entry's place: a cosine. */
function wordsInCommon(
  features: Features,
  entries: readonly LibraryEntry[],
): (readonly [at: number, common: number])[] {
  const { postings, weight } = indexOf(entries);
  const common = Math.max(FEW, entries.length * COMMON_SHARE);
  if (sums.length < entries.length) sums = new Float64Array(entries.length);
  const touched: number[] = [];
  for (const [term, value] of unitVector(features, weight)) {
    const list = postings.get(term) ?? [];
    if (list.length > common) continue;
    for (let i = 0; i < list.length && i < MOST_A_TERM; i++) {
      const posting = list[i] as Posting;
      if (sums[posting.at] === 0) touched.push(posting.at);
      sums[posting.at] = (sums[posting.at] as number) + value * posting.value;
    }
  }
  const found = touched.map((at): [number, number] => [at, sums[at] as number]);
  for (const at of touched) sums[at] = 0;
  return found;
}

/** Those with most words in common, in no order. */
function mostInCommon(found: (readonly [at: number, common: number])[]): (readonly [at: number, common: number])[] {
  if (found.length <= COMPARED) return found;
  const least = Float64Array.from(found, ([, common]) => -common).sort()[COMPARED - 1] as number;
  return found.filter(([, common]) => common >= -least);
}

const byLikeness = (a: Neighbour, b: Neighbour): number =>
  b.similarity - a.similarity || (a.entry.signatureKey < b.entry.signatureKey ? -1 : 1);

/**
 * The entries that are most like an alert, best first: likeness is a weighted mean of the words in common (cosine, rare words
 * weighing more) and of the meaning that the model sees in both. Entries that share no telling word are not compared.
 */
export function findNearest(
  features: Features,
  entries: readonly LibraryEntry[],
  model: ConnotationModel,
  limit: number,
): Neighbour[] {
  if (entries.length === 0) return [];
  const near = mostInCommon(wordsInCommon(features, entries));
  const direction = near.length > 0 ? directionOf(features, model) : undefined;
  return near
    .map(([at, common]): Neighbour => {
      const entry = entries[at] as LibraryEntry;
      const other = direction && entryDirection(entry, model);
      if (!direction || !other) return { entry, similarity: Math.min(1, common) };
      const meaning = Math.max(0, product(direction, other));
      return { entry, similarity: Math.min(1, (1 - MEANING) * common + MEANING * meaning) };
    })
    .filter(({ similarity }) => similarity >= LEAST_SIMILARITY)
    .sort(byLikeness)
    .slice(0, limit);
}
