import type { Features } from '../features.ts';
import type { Layer, TermContribution } from './connotation-model.ts';
import { canSpeak, squareOf, tellingOf, termRows, type Vocabulary } from './vocabulary.ts';

/** Row-major matrices: a row a term or subword bucket, a row a class. */
export interface EmbeddingWeights {
  readonly dimensions: number;
  readonly buckets: number;
  readonly terms: Float32Array;
  readonly classes: Float32Array;
  readonly bias: Float32Array;
}

/** Sums that run abreast, two dimensions a step: each waits only for its own last step. */
const ABREAST = 4;

const evenWidth = (dimensions: number): number => dimensions + (dimensions % 2);

/** The classes' rows four by four, their weights side by side, so that one pass reads them in order; zeros fill what is short. */
function interleave(classes: Float32Array, dimensions: number): Float64Array {
  const count = classes.length / dimensions;
  const width = evenWidth(dimensions);
  const blocks = new Float64Array(Math.ceil(count / ABREAST) * ABREAST * width);
  for (let c = 0; c < count; c++) {
    const block = c - (c % ABREAST);
    for (let k = 0; k < dimensions; k++)
      blocks[block * width + k * ABREAST + (c % ABREAST)] = classes[c * dimensions + k] as number;
  }
  return blocks;
}

/** The bias and product of every class. */
function scoreClasses(hidden: Float64Array, blocks: Float64Array, bias: Float32Array, into: Float32Array): void {
  let at = 0;
  for (let c = 0; c < into.length; c += ABREAST) {
    let first = bias[c] as number;
    let second = bias[c + 1] ?? 0;
    let third = bias[c + 2] ?? 0;
    let fourth = bias[c + 3] ?? 0;
    for (let k = 0; k < hidden.length; k += 2) {
      const value = hidden[k] as number;
      const next = hidden[k + 1] as number;
      first += value * (blocks[at] as number) + next * (blocks[at + 4] as number);
      second += value * (blocks[at + 1] as number) + next * (blocks[at + 5] as number);
      third += value * (blocks[at + 2] as number) + next * (blocks[at + 6] as number);
      fourth += value * (blocks[at + 3] as number) + next * (blocks[at + 7] as number);
      at += 2 * ABREAST;
    }
    into[c] = first;
    if (c + 1 < into.length) into[c + 1] = second;
    if (c + 2 < into.length) into[c + 2] = third;
    if (c + 3 < into.length) into[c + 3] = fourth;
  }
}

/** What a term says: the sum of its rows by their shares, and how much it adds to the length of an alert. */
interface TermVector {
  readonly vector: Float32Array;
  readonly square: number;
}

/** A term without rows says nothing. */
const SILENT: TermVector = { vector: new Float32Array(0), square: 0 };

/** Alerts repeat a small vocabulary; past this many terms the memory is emptied, so foreign words cannot fill it. */
const REMEMBERED = 50_000;

function addRow(into: Float32Array, scale: number, row: number, matrix: Float32Array): void {
  const offset = row * into.length;
  for (let k = 0; k < into.length; k++) into[k] = (into[k] as number) + scale * (matrix[offset + k] as number);
}

function addVector(into: Float64Array, scale: number, { vector }: TermVector): void {
  for (let k = 0; k < vector.length; k++) into[k] = (into[k] as number) + scale * (vector[k] as number);
}

/** Looks up what a term says, times how telling it is; remembers the answer. */
function createTermVectors(vocabulary: Vocabulary, matrices: EmbeddingWeights): (term: string) => TermVector {
  const { dimensions, buckets, terms } = matrices;
  const known = new Map<string, TermVector>();
  const find = (term: string): TermVector => {
    const rows = termRows(term, vocabulary, buckets);
    const telling = tellingOf(term, vocabulary);
    const vector = new Float32Array(dimensions);
    if (rows.own !== undefined) addRow(vector, telling, rows.own, terms);
    for (const row of rows.subwords) addRow(vector, telling * rows.share, row, terms);
    return { vector, square: telling ** 2 * squareOf(rows) };
  };
  return (term) => {
    let found = known.get(term);
    if (found === undefined) {
      if (!canSpeak(term, vocabulary)) return SILENT;
      if (known.size >= REMEMBERED) known.clear();
      found = find(term);
      known.set(term, found);
    }
    return found;
  };
}

function scale(vector: Float64Array, by: number): void {
  for (let k = 0; k < vector.length; k++) vector[k] = (vector[k] as number) * by;
}

/** What makes a vector of this squared length a unit. */
const unitScale = (square: number): number => (square > 0 ? 1 / Math.sqrt(square) : 1);

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}

/**
 * The subword voice (after fastText): an alert is the sum of its terms' vectors, a technique's score the product with its own.
 * Still additive by term, so each score can be taken apart; unseen words speak through their letters.
 */
export function embeddingLayer(vocabulary: Vocabulary, matrices: EmbeddingWeights): Layer {
  const { dimensions, classes, bias } = matrices;
  const scores = new Float32Array(bias.length);
  const hidden = new Float64Array(evenWidth(dimensions));
  const blocks = interleave(classes, dimensions);
  const meanClass = new Float32Array(dimensions);
  for (let i = 0; i < classes.length; i++) meanClass[i % dimensions]! += (classes[i] as number) / bias.length;

  const termVector = createTermVectors(vocabulary, matrices);

  /** Adds up what an alert's terms say, scaled to a unit. */
  const place = (features: Features): void => {
    hidden.fill(0);
    let square = 0;
    for (const [term, weight] of features) {
      const said = termVector(term);
      addVector(hidden, weight, said);
      square += weight * weight * said.square;
    }
    scale(hidden, unitScale(square));
  };

  return {
    name: 'embedding',
    embed(features: Features): Float32Array {
      place(features);
      return Float32Array.from(hidden);
    },
    score(features: Features): Float32Array {
      place(features);
      scoreClasses(hidden, blocks, bias, scores);
      return scores;
    },
    contributions(features: Features, classIndex: number): TermContribution[] {
      const column = classes.subarray(classIndex * dimensions, (classIndex + 1) * dimensions);
      const said = [...features].map(([term, weight]) => ({ term, weight, ...termVector(term) }));
      const unit = unitScale(said.reduce((sum, { weight, square }) => sum + weight * weight * square, 0));
      return said.map(({ term, weight, vector }) => ({
        term,
        weight: weight * unit * (product(vector, column) - product(vector, meanClass)),
      }));
    },
  };
}
