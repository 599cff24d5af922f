import type { ComponentRole } from '../../mapping/mapping.ts';
import { isStopWord } from '../../text/tokenise.ts';
import { findAtoms } from '../find-atoms.ts';
import { type Grammar, type Piece, type Reading, roleOfEntry } from '../reading.ts';

/** A stretch of the title before its role is settled; `known` roles come from terms, the others from the word's form. */
interface Stretch {
  start: number;
  end: number;
  role: ComponentRole | undefined;
  known: boolean;
}

/** Which part of the title is read and how. */
export interface TitlePart {
  readonly from?: number;
  readonly to?: number;
  /** What raised it is named already. */
  readonly triggered?: boolean;
  /** The humps of a camel-case name are words of their own (`SuspiciousServiceInstall`), not one name (`widgetConfig`). */
  readonly humpsApart?: boolean;
}

/** Endings of English words for something done. */
const DEED = /.{3}(?:ed|ing|tion|sion|attempts?)$/;
/** Words with such an ending that name a thing. */
const THINGS: ReadonlySet<string> = new Set([
  'production',
  'function',
  'section',
  'station',
  'region',
  'option',
  'string',
]);
/** What may stand between two words of one stretch. */
const SOFT_GAP = /^[\s._\-/\\]{1,3}$/;
/** Marks of a rule's revision (`M2`), dates, bare numbers: nothing that happened. */
const FILLER =
  /^(?:m\d{1,2}|v\d{1,3}|\d+|[a-z]|\w{3,12}ly|against|unknown|through|get|got|after|before|during|near|within|under|over)$/;

/** The words of the part in order: atoms and known terms as one stretch, other words one by one, stop words left out. */
function stretchesOf(reading: Reading, from: number, to: number): Stretch[] {
  const out: Stretch[] = [];
  const { matches } = reading;
  const atoms = findAtoms(reading.name);
  let m = 0;
  let a = 0;
  let done = from;
  for (const chunk of reading.chunks) {
    if (chunk.start < from || chunk.end > to) continue;
    for (const word of chunk.humps ?? [chunk]) {
      if (word.start < done) continue;
      while ((atoms[a]?.end ?? to) <= word.start && a < atoms.length) a++;
      while ((matches[m]?.end ?? to) <= word.start && m < matches.length) m++;
      const atom = atoms[a];
      const match = matches[m];
      if (atom && atom.start <= word.start && atom.end <= to) {
        out.push({ ...atom, start: atom.start < done ? word.start : atom.start, known: true });
        done = atom.end;
      } else if (match && match.start <= word.start) {
        const role = roleOfEntry(match.entry);
        out.push({
          start: match.start < done ? word.start : match.start,
          end: Math.min(match.end, to),
          role,
          known: true,
        });
        done = match.end;
      } else if (!isStopWord(word.word) && !FILLER.test(chunk.word)) {
        const role = DEED.test(word.word) && !THINGS.has(word.word) ? 'activity' : undefined;
        out.push({ start: word.start, end: word.end, role, known: false });
        done = word.end;
      }
    }
  }
  return out;
}

/** A camel-case name is one part, whatever known word it ends in (`widgetConfig`), unless it begins with a deed. */
const joinsInName = (before: Stretch, here: Stretch): boolean =>
  before.end === here.start && !(before.known && before.role === 'activity');

/** Joins neighbours that play the same role. */
function joined(name: string, stretches: readonly Stretch[], humpsApart: boolean): Stretch[] {
  const out: Stretch[] = [];
  for (const here of stretches) {
    const before = out.at(-1);
    const gap = before ? name.slice(before.end, here.start) : '';
    const sameRole =
      before?.role === here.role &&
      (before?.known === here.known || here.role !== undefined) &&
      !(here.role === 'trigger' && here.known);
    if (before && !humpsApart && joinsInName(before, here)) {
      before.end = here.end;
      before.role = here.role ?? before.role;
      before.known ||= here.known;
    } else if (before && sameRole && (gap === '' || (gap.length <= 3 && SOFT_GAP.test(gap)))) {
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
export function readTitle(reading: Reading, part: TitlePart = {}): readonly Piece[] {
  const { from = 0, to = reading.name.length, triggered = false, humpsApart = false } = part;
  let trigger = triggered;
  let activity = false;
  return joined(reading.name, stretchesOf(reading, from, to), humpsApart).flatMap(({ start, end, role, known }) => {
    if (role === undefined && known) return [];
    let settled = role;
    if (role === undefined || role === 'trigger') settled = trigger && (activity || !known) ? 'affected' : 'trigger';
    if (role === undefined && activity) settled = 'affected';
    trigger ||= settled === 'trigger';
    activity ||= settled === 'activity';
    return settled ? [{ start, end, role: settled }] : [];
  });
}

/** One camel-case or snake-case word and nothing else: `SuspiciousServiceInstall`, `Credential_Dumping`. */
const ONE_NAME = /^\w{6,200}$/;

/** A name that is one word made of several, as some sensors call their patterns. */
export const readJoinedName: Grammar = (reading) =>
  ONE_NAME.test(reading.name) ? readTitle(reading, { humpsApart: true }) : undefined;
