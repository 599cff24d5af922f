import { type MeaningTable, matchTermsIn } from '../connotations/meaning-table.ts';
import { splitWords } from '../text/split-words.ts';
import { readDottedName } from './grammars/dotted-name.ts';
import { readTitle } from './grammars/plain-title.ts';
import type { Grammar, Piece } from './reading.ts';

/** From the most particular to the most general; the plain title reads whatever is left. */
const GRAMMARS: readonly Grammar[] = [readDottedName];

/** The parts of a signature, in order, without overlaps. */
export function splitName(name: string, table: MeaningTable): readonly Piece[] {
  const chunks = splitWords(name);
  const reading = { name, chunks, matches: matchTermsIn(table, chunks) };
  for (const grammar of GRAMMARS) {
    const pieces = grammar(reading);
    if (pieces) return pieces;
  }
  return readTitle(reading);
}
