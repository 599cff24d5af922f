import type { ByteReader, ByteWriter } from './byte-stream.ts';

/** Steps to each side of zero: of a row that is added to every answer, and of one of many thousands that a text adds up. */
const FINE = 127;
const COARSE = 3;

/** The size of a step is kept as its logarithm in eighths of an octave, from 2^-20 up; 0 is a row of nothing. */
const PER_OCTAVE = 8;
const LEAST_OCTAVE = -20;

/** Writes the size of a step, the next that is large enough for `steps` to reach the row's largest weight, and returns it. */
function writeStep(writer: ByteWriter, row: Float32Array, steps: number): number {
  let max = 0;
  for (const value of row) max = Math.max(max, Math.abs(value));
  const place = Math.ceil((Math.log2(max / steps) - LEAST_OCTAVE) * PER_OCTAVE) + 1;
  const kept = max > 0 ? Math.min(255, Math.max(1, place)) : 0;
  writer.bytes(Uint8Array.of(kept));
  return stepOf(kept);
}

const stepOf = (place: number): number => (place === 0 ? 0 : 2 ** (LEAST_OCTAVE + (place - 1) / PER_OCTAVE));

const readStep = (reader: ByteReader): number => stepOf(reader.byte());

/** How many steps a weight is. */
const stepsOf = (value: number, step: number): number => (step > 0 ? Math.round(value / step) : 0);

/** Writes a row of weights as signed steps of the row's own size, a byte each. */
export function writeRow(writer: ByteWriter, row: Float32Array): void {
  const step = writeStep(writer, row, FINE);
  writer.bytes(Int8Array.from(row, (value) => stepsOf(value, step)));
}

/** Reads a row written by `writeRow` into its place. */
export function readRow(reader: ByteReader, into: Float32Array): void {
  const step = readStep(reader);
  const steps = reader.signedBytes(into.length);
  for (let i = 0; i < into.length; i++) into[i] = (steps[i] as number) * step;
}

/**
 * Writes a row in three steps to each side of zero, two weights a byte. Measured on the dev sets: as good as the weights themselves, as
 * were seven, five and two steps.
 */
export function writeCoarseRow(writer: ByteWriter, row: Float32Array): void {
  const step = writeStep(writer, row, COARSE);
  const nibble = (i: number): number => stepsOf(row[i] ?? 0, step) + COARSE;
  const packed = new Uint8Array(Math.ceil(row.length / 2));
  for (let at = 0; at < packed.length; at++) packed[at] = nibble(2 * at) | (nibble(2 * at + 1) << 4);
  writer.bytes(packed);
}

/** Values of a nibble. */
const NIBBLES = 16;

/** Every weight that a coarse row can hold, by the place of its step and its nibble: looked up, since a power costs more. */
const COARSE_WEIGHTS = Float32Array.from(
  { length: 256 * NIBBLES },
  (_, at) => ((at % NIBBLES) - COARSE) * stepOf(Math.floor(at / NIBBLES)),
);

/** Reads a row written by `writeCoarseRow` into its place, which may be a part of `into`. */
export function readCoarseRow(reader: ByteReader, into: Float32Array, from = 0, to = into.length): void {
  const weights = NIBBLES * reader.byte();
  for (let i = from; i < to; i += 2) {
    const byte = reader.byte();
    into[i] = COARSE_WEIGHTS[weights + (byte & 15)] as number;
    if (i + 1 < to) into[i + 1] = COARSE_WEIGHTS[weights + (byte >> 4)] as number;
  }
}

/** Many rows of one width, one after the other. */
export interface CoarseMatrix {
  /** Adds a row, times `scale`. Every product and sum is rounded as a `Float32Array` rounds it. */
  addRow(into: Float32Array, row: number, scale: number): void;
  /** Writes a row, times `scale`, to a place in a larger array. */
  copyRow(into: Float32Array, from: number, row: number, scale: number): void;
}

/**
 * Rows written by `writeCoarseRow`, left as they are in the file and unpacked when they are asked for: an alert asks for a
 * few dozen of a hundred thousand, and a packed one lies in one or two lines of the processor's memory.
 */
export function readCoarseMatrix(reader: ByteReader, rows: number, width: number): CoarseMatrix {
  const stride = 1 + Math.ceil(width / 2);
  const bytes = reader.bytes(rows * stride);
  const weightAt = (from: number, weights: number, k: number): number => {
    const byte = bytes[from + 1 + (k >> 1)] as number;
    return COARSE_WEIGHTS[weights + ((byte >> (4 * (k & 1))) & 15)] as number;
  };
  return {
    addRow(into, row, scale) {
      const from = row * stride;
      const weights = NIBBLES * (bytes[from] as number);
      for (let k = 0; k < width; k++) into[k] = (into[k] as number) + scale * weightAt(from, weights, k);
    },
    copyRow(into, at, row, scale) {
      const from = row * stride;
      const weights = NIBBLES * (bytes[from] as number);
      for (let k = 0; k < width; k++) into[at + k] = scale * weightAt(from, weights, k);
    },
  };
}
