import { dropInflection } from '../text/drop-inflection.ts';
import { type Chunk, splitWords } from '../text/split-words.ts';
import { wordsOfRun } from '../text/tokenise.ts';
import type { Beginnings, MeaningTable } from './meaning-table.ts';
import { isTelling, type Term, termOf } from './term.ts';

/**
 * A run of letters and digits with what is known of it whatever the alert. Each of those who ask would else look it up in a memory
 * of its own, and a look-up among thousands of words is what takes time.
 */
export class Run {
  readonly text: string;
  #words: readonly Term[] | undefined;
  #terms: readonly Term[] | undefined;
  #chunk: Chunk | undefined;
  #humps: readonly Run[] | undefined;
  #uninflected: string | undefined;
  #asked: MeaningTable | undefined;
  #beginnings: Beginnings | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Its words as `tokenise` gives them. */
  get words(): readonly Term[] {
    this.#words ??= wordsOfRun(this.text).map(termOf);
    return this.#words;
  }

  /** Those of them that are telling. */
  get terms(): readonly Term[] {
    this.#terms ??= this.words.every(isTelling) ? this.words : this.words.filter(isTelling);
    return this.#terms;
  }

  /** Its word as if it were the whole text; for a run of ASCII. */
  get chunk(): Chunk {
    this.#chunk ??= splitWords(this.text)[0] as Chunk;
    return this.#chunk;
  }

  /** Its word without its inflection. */
  get uninflected(): string {
    this.#uninflected ??= dropInflection(this.chunk.word);
    return this.#uninflected;
  }

  /** The words of its humps as runs of their own. */
  get humps(): readonly Run[] {
    this.#humps ??= (this.chunk.humps ?? []).map(({ word }) => new Run(word));
    return this.#humps;
  }

  /** Where the terms of a table that begin with its word go on. */
  beginningsIn(table: MeaningTable): Beginnings {
    if (this.#beginnings === undefined || this.#asked !== table) {
      this.#asked = table;
      this.#beginnings = table.beginningWith(this.chunk.word);
    }
    return this.#beginnings;
  }
}
