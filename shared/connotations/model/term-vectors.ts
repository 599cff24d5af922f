import { type Term, UNSEEN } from '../term.ts';
import type { PackedEmbedding } from './embedding-layer.ts';
import { hasSubwords, squareOf, tellingOf, termRows, type Vocabulary } from './vocabulary.ts';

/** What terms say: for each the sum of its rows by their shares, times how telling it is. */
interface TermVectors {
  /** All vectors, one after the other. */
  readonly vectors: Float32Array;
  /** How much each adds to the squared length of an alert. */
  readonly squares: Float64Array;
  /** The number of a term's vector, or `SILENT`. It holds until the next term is asked for. */
  find(term: Term, id: number): number;
}

/** Stands for the vector of a term that says nothing. */
export const SILENT = -1;

/** Alerts repeat a small vocabulary; past this many words the memory is emptied, so foreign words cannot fill it. */
const REMEMBERED = 32_768;

/** The place of a vector that is not worth remembering: a term of one row is unpacked as fast as it is found. */
const FLEETING = 0;

const NOT_KEPT = 0;

/** Stands in the place of a vector that is one row, so that the term's letters are not asked for it again. */
const ONE_ROW = -1;

/** Works out what terms say; remembers it of words, whose subwords make a dozen rows and more. */
export function createTermVectors(
  vocabulary: Vocabulary,
  { dimensions, buckets, terms }: PackedEmbedding,
): TermVectors {
  const vectors = new Float32Array((REMEMBERED + 1) * dimensions);
  const squares = new Float64Array(REMEMBERED + 1);
  const ofSeen = new Int32Array(vocabulary.idf.length);
  const ofUnseen = new Map<string, number>();
  const scratch = new Float32Array(dimensions);
  let kept = 0;

  const keep = (term: Term, id: number): number => {
    if (kept === REMEMBERED) {
      kept = 0;
      ofSeen.fill(NOT_KEPT);
      ofUnseen.clear();
    }
    kept++;
    if (id === UNSEEN) ofUnseen.set(term.text, kept);
    else ofSeen[id] = kept;
    return kept;
  };

  const findTerm = (term: Term, id: number): number => {
    const rows = termRows(term, vocabulary, buckets);
    const telling = tellingOf(term, vocabulary);
    scratch.fill(0);
    if (rows.own !== UNSEEN) terms.addRow(scratch, rows.own, telling);
    for (const row of rows.subwords) terms.addRow(scratch, row, telling * rows.share);
    const own = keep(term, id);
    vectors.set(scratch, own * dimensions);
    squares[own] = telling ** 2 * squareOf(rows);
    return own;
  };

  const findRow = (id: number): number => {
    const telling = vocabulary.idf[id] ?? 1;
    terms.copyRow(vectors, FLEETING, id, telling);
    squares[FLEETING] = telling ** 2;
    return FLEETING;
  };

  const findUnseen = (term: Term): number =>
    hasSubwords(term) ? (ofUnseen.get(term.text) ?? findTerm(term, UNSEEN)) : SILENT;

  return {
    vectors,
    squares,
    find(term, id) {
      if (id === UNSEEN) return findUnseen(term);
      const known = ofSeen[id] as number;
      if (known > NOT_KEPT) return known;
      if (known === NOT_KEPT && term.pair === undefined) return findTerm(term, id);
      ofSeen[id] = ONE_ROW;
      return findRow(id);
    },
  };
}
