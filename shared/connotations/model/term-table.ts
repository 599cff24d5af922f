/** Where a term's number is asked: a `Map` in training, a `TermTable` of what was trained. */
export interface TermIds {
  get(term: string): number | undefined;
  has(term: string): boolean;
}

const NEWLINE = 10;
const EMPTY = -1;

/** FNV-1a, a letter at a time. */
const SEED = 2166136261;
const addLetter = (hash: number, code: number): number => Math.imul(hash ^ code, 16777619);

/**
 * The terms of a model by number, found by their letters. A `Map` of a hundred thousand strings takes ten times as long to
 * make, which every start of a command would wait for, and each look-up in it no less.
 */
export class TermTable implements TermIds {
  readonly size: number;
  readonly #letters: Uint16Array;
  /** Where each term begins; its newline stands before the next. */
  readonly #starts: Uint32Array;
  /** Open addressing: the number of a term at the place of its hash or, where that is taken, soon behind it. */
  readonly #places: Int32Array;

  /** Takes the terms as they stand in a model file, one a line, no two the same. */
  constructor(lines: string) {
    const letters = new Uint16Array(lines.length + 1);
    const hashes = new Int32Array(lines.length / 2 + 1);
    const starts = new Uint32Array(hashes.length + 1);
    let count = 0;
    let hash = SEED;
    for (let i = 0; i <= lines.length; i++) {
      const code = i < lines.length ? lines.charCodeAt(i) : NEWLINE;
      letters[i] = code;
      if (code !== NEWLINE) {
        hash = addLetter(hash, code);
        continue;
      }
      hashes[count++] = hash;
      starts[count] = i + 1;
      hash = SEED;
    }
    this.size = count;
    this.#letters = letters;
    this.#starts = starts.slice(0, count + 1);
    this.#places = new Int32Array(2 ** Math.ceil(Math.log2(2 * count))).fill(EMPTY);
    const mask = this.#places.length - 1;
    for (let id = 0; id < count; id++) {
      let at = placeOf(hashes[id] as number, mask);
      while (this.#places[at] !== EMPTY) at = (at + 1) & mask;
      this.#places[at] = id;
    }
  }

  get(term: string): number | undefined {
    let hash = SEED;
    for (let i = 0; i < term.length; i++) hash = addLetter(hash, term.charCodeAt(i));
    const mask = this.#places.length - 1;
    for (let at = placeOf(hash, mask); ; at = (at + 1) & mask) {
      const id = this.#places[at] as number;
      if (id === EMPTY) return undefined;
      if (this.#is(id, term)) return id;
    }
  }

  has(term: string): boolean {
    return this.get(term) !== undefined;
  }

  #is(id: number, term: string): boolean {
    const start = this.#starts[id] as number;
    if ((this.#starts[id + 1] as number) - start - 1 !== term.length) return false;
    for (let i = 0; i < term.length; i++) if (this.#letters[start + i] !== term.charCodeAt(i)) return false;
    return true;
  }
}

/** The low bits of the product alone depend on the low bits of the letters alone. */
const placeOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;
