import { Term } from './term.ts';

let made = 0;

/**
 * What an alert says, as the model sees it: terms with their weights, no term twice, in the order in which they were read. A term is
 * a stemmed word (`credenti`), two neighbouring words (`dump credenti`), a whole camel-case name (`_widgetconfig`), a log source
 * (`ls:cloudtrail`), a vulnerability (`cve:2021-44228`), a direction (`dir:inbound`), a word of a ruleset (`et:exploit`), a known
 * term (`m:mimikatz`) or what such terms imply (`f:exploit+web-application`).
 */
export class Features implements Iterable<readonly [term: string, weight: number]> {
  /** Parallel arrays: a map would be asked by a text for every term of every alert. */
  readonly terms: Term[] = [];
  readonly weights: number[] = [];
  readonly #number = ++made;
  /** The places of pairs; made when one may come again. */
  #pairs: Map<string, number> | undefined;
  #byText: ReadonlyMap<string, number> | undefined;

  get size(): number {
    return this.terms.length;
  }

  /** The weight of a term by its text. For features that are complete. */
  get(text: string): number | undefined {
    this.#byText ??= new Map(this);
    return this.#byText.get(text);
  }

  has(text: string): boolean {
    return this.get(text) !== undefined;
  }

  keys(): string[] {
    return this.terms.map(({ text }) => text);
  }

  *[Symbol.iterator](): Generator<readonly [term: string, weight: number]> {
    for (let i = 0; i < this.terms.length; i++) yield [(this.terms[i] as Term).text, this.weights[i] as number];
  }

  /** Puts a term in; the larger weight wins where it stands there already. Tells whether it did not. */
  raise(term: Term, weight: number): boolean {
    const place = this.#placeOf(term);
    if (place === undefined) this.#push(term, weight);
    else if ((this.weights[place] as number) < weight) this.weights[place] = weight;
    return place === undefined;
  }

  /** Puts a term in with this weight, whatever it had. */
  set(term: Term, weight: number): void {
    const place = this.#placeOf(term);
    if (place === undefined) this.#push(term, weight);
    else this.weights[place] = weight;
  }

  /** The same as `raise` for two neighbouring words, the second of which is `fresh`: it has not been read in this alert before. */
  raisePair(first: Term, second: Term, fresh: boolean, weight: number): void {
    const pair = Term.ofNeighbours(first, second);
    if (fresh && this.#pairs === undefined) this.#push(pair, weight);
    else this.raise(pair, weight);
  }

  #placeOf(term: Term): number | undefined {
    if (term.pair) return this.#placesOfPairs().get(term.text);
    return term.list === this.#number ? term.place : undefined;
  }

  #placesOfPairs(): Map<string, number> {
    this.#pairs ??= new Map(this.terms.flatMap(({ pair, text }, place) => (pair ? [[text, place] as const] : [])));
    return this.#pairs;
  }

  #push(term: Term, weight: number): void {
    term.list = this.#number;
    term.place = this.terms.length;
    if (term.pair) this.#pairs?.set(term.text, term.place);
    this.terms.push(term);
    this.weights.push(weight);
  }
}
