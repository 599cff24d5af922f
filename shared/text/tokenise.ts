import { normalise } from './normalise.ts';
import { stemWord } from './stem-word.ts';

/** A word ends where letters, digits and camel humps end; `_`, `.`, `-`, `/` and everything else parts words. */
const WORD = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^\p{ASCII}\s]+/gu;
const RUN = /[A-Za-z0-9\u0080-\uffff]+/g;

/** Words that say nothing about what happened. */
const STOP = new Set(
  'a an and are as at be been but by can could for from has have if in into is it its may might of on or so such than that the their them then there these they this those to was were when where which while who whose will with within without would you your we our not no also via using use used uses detects detect detected detection detections identifies identify identified following analytic rule query alert alerts activity event events behavior behaviour possible potential potentially suspicious unusual'.split(
    ' ',
  ),
);

export const isStopWord = (word: string): boolean => STOP.has(word);

/** The same for a text that is one run of letters and digits. */
export function wordsOfRun(run: string): readonly string[] {
  const out: string[] = [];
  const parts = run.match(WORD) ?? [];
  for (const part of parts) {
    const word = normalise(part);
    if (word.length <= 40) out.push(stemWord(word));
  }
  if (parts.length > 1 && parts.length <= 4 && run.length <= 30) out.push(`_${normalise(run)}`);
  return out;
}

/**
 * The words of a text for matching, in order: split at case humps and punctuation, normalised and stemmed.
 * A run of several humps also gives its whole (`widgetConfig` -> `widget`, `config`, `widgetconfig`).
 */
export function tokenise(text: string): string[] {
  const out: string[] = [];
  for (const run of text.match(RUN) ?? []) for (const word of wordsOfRun(run)) out.push(word);
  return out;
}
