import { isStopWord } from '../text/tokenise.ts';
import { labelOf, RULESET_MARK } from './term-marks.ts';

/** Where a term's number is asked: a `Map` in training, a `TermTable` of what was trained. Numbered once, never again. */
export interface TermIds {
  get(term: string): number | undefined;
}

/** Stands for the number of a term that was never seen in training. */
export const UNSEEN = -1;

/** A term of features with what is known of it whatever the alert: worked out once for a word, not once an alert. */
export class Term {
  readonly text: string;
  /** The words of a pair of neighbours. */
  readonly pair: readonly [first: Term, second: Term] | undefined;
  /** One word without a mark. */
  readonly isWord: boolean;
  /** The name that a camel-case word is as a whole: it has no neighbours. */
  readonly isWhole: boolean;
  readonly ofRuleset: boolean;
  /** The text without the mark of a ruleset's language. */
  readonly plain: string;
  /** What people read in its place where that does not hang on the words of the alert. */
  readonly label: string | undefined;
  /** The features that it was put in last, by their number, and its place there. */
  list = 0;
  place = 0;
  readonly #isMarked: boolean;
  #dialect: Term | undefined;
  #asked: TermIds | undefined;
  #id = UNSEEN;

  private constructor(text: string, isMarked: boolean, pair: readonly [first: Term, second: Term] | undefined) {
    this.text = text;
    this.pair = pair;
    this.#isMarked = isMarked;
    this.isWord = pair === undefined && !isMarked;
    this.isWhole = text.startsWith('_');
    this.ofRuleset = text.startsWith(RULESET_MARK);
    this.plain = this.ofRuleset ? text.slice(RULESET_MARK.length) : text;
    this.label = isMarked ? labelOf(text) : undefined;
  }

  /** A term by itself: two of the same text are not the same. */
  static read(text: string): Term {
    const gap = text.indexOf(' ');
    const pair = gap < 0 ? undefined : ([Term.read(text.slice(0, gap)), Term.read(text.slice(gap + 1))] as const);
    return new Term(text, text.includes(':'), pair);
  }

  /** Two neighbouring words. */
  static ofNeighbours(first: Term, second: Term): Term {
    const text = `${first.text} ${second.text}`;
    return first.pair ? Term.read(text) : new Term(text, first.#isMarked || second.#isMarked, [first, second]);
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

/** Alerts repeat a small vocabulary; past this many terms the memory is emptied, so foreign words cannot fill it. */
const REMEMBERED = 40_000;

export const termsAreFull = (): boolean => terms.size >= REMEMBERED;

/** Empties the memory. Never while features are gathered: a term is found in them by its identity. */
export const forgetTerms = (): void => terms.clear();

/** The one term of this text, until terms are forgotten. Not for pairs of words, most of which never come again. */
export function termOf(text: string): Term {
  let term = terms.get(text) ?? kept.get(text);
  if (term === undefined) {
    term = Term.read(text);
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

/** Whether a word says something of what happened. */
export const isTelling = ({ text }: Term): boolean => text.length > 1 && !isStopWord(text) && !longNumber.test(text);
