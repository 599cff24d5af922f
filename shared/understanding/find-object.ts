/** Where something stands in a text: UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that end what a verb was done to: what follows says by whom, with what, where or when. */
const ENDS = listOf(
  'about above across after against among and are as at be because been before being below but by due during even for from had has have if in inside into is it its near not on once or out outside over per since than that then through to toward towards twice under until upon using via was were when where which while who whose will with within without',
);

/** Words that may stand before a thing and are no part of its name. */
const BEFORE = listOf(
  'a an the up down off new some any possible potential suspicious unusual multiple detected detect',
);

/** Before a participle these make it passive: `rule was removed`. */
const PASSIVE = listOf('was were is are been being be gets got');

/** After a noun of doing these lead to what it was done to: `deletion of logs`, `access to vault`. */
const LEADS_TO = listOf('of to for');

/** Nouns of doing among the plain verbs: `creation`, `removal`, `changes`. */
const NOUN = /(?:ion|ions|al|ment|ing|changes|access|exposure)$/;
/** `Java writing a file`: done to what follows, where something does. */
const ACTING = /ing$/;

const isNounOfDoing = (form: string): boolean => NOUN.test(form);

const PARTICIPLE = /(?:ed|en|wn|ade|unk|id|ent|ran|run|hid|wrote|read)$/;

/** A thing is told in at most so many words; what stands further off belongs to something else. */
const LONGEST = 6;

/** A word of a title. */
interface Word extends Place {
  readonly text: string;
  /** Parted from the word before by more than blanks. */
  readonly apart: boolean;
}

const WORD = /[\p{L}\p{N}_][\p{L}\p{N}_.@/\\$'’:+*&-]*/gu;

/** The words of a title, in order: for `findObject`, once for all its verbs. */
export function titleWords(text: string): readonly Word[] {
  let last = 0;
  return Array.from(text.matchAll(WORD), (match): Word => {
    const start = match.index;
    const trimmed = match[0].replace(/[.:'’-]+$/, '');
    const apart = /\S/.test(text.slice(last, start));
    last = start + trimmed.length;
    return { text: trimmed.toLowerCase(), start, end: last, apart };
  });
}

const isAdverb = ({ text }: Word): boolean => text.length > 4 && text.endsWith('ly');

/** The words that stand together on one side of the verb, in the order of the text. */
function phraseBeside(words: readonly Word[], at: number, step: 1 | -1, isOther: (word: Word) => boolean): Word[] {
  const phrase: Word[] = [];
  for (let i = at + step; phrase.length < LONGEST; i += step) {
    const word = words[i];
    if (word === undefined || ENDS.has(word.text) || isOther(word)) break;
    if (isAdverb(word) && phrase.length > 0) break;
    // A colon, a dash, a bracket parts; it stands between this word and the one nearer to the verb.
    if (step === 1 ? word.apart : words[i + 1]?.apart) break;
    if (isAdverb(word)) continue;
    if (step === 1) phrase.push(word);
    else phrase.unshift(word);
  }
  while (phrase.length > 0 && BEFORE.has((phrase[0] as Word).text)) phrase.shift();
  return phrase;
}

const spanOf = (phrase: readonly Word[]): Place | undefined => {
  const [first, last] = [phrase[0], phrase.at(-1)];
  return first && last && { start: first.start, end: last.end };
};

/** Whether a plain verb can be nothing else; in another form it may be part of a thing's name (`rule collection`, `login flow`). */
export const isParticiple = (form: string): boolean => PARTICIPLE.test(form.toLowerCase());

const DENIALS = /(?:\b(?:no|not|never|without|cannot)|n't)(?:\s+[\w-]+){0,3}\s*$/i;

/** Whether the title says that it did not happen: `No new data received`. */
export const isDenied = (text: string, { start }: Place): boolean =>
  DENIALS.test(text.slice(Math.max(0, start - 60), start));

/** What of a title belongs to something else than what a verb was done to. */
export interface Others {
  /** Its other verbs, and what stands before all it tells. */
  readonly stops: readonly Place[];
  /** What the alert is about: it may be a part of a thing (`accessed a GSuite resource`), but not all of it. */
  readonly product: Place | undefined;
}

/** Whether two places have anything in common. */
export const overlap = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

/**
 * What a verb of a title was done to, by its form and by what stands on either side: `An administrator removed a rule`, `Rule removed
 * by administrator`, `Removal of a rule`, `Remove rule` all give the rule. Undefined where nothing stands where it should. `words`
 * are the title's (`titleWords`).
 */
export function findObject(
  text: string,
  words: readonly Word[],
  verb: Place,
  { stops, product }: Others,
): Place | undefined {
  const at = words.findIndex((word) => overlap(word, verb));
  if (at < 0) return undefined;
  const last = words.findLastIndex((word) => overlap(word, verb));
  const isStop = (place: Place) => stops.some((other) => overlap(place, other));
  const isProduct = (place: Place) => product !== undefined && overlap(place, product);
  const before = (from: number) => phraseBeside(words, from, -1, (word) => isStop(word) || isProduct(word));
  const after = (from: number) => {
    const phrase = phraseBeside(words, from, 1, isStop);
    return phrase.every(isProduct) ? [] : phrase;
  };
  const form = text.slice(verb.start, verb.end).toLowerCase();
  const next = words[last + 1];
  const previous = words[at - 1];
  if (isNounOfDoing(form) && !(ACTING.test(form) && after(last).length > 0)) {
    const led = next !== undefined && !next.apart && LEADS_TO.has(next.text);
    return spanOf(led ? after(last + 1) : before(at));
  }
  if (PARTICIPLE.test(form) && previous && PASSIVE.has(previous.text)) return spanOf(before(at - 1));
  const opens = previous === undefined || words[at]?.apart === true;
  const sides =
    PARTICIPLE.test(form) || ACTING.test(form) || opens ? [after(last), before(at)] : [before(at), after(last)];
  return spanOf(sides.find((side) => side.length > 0) ?? []);
}
