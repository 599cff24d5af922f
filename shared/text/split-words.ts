import { normalise } from './normalise.ts';

/** A word of a text: normalised, with its place in the original (UTF-16 units). */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A run of letters and digits. `humps` are its parts where case or digits part it (`widgetConfig`), else absent. */
export interface Chunk extends Word {
  readonly humps?: readonly Word[];
}

const SEPARATOR = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
/** Seen by nobody: it neither ends a word nor belongs to it (zero-width joiners, soft hyphens, combining marks). */
const INVISIBLE = 4;

const isLetter = /^\p{L}/u;
const isNumber = /^\p{N}/u;

interface Folded {
  readonly text: string;
  readonly kind: number;
}

const folded = new Map<number, Folded>();
const FOLD_CACHE = 20_000;

/** A character outside ASCII as it is matched, and what it does to the word it stands in. */
function foldCharacter(code: number): Folded {
  let fold = folded.get(code);
  if (fold === undefined) {
    if (folded.size >= FOLD_CACHE) folded.clear();
    const original = String.fromCodePoint(code);
    const text = normalise(original);
    fold = { text, kind: kindOf(code, original, text) };
    folded.set(code, fold);
  }
  return fold;
}

function kindOf(code: number, original: string, text: string): number {
  if (code < 0xa0) return SEPARATOR;
  if (text === '') return INVISIBLE;
  if (isNumber.test(text)) return DIGIT;
  if (!isLetter.test(text)) return SEPARATOR;
  return original === original.toLowerCase() ? LOWER : UPPER;
}

function asciiKind(code: number): number {
  if (code >= 97 && code <= 122) return LOWER;
  if (code >= 65 && code <= 90) return UPPER;
  if (code >= 48 && code <= 57) return DIGIT;
  return SEPARATOR;
}

/** Whether a new hump begins between two neighbours: `tC`, `e3`, `3a`; and before the last capital of `HTTPServer`. */
const humpBetween = (before: number, here: number): boolean =>
  (before === LOWER && here === UPPER) || (before === DIGIT) !== (here === DIGIT);

/** Gathers the chunk that is being read. */
class ChunkReader {
  readonly chunks: Chunk[] = [];
  private word = '';
  private start = -1;
  private end = 0;
  private previous = SEPARATOR;
  private beforePrevious = SEPARATOR;
  private lastStart = 0;
  private lastLength = 0;
  private cuts: { at: number; letters: number }[] = [];

  add(text: string, kind: number, start: number, end: number): void {
    if (this.start < 0) {
      this.start = start;
    } else if (humpBetween(this.previous, kind)) {
      this.cuts.push({ at: start, letters: this.word.length });
    } else if (kind === LOWER && this.previous === UPPER && this.beforePrevious === UPPER) {
      this.cuts.push({ at: this.lastStart, letters: this.lastLength });
    }
    this.lastStart = start;
    this.lastLength = this.word.length;
    this.word += text;
    this.end = end;
    this.beforePrevious = this.previous;
    this.previous = kind;
  }

  close(): void {
    if (this.start < 0) return;
    const { word, start, end } = this;
    this.chunks.push(this.cuts.length === 0 ? { word, start, end } : { word, start, end, humps: this.humps() });
    this.word = '';
    this.start = -1;
    this.previous = SEPARATOR;
    this.beforePrevious = SEPARATOR;
    this.cuts = [];
  }

  private humps(): Word[] {
    const humps: Word[] = [];
    let from = { at: this.start, letters: 0 };
    for (const cut of [...this.cuts, { at: this.end, letters: this.word.length }]) {
      humps.push({ word: this.word.slice(from.letters, cut.letters), start: from.at, end: cut.at });
      from = cut;
    }
    return humps;
  }
}

/**
 * The words of a text with their places, in one pass, in time linear in its length. Works on any Unicode: lookalikes,
 * full-width letters and hidden characters are folded as `normalise` folds them, while places refer to the original.
 */
export function splitWords(text: string): readonly Chunk[] {
  const reader = new ChunkReader();
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i);
    if (unit < 128) {
      const kind = asciiKind(unit);
      if (kind === SEPARATOR) reader.close();
      else reader.add(kind === UPPER ? String.fromCharCode(unit + 32) : (text[i] ?? ''), kind, i, i + 1);
      i += 1;
      continue;
    }
    const code = text.codePointAt(i) ?? unit;
    const next = i + (code > 0xffff ? 2 : 1);
    const fold = foldCharacter(code);
    if (fold.kind === SEPARATOR) reader.close();
    else if (fold.kind !== INVISIBLE) reader.add(fold.text, fold.kind, i, next);
    i = next;
  }
  reader.close();
  return reader.chunks;
}
