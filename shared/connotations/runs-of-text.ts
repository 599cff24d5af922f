import { isAscii } from '../text/normalise.ts';
import { type Chunk, splitWords, type Word } from '../text/split-words.ts';
import type { Run } from './run.ts';
import { findRuns, forgetRuns, type RunsOfText } from './run-memory.ts';
import { forgetTerms, termsAreFull } from './term.ts';

/** The text that was asked last: an alert's signature is read for its parts, and once more for its features. */
let last: { readonly text: string; readonly found: RunsOfText } | undefined;

/** The runs of letters and digits of a text, in order. */
export function runsOf(text: string): RunsOfText {
  if (last?.text !== text) last = { text, found: findRuns(text) };
  return last.found;
}

/** Empties the memory of terms where it is full, and that of runs, which hold some. Only between one alert's features and the next's. */
export function makeRoomForTerms(): void {
  if (!termsAreFull()) return;
  forgetTerms();
  forgetRuns();
  last = undefined;
}

/** A word of a text, and the run that it is, if it is one. */
export interface RunWord extends Word {
  readonly run?: Run;
}

/** The same for a chunk and its humps. */
export interface RunChunk extends Chunk {
  readonly run?: Run;
  readonly humps?: readonly RunWord[];
}

function chunkOf(run: Run, start: number): RunChunk {
  const { word, humps } = run.chunk;
  const end = start + run.text.length;
  if (humps === undefined) return { word, start, end, run };
  const shifted = humps.map((hump, i) => ({
    word: hump.word,
    start: start + hump.start,
    end: start + hump.end,
    run: run.humps[i] as Run,
  }));
  return { word, start, end, run, humps: shifted };
}

/** The words of a text with their places, as `splitWords` gives them; words of a text in ASCII with their runs. */
export function chunksOf(text: string): readonly RunChunk[] {
  if (!isAscii(text)) return splitWords(text);
  const { runs, starts } = runsOf(text);
  return runs.map((run, i) => chunkOf(run, starts[i] as number));
}
