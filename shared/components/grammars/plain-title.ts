import type { ComponentRole } from '../../mapping/mapping.ts';
import { isStopWord } from '../../text/tokenise.ts';
import { type Piece, type Reading, roleOfKind } from '../reading.ts';

/** A stretch of the title before its role is settled; `known` roles come from terms, the others from the word's form. */
interface Stretch {
  start: number;
  end: number;
  role: ComponentRole | undefined;
  known: boolean;
}

/** Endings of English words for something done. */
const DEED = /.{3}(?:ed|ing|tion|sion|ment|age|attempts?)$/;
/** What may stand between two words of one stretch. */
const SOFT_GAP = /^[\s._\-/\\]{1,3}$/;

/** The words of the part in order: known terms as one stretch, other words one by one, stop words left out. */
function stretchesOf(reading: Reading, from: number, to: number): Stretch[] {
  const out: Stretch[] = [];
  const matches = reading.matches;
  let m = 0;
  let done = from;
  for (const chunk of reading.chunks) {
    if (chunk.start < from || chunk.end > to) continue;
    for (const word of chunk.humps ?? [chunk]) {
      if (word.start < done) continue;
      while (m < matches.length && (matches[m]?.end ?? 0) <= word.start) m++;
      const match = matches[m];
      if (match && match.start <= word.start) {
        const role = roleOfKind(match.entry.kind);
        out.push({ start: Math.max(match.start, from), end: Math.min(match.end, to), role, known: true });
        done = match.end;
      } else if (!isStopWord(word.word)) {
        const role = DEED.test(word.word) ? 'activity' : undefined;
        out.push({ start: word.start, end: word.end, role, known: false });
      }
    }
  }
  return out;
}

/** A camel-case name is one part, whatever known word it ends in (`widgetConfig`), unless it begins with a deed. */
function joinsInName(before: Stretch, here: Stretch): boolean {
  return before.end === here.start && !(before.known && before.role === 'activity');
}

/** Joins neighbours that play the same role. */
function joined(name: string, stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const here of stretches) {
    const before = out.at(-1);
    const gap = before ? name.slice(before.end, here.start) : '';
    if (before && joinsInName(before, here)) {
      before.end = here.end;
      before.role = here.role ?? before.role;
      before.known ||= here.known;
    } else if (before && before.role === here.role && gap.length <= 3 && SOFT_GAP.test(gap)) {
      before.end = here.end;
      before.known ||= here.known;
    } else {
      out.push({ ...here });
    }
  }
  return out;
}

/**
 * Reads a title in plain words, or a part of one: known terms by their kind, the other words by their place. What is named
 * before anything is done is the trigger, what is named after it is affected.
 */
export function readTitle(reading: Reading, from = 0, to = reading.name.length, triggered = false): readonly Piece[] {
  let trigger = triggered;
  let activity = false;
  return joined(reading.name, stretchesOf(reading, from, to)).flatMap(({ start, end, role, known }) => {
    if (role === undefined && known) return [];
    let settled = role;
    if (role === undefined || role === 'trigger') settled = trigger && (activity || !known) ? 'affected' : 'trigger';
    if (role === undefined && activity) settled = 'affected';
    trigger ||= settled === 'trigger';
    activity ||= settled === 'activity';
    return settled ? [{ start, end, role: settled }] : [];
  });
}
