import { createHash } from 'node:crypto';
import type { Features } from '../feature-list.ts';
import { UNSEEN } from '../term.ts';
import { ByteReader, ByteWriter } from './byte-stream.ts';
import type { Calibration, ConnotationModel } from './connotation-model.ts';
import { type EmbeddingWeights, embeddingLayer, type PackedEmbedding } from './embedding-layer.ts';
import { linearLayer, type SparseWeights } from './linear-layer.ts';
import { readCoarseMatrix, readCoarseRow, readRow, writeCoarseRow, writeRow } from './quantise.ts';
import { TermTable } from './term-table.ts';
import { type HeardTerms, hearTerms, type Vocabulary } from './vocabulary.ts';

const MAGIC = 'alert2attack-model-2';

/** Everything a model file holds, before it is made ready for use. */
export interface ModelParts {
  readonly attackVersion: string;
  readonly classes: readonly string[];
  readonly terms: readonly string[];
  readonly idf: Float32Array;
  readonly linear: SparseWeights;
  readonly embedding: EmbeddingWeights;
  readonly layerWeights: readonly number[];
  readonly calibration: Calibration;
}

/** A file that is not a model of ours, or is broken. */
export class ModelFileError extends Error {
  override readonly name = 'ModelFileError';
  readonly code = 'invalid_model_file';
}

function writeLinear(writer: ByteWriter, linear: SparseWeights): void {
  writeRow(writer, linear.bias);
  for (let term = 0; term + 1 < linear.start.length; term++) {
    const from = linear.start[term] as number;
    const to = linear.start[term + 1] as number;
    writer.varint(to - from);
    let previous = 0;
    for (let i = from; i < to; i++) {
      writer.varint((linear.classes[i] as number) - previous);
      previous = linear.classes[i] as number;
    }
    if (to > from) writeCoarseRow(writer, linear.weights.subarray(from, to));
  }
}

function readLinear(reader: ByteReader, terms: number, classes: number): SparseWeights {
  const bias = new Float32Array(classes);
  readRow(reader, bias);
  const start = new Uint32Array(terms + 1);
  // A weight takes at least a byte and a half in the file: room for all that may come, cut to size in the end.
  const most = Math.ceil(reader.left / 1.5);
  const allClasses = new Uint16Array(most);
  const weights = new Float32Array(most);
  for (let term = 0; term < terms; term++) {
    const from = start[term] as number;
    const to = from + reader.varint();
    let classIndex = 0;
    for (let i = from; i < to; i++) {
      classIndex += reader.varint();
      allClasses[i] = classIndex;
    }
    if (to > from) readCoarseRow(reader, weights, from, to);
    start[term + 1] = to;
  }
  const count = start[terms] as number;
  return { start, classes: allClasses.slice(0, count), weights: weights.slice(0, count), bias };
}

type RowWriter = (writer: ByteWriter, row: Float32Array) => void;

function writeMatrix(writer: ByteWriter, matrix: Float32Array, width: number, write: RowWriter): void {
  for (let at = 0; at < matrix.length; at += width) write(writer, matrix.subarray(at, at + width));
}

function readMatrix(reader: ByteReader, rows: number, width: number): Float32Array {
  const matrix = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) readRow(reader, matrix.subarray(row * width, (row + 1) * width));
  return matrix;
}

/** Writes a model as bytes. Same parts, same bytes. */
export function encodeModel(parts: ModelParts): Uint8Array {
  const writer = new ByteWriter();
  writer.text(MAGIC);
  const { dimensions, buckets } = parts.embedding;
  const { attackVersion, classes, layerWeights, calibration } = parts;
  writer.text(JSON.stringify({ attackVersion, classes, layerWeights, calibration, dimensions, buckets }));
  writer.text(parts.terms.join('\n'));
  writeRow(writer, parts.idf);
  writeLinear(writer, parts.linear);
  writeMatrix(writer, parts.embedding.terms, dimensions, writeCoarseRow);
  writeMatrix(writer, parts.embedding.classes, dimensions, writeRow);
  writeRow(writer, parts.embedding.bias);
  return writer.finish();
}

/**
 * Makes a model ready for use from the bytes of its file.
 * @throws ModelFileError `invalid_model_file` when the bytes are not a model of this format.
 */
export function decodeModel(bytes: Uint8Array): ConnotationModel {
  try {
    return readModel(bytes);
  } catch (error) {
    if (error instanceof ModelFileError) throw error;
    throw new ModelFileError('The model file is broken; make it again with `npm run train`.', { cause: error });
  }
}

interface Header extends Pick<ModelParts, 'attackVersion' | 'classes' | 'layerWeights' | 'calibration'> {
  readonly dimensions: number;
  readonly buckets: number;
}

/** Looks up an alert's terms once for both layers, for their scores and their reasons. */
function rememberLast(vocabulary: Vocabulary): (features: Features) => HeardTerms {
  let last: { readonly features: Features; readonly heard: HeardTerms } | undefined;
  return (features) => {
    if (last?.features !== features) last = { features, heard: hearTerms(features, vocabulary) };
    return last.heard;
  };
}

function readModel(bytes: Uint8Array): ConnotationModel {
  const reader = new ByteReader(bytes);
  if (reader.text() !== MAGIC) throw new ModelFileError('This is no alert2attack model file.');
  const header = JSON.parse(reader.text()) as Header;
  const classes = header.classes.length;
  const ids = new TermTable(reader.text());
  const vocabulary = { ids, idf: readMatrix(reader, 1, ids.size) };
  const linear = readLinear(reader, ids.size, classes);
  const { dimensions, buckets } = header;
  const embedding: PackedEmbedding = {
    dimensions,
    buckets,
    terms: readCoarseMatrix(reader, ids.size + buckets, dimensions),
    classes: readMatrix(reader, classes, dimensions),
    bias: readMatrix(reader, 1, classes),
  };
  const hear = rememberLast(vocabulary);
  return {
    id: createHash('sha256').update(bytes).digest('hex').slice(0, 12),
    classes: header.classes,
    attackVersion: header.attackVersion,
    layers: [linearLayer(vocabulary, linear, hear), embeddingLayer(vocabulary, embedding, hear)],
    layerWeights: header.layerWeights,
    knows: (term) => term.idIn(ids) !== UNSEEN,
    calibration: header.calibration,
  };
}
