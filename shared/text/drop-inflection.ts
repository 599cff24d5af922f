const VOWEL = /[aeiouy]/;

/** The word without `ending`, where what is left still looks like a word. */
function without(word: string, ending: string): string | undefined {
  if (!word.endsWith(ending)) return undefined;
  const rest = word.slice(0, -ending.length);
  return rest.length >= 3 && VOWEL.test(rest) ? rest : undefined;
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses')) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') && !/[sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/** `dropped`, `dropping`, `drop` end alike: no verb ending, no final `e`, no doubled last letter. */
function bare(word: string): string {
  if (word.length < 5) return word;
  const one = singular(word);
  const verb = without(one, 'ing') ?? without(one, 'ed') ?? one;
  const short = verb.length > 3 && verb.endsWith('e') ? verb.slice(0, -1) : verb;
  return short.length > 3 && short.at(-1) === short.at(-2) ? short.slice(0, -1) : short;
}

/**
 * A normalised word without its inflection: plural, past and `-ing` forms of a word come out the same, while different
 * words (`import`, `important`; `execution`, `executable`), which a stemmer would join, stay apart.
 */
export function dropInflection(word: string): string {
  if (word.length < 4 || word.length > 40) return word;
  return word.length === 4 ? singular(word) : bare(word);
}
