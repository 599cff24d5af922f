import type { ByteReader, ByteWriter } from './byte-stream.ts';

/** Steps to each side of zero: fewer steps compress better. A stated choice, its cost not measured. */
const STEPS = 31;

/** Writes a row of weights as small signed steps of the row's own size. */
export function writeRow(writer: ByteWriter, row: Float32Array): void {
  let max = 0;
  for (const value of row) max = Math.max(max, Math.abs(value));
  writer.float(max / STEPS);
  const scale = max > 0 ? STEPS / max : 0;
  writer.bytes(Int8Array.from(row, (value) => Math.round(value * scale)));
}

/** Reads a row written by `writeRow` into its place. */
export function readRow(reader: ByteReader, into: Float32Array): void {
  const step = reader.float();
  const steps = reader.signedBytes(into.length);
  for (let i = 0; i < into.length; i++) into[i] = (steps[i] as number) * step;
}
