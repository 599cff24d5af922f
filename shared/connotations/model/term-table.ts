import { addLetter, finishHash, HASH_SEED } from '../../text/letter-hash.ts';
import type { TermIds } from '../term.ts';

const NEWLINE = 10;

/** Numbers in front of the letters of an entry: the term's number in two halves, and how many letters there are. */
const HEAD = 3;

const EMPTY = -1;

function hashOf(term: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < term.length; i++) hash = addLetter(hash, term.charCodeAt(i));
  return finishHash(hash);
}

function countLines(lines: string): number {
  let count = 1;
  for (let at = lines.indexOf('\n'); at >= 0; at = lines.indexOf('\n', at + 1)) count++;
  return count;
}

/** Writes the entries of terms that stand one a line, and where each begins. */
function fill(entries: Uint16Array, places: Int32Array, lines: string): void {
  const mask = places.length - 1;
  let at = 0;
  let end = HEAD;
  let hash = HASH_SEED;
  let id = 0;
  for (let i = 0; i <= lines.length; i++) {
    const code = i < lines.length ? lines.charCodeAt(i) : NEWLINE;
    if (code !== NEWLINE) {
      entries[end++] = code;
      hash = addLetter(hash, code);
      continue;
    }
    entries[at] = id & 0xffff;
    entries[at + 1] = id >>> 16;
    entries[at + 2] = end - at - HEAD;
    let place = finishHash(hash) & mask;
    while (places[place] !== EMPTY) place = (place + 1) & mask;
    places[place] = at;
    at = end;
    end = at + HEAD;
    hash = HASH_SEED;
    id++;
  }
}

/**
 * The terms of a model by number, found by their letters. A `Map` of a hundred thousand strings takes several times as long to
 * make, which every start of a command would wait for. A look-up reads two places of memory: where the entry is, and the entry.
 */
export class TermTable implements TermIds {
  readonly size: number;
  /** The entries, one after the other: head and letters. */
  readonly #entries: Uint16Array;
  /** Open addressing: where the entry of a term begins, at the place of its hash or, where that is taken, soon behind it. */
  readonly #places: Int32Array;

  /** Takes the terms as they stand in a model file, one a line, no two the same. */
  constructor(lines: string) {
    this.size = countLines(lines);
    this.#entries = new Uint16Array(lines.length + HEAD * this.size);
    this.#places = new Int32Array(2 ** Math.ceil(Math.log2(2 * this.size))).fill(EMPTY);
    fill(this.#entries, this.#places, lines);
  }

  get(term: string): number | undefined {
    const mask = this.#places.length - 1;
    for (let place = hashOf(term) & mask; ; place = (place + 1) & mask) {
      const at = this.#places[place] as number;
      if (at === EMPTY) return undefined;
      if (this.#is(at, term)) return (this.#entries[at] as number) | ((this.#entries[at + 1] as number) << 16);
    }
  }

  #is(at: number, term: string): boolean {
    if (this.#entries[at + 2] !== term.length) return false;
    for (let i = 0; i < term.length; i++) if (this.#entries[at + HEAD + i] !== term.charCodeAt(i)) return false;
    return true;
  }
}
