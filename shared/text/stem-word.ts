import { stemmer } from 'stemmer';

const stems = new Map<string, string>();
/** Alerts repeat a small vocabulary; past this many words the memory is emptied, so foreign words cannot fill it. */
const STEM_CACHE = 50_000;

/** Porter's stem of a normalised word, remembered. Words under 4 letters and over 40 are returned as they are. */
export function stemWord(word: string): string {
  if (word.length < 4 || word.length > 40) return word;
  let stem = stems.get(word);
  if (stem === undefined) {
    if (stems.size >= STEM_CACHE) stems.clear();
    stem = stemmer(word);
    stems.set(word, stem);
  }
  return stem;
}
