import type { Features } from '../connotations/feature-list.ts';
import type { ConnotationModel } from '../connotations/model/connotation-model.ts';
import { FACET_MARK, MEANING_MARK } from '../connotations/term-marks.ts';
import type { LibraryEntry } from '../library/library-entry.ts';
import { entryFeatures } from './entry-features.ts';

/** A decided entry that is like an alert. */
export interface Neighbour {
  readonly entry: LibraryEntry;
  /** By words and by meaning, 0 to 1. */
  readonly similarity: number;
  /** By words in common alone, 0 to 1. */
  readonly words: number;
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

/** The entries that have a term, by their places, and the term's part of each entry's unit vector. */
interface Postings {
  readonly places: Int32Array;
  readonly values: Float64Array;
}

interface EntryIndex {
  readonly postings: ReadonlyMap<string, Postings>;
  readonly weight: (term: string) => number;
}

/** What terms imply is compared as meaning, not once more as words. */
const isSaid = (term: string): boolean => !term.startsWith(FACET_MARK) && !term.startsWith(MEANING_MARK);

type Vector = readonly (readonly [term: string, value: number])[];

/** Terms by weight and rarity, scaled to unit length. */
function unitVector(features: Features, weight: (term: string) => number): Vector {
  const vector: [string, number][] = [];
  for (const [term, value] of features) if (isSaid(term)) vector.push([term, value * weight(term)]);
  let square = 0;
  for (const [, value] of vector) square += value * value;
  const length = Math.sqrt(square) || 1;
  return vector.map(([term, value]) => [term, value / length]);
}

/** What a term is being gathered into while the index is made. */
interface Gathered {
  count: number;
  weight: number;
  readonly places: number[];
  readonly values: number[];
}

/** Rare terms weigh more: log(1 + N / (1 + entries that have it)), as in any search engine. */
const rarity = (entries: number, having: number): number => Math.log(1 + entries / (1 + having));

function countEntries(entries: readonly LibraryEntry[]): ReadonlyMap<string, Gathered> {
  const gathered = new Map<string, Gathered>();
  for (const entry of entries)
    for (const term of entryFeatures(entry).keys()) {
      if (!isSaid(term)) continue;
      const own = gathered.get(term);
      if (own) own.count++;
      else gathered.set(term, { count: 1, weight: 0, places: [], values: [] });
    }
  for (const own of gathered.values()) own.weight = rarity(entries.length, own.count);
  return gathered;
}

/** Adds the terms of an entry, scaled to unit length. */
function gatherEntry(features: Features, at: number, gathered: ReadonlyMap<string, Gathered>): void {
  let square = 0;
  for (const [term, value] of features) square += (value * (gathered.get(term)?.weight ?? 0)) ** 2;
  const scale = 1 / (Math.sqrt(square) || 1);
  for (const [term, value] of features) {
    const own = gathered.get(term);
    if (own === undefined || own.places.length >= MOST_A_TERM) continue;
    own.places.push(at);
    own.values.push(value * own.weight * scale);
  }
}

function indexEntries(entries: readonly LibraryEntry[]): EntryIndex {
  const gathered = countEntries(entries);
  for (const [at, entry] of entries.entries()) gatherEntry(entryFeatures(entry), at, gathered);
  const postings = new Map<string, Postings>();
  const common = Math.max(FEW, entries.length * COMMON_SHARE);
  for (const [term, { count, places, values }] of gathered)
    if (count <= common) postings.set(term, { places: Int32Array.from(places), values: Float64Array.from(values) });
  const weights = new Map([...gathered].map(([term, { weight }]) => [term, weight]));
  const unseen = rarity(entries.length, 0);
  return { postings, weight: (term) => weights.get(term) ?? unseen };
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
  const length = Math.sqrt(product(vector, vector)) || 1;
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

interface Common {
  readonly at: number;
  readonly words: number;
}

/** Adds the words in common with every entry that shares a telling term into the sums; gives the entries' places. */
function addWordsInCommon(features: Features, { postings, weight }: EntryIndex): number[] {
  const touched: number[] = [];
  for (const [term, value] of unitVector(features, weight)) {
    const own = postings.get(term);
    if (own === undefined) continue;
    const { places, values } = own;
    for (let i = 0; i < places.length; i++) {
      const at = places[i] as number;
      if (sums[at] === 0) touched.push(at);
      sums[at] = (sums[at] as number) + value * (values[i] as number);
    }
  }
  return touched;
}

/** The entries with most words in common, in no order: a cosine each. */
function mostInCommon(features: Features, entries: readonly LibraryEntry[]): Common[] {
  if (sums.length < entries.length) sums = new Float64Array(entries.length);
  const touched = addWordsInCommon(features, indexOf(entries));
  const least =
    touched.length > COMPARED
      ? (Float64Array.from(touched, (at) => sums[at] as number).sort()[touched.length - COMPARED] as number)
      : 0;
  const most: Common[] = [];
  for (const at of touched) {
    const words = sums[at] as number;
    if (words >= least) most.push({ at, words });
    sums[at] = 0;
  }
  return most;
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
  const near = mostInCommon(features, entries);
  const direction = near.length > 0 ? directionOf(features, model) : undefined;
  return near
    .map(({ at, words }): Neighbour => {
      const entry = entries[at] as LibraryEntry;
      const other = direction && entryDirection(entry, model);
      if (!direction || !other) return { entry, similarity: Math.min(1, words), words };
      const meaning = Math.max(0, product(direction, other));
      return { entry, similarity: Math.min(1, (1 - MEANING) * words + MEANING * meaning), words };
    })
    .filter(({ similarity }) => similarity >= LEAST_SIMILARITY)
    .sort(byLikeness)
    .slice(0, limit);
}
