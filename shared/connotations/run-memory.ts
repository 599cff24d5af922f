import { addLetter, finishHash, HASH_SEED } from '../text/letter-hash.ts';
import { Run } from './run.ts';

/** Alerts repeat a small vocabulary; past this many runs the memory is emptied, so foreign words cannot fill it. */
const REMEMBERED = 20_000;
/** Longer runs are hashes and encoded texts: they do not come again. */
const LONGEST_KEPT = 30;

/** Letters and digits of ASCII, and all beyond it. */
const isOfRun = (code: number): boolean =>
  code >= 128 || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** Open addressing: the number of a run, from 1, at the place of its hash or, where that is taken, soon behind it. */
const places = new Int32Array(65_536);
const PLACES = places.length - 1;
const EMPTY = 0;
/** Places tried for a run: who knows the hash could send words that all fall on one. What finds none is read anew each time. */
const MOST_TRIED = 16;
let runs: Run[] = [];

function stands(run: string, text: string, at: number): boolean {
  for (let i = 0; i < run.length; i++) if (run.charCodeAt(i) !== text.charCodeAt(at + i)) return false;
  return true;
}

/** Finds a run where it stands in a text: cut out and looked up in a `Map` it takes three times as long. */
function find(text: string, from: number, to: number, hash: number): Run {
  if (to - from > LONGEST_KEPT) return new Run(text.slice(from, to));
  if (runs.length >= REMEMBERED) forgetRuns();
  let place = finishHash(hash) & PLACES;
  let tried = 0;
  for (; places[place] !== EMPTY && tried < MOST_TRIED; place = (place + 1) & PLACES) {
    const run = runs[(places[place] as number) - 1] as Run;
    if (run.text.length === to - from && stands(run.text, text, from)) return run;
    tried++;
  }
  const run = new Run(text.slice(from, to));
  if (tried < MOST_TRIED) places[place] = runs.push(run);
  return run;
}

/** Empties the memory. */
export function forgetRuns(): void {
  runs = [];
  places.fill(EMPTY);
}

/** The runs of a text with where each begins: parallel arrays. */
export interface RunsOfText {
  readonly runs: readonly Run[];
  readonly starts: readonly number[];
}

/** The runs of letters and digits of a text, in order. */
export function findRuns(text: string): RunsOfText {
  const found = { runs: [] as Run[], starts: [] as number[] };
  for (let i = 0; i < text.length; i++) {
    const start = i;
    let hash = HASH_SEED;
    for (let code = text.charCodeAt(i); isOfRun(code); code = text.charCodeAt(i)) {
      hash = addLetter(hash, code);
      i++;
    }
    if (i === start) continue;
    found.runs.push(find(text, start, i, hash));
    found.starts.push(start);
  }
  return found;
}
