import { isStopWord, wordsOfRun } from '../text/tokenise.ts';

/** Where a term's number is asked: a `Map` in training, a `TermTable` of what was trained. Numbered once, never again. */
export interface TermIds {
  get(term: string): number | undefined;
}

/** Stands for the number of a term that was never seen in training. */
export const UNSEEN = -1;

/** Words of a ruleset's language are marked so. */
const RULESET_MARK = 'et:';

/** A term of features with what is known of it whatever the alert: worked out once for a word, not once an alert. */
export class Term {
  readonly text: string;
  /** Two neighbouring words. */
  readonly isPair: boolean;
  /** One word without a mark. */
  readonly isWord: boolean;
  /** The name that a camel-case word is as a whole: it has no neighbours. */
  readonly isWhole: boolean;
  readonly ofRuleset: boolean;
  /** The features that it was put in last, by their number, and its place there. */
  list = 0;
  place = 0;
  #dialect: Term | undefined;
  #asked: TermIds | undefined;
  #id = UNSEEN;

  constructor(text: string) {
    this.text = text;
    this.isPair = text.includes(' ');
    this.isWord = !this.isPair && !text.includes(':');
    this.isWhole = text.startsWith('_');
    this.ofRuleset = text.startsWith(RULESET_MARK);
  }

  /** The same word in a ruleset's language. */
  get dialect(): Term {
    this.#dialect ??= termOf(RULESET_MARK + this.text);
    return this.#dialect;
  }

  /** Its number, or `UNSEEN`. */
  idIn(ids: TermIds): number {
    if (this.#asked !== ids) {
      this.#asked = ids;
      this.#id = ids.get(this.text) ?? UNSEEN;
    }
    return this.#id;
  }
}

const terms = new Map<string, Term>();
/** What holds terms from one alert to the next keeps them here, so that no text ever has two. */
const kept = new Map<string, Term>();
const runs = new Map<string, readonly Term[]>();

/** Alerts repeat a small vocabulary; past this many terms the memory is emptied, so foreign words cannot fill it. */
const REMEMBERED = 40_000;
/** Longer runs are hashes and encoded texts: they do not come again. */
const LONGEST_KEPT = 30;

/** Empties the memory where it is full. Never while features are gathered: a term is found in them by its identity. */
export function makeRoomForTerms(): void {
  if (terms.size < REMEMBERED) return;
  terms.clear();
  runs.clear();
}

/** The one term of this text, until room is made. Not for pairs of words, most of which never come again. */
export function termOf(text: string): Term {
  let term = terms.get(text) ?? kept.get(text);
  if (term === undefined) {
    term = new Term(text);
    terms.set(text, term);
  }
  return term;
}

/** The one term of this text, for good: for the few that are known beforehand. */
export function keepTerm(text: string): Term {
  const term = termOf(text);
  kept.set(text, term);
  return term;
}

const longNumber = /^\d{6,}$/;

const isTelling = (word: string): boolean => word.length > 1 && !isStopWord(word) && !longNumber.test(word);

const readRun = (run: string): readonly Term[] => wordsOfRun(run).filter(isTelling).map(termOf);

/** The telling words of a text that is one run of letters and digits. */
export function termsOfRun(run: string): readonly Term[] {
  if (run.length > LONGEST_KEPT) return readRun(run);
  let found = runs.get(run);
  if (found === undefined) {
    found = readRun(run);
    runs.set(run, found);
  }
  return found;
}
