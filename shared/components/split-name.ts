import { findTerms, type MeaningTable } from '../connotations/meaning-table.ts';
import { readApiAction } from './grammars/api-action.ts';
import { readCommandLine } from './grammars/command-line.ts';
import { readDottedName } from './grammars/dotted-name.ts';
import { readFindingType } from './grammars/finding-type.ts';
import { readMalwareName } from './grammars/malware-name.ts';
import { readModuleNotice } from './grammars/module-notice.ts';
import { readJoinedName, readTitle } from './grammars/plain-title.ts';
import { readRuleCategory } from './grammars/rule-category.ts';
import type { Grammar, Piece } from './reading.ts';

/** From the most particular to the most general; the plain title reads whatever is left. */
const GRAMMARS: readonly Grammar[] = [
  readFindingType,
  readMalwareName,
  readModuleNotice,
  readRuleCategory,
  readCommandLine,
  readApiAction,
  readDottedName,
  readJoinedName,
];

/** Palo Alto writes the threat's number behind its name: `Name(12345)`. */
const THREAT_NUMBER = /\s{0,4}\(\d{2,10}\)\s{0,4}$/;

/** The parts of a signature, in order, without overlaps. */
export function splitName(whole: string, table: MeaningTable): readonly Piece[] {
  const numbered = whole.endsWith(')') ? THREAT_NUMBER.exec(whole.slice(-24)) : null;
  const name = numbered ? whole.slice(0, whole.length - numbered[0].length) : whole;
  const reading = { name, ...findTerms(table, name) };
  for (const grammar of GRAMMARS) {
    const pieces = grammar(reading);
    if (pieces) return pieces;
  }
  return readTitle(reading);
}
