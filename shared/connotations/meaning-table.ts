import { dropInflection } from '../text/drop-inflection.ts';
import { splitWords } from '../text/split-words.ts';
import type { MeaningEntry, MeaningKind } from './meanings/meaning-entry.ts';
import { chunksOf, type RunChunk, type RunWord } from './runs-of-text.ts';

/** A node of the word trie: the stems that may follow, and the entry that is complete here. */
interface Node {
  next?: Map<string, Node>;
  entry?: MeaningEntry;
}

/** Where the terms that begin with a word go on. */
export interface Beginnings {
  /** Proper names, found only as written (`Windows`, not `window`). */
  readonly names: Node | undefined;
  /** Common words, found in every inflection (`dumping credentials`). */
  readonly words: Node | undefined;
}

/** Those of most words. */
const NO_BEGINNINGS: Beginnings = { names: undefined, words: undefined };

/** All terms that are known, ready to be found. Immutable: an edit makes a new one. */
export interface MeaningTable {
  /** Most words begin no term; whoever asks often remembers it. */
  beginningWith(word: string): Beginnings;
  readonly size: number;
}

/** Kinds whose terms are found only as they are written: proper names, and words that change their sense (`blocked`, `block`). */
const NAMED: ReadonlySet<MeaningKind> = new Set<MeaningKind>([
  'product',
  'tool',
  'actor',
  'malware',
  'cloud-service',
  'platform',
  'protocol',
  'alert-word',
]);

/** A term found in a text, with its place there (UTF-16 units). */
export interface TermMatch {
  readonly entry: MeaningEntry;
  readonly start: number;
  readonly end: number;
}

/** Terms longer than this many words are not looked for. */
const MAX_WORDS = 8;
/** Shorter terms of several words are not looked for written as one: `c&c` is not `cc`. */
const SHORTEST_JOINED = 6;
/** A text with more terms than this has been made to have them. */
const MAX_MATCHES = 100;

function insert(root: Node, words: readonly string[], entry: MeaningEntry): void {
  let node = root;
  for (const word of words) {
    node.next ??= new Map();
    let next = node.next.get(word);
    if (next === undefined) {
      next = {};
      node.next.set(word, next);
    }
    node = next;
  }
  node.entry = entry;
}

/** The words of a term. Most terms are plain ASCII, where a cheap split gives what `splitWords` would: the table is built at start. */
const wordsOf = (name: string): readonly string[] =>
  /^[\x20-\x7e]*$/.test(name)
    ? (name.toLowerCase().match(/[a-z0-9]+/g) ?? [])
    : splitWords(name).map((chunk) => chunk.word);

/**
 * Builds the table from entries; a later entry for the same term replaces the earlier one, so analysts' entries go last.
 * A term of several words is also found written as one (`cobalt strike`, `CobaltStrike`, `cobaltstrike`).
 */
export function buildMeaningTable(entries: Iterable<MeaningEntry>): MeaningTable {
  const names: Node = {};
  const common: Node = {};
  let size = 0;
  for (const entry of entries) {
    size += 1;
    for (const name of [entry.term, ...(entry.aliases ?? [])]) {
      const words = wordsOf(name);
      if (words.length === 0 || words.length > MAX_WORDS) continue;
      const whole = words.join('');
      const forms = words.length > 1 && whole.length >= SHORTEST_JOINED ? [words, [whole]] : [words];
      const named = NAMED.has(entry.kind);
      for (const form of forms) insert(named ? names : common, named ? form : form.map(dropInflection), entry);
    }
  }
  const beginningWith = (word: string): Beginnings => {
    const beginnings = { names: names.next?.get(word), words: common.next?.get(dropInflection(word)) };
    return beginnings.names || beginnings.words ? beginnings : NO_BEGINNINGS;
  };
  return { beginningWith, size };
}

const asWritten = ({ word }: RunWord): string => word;
const uninflected = ({ word, run }: RunWord): string => (run ? run.uninflected : dropInflection(word));

/** Goes on in a trie from the word at `from`, which leads to `node`; gives the longest term that begins there. */
function longestFrom(
  node: Node | undefined,
  words: readonly RunWord[],
  from: number,
  form: (word: RunWord) => string,
): TermMatch | undefined {
  let entry: MeaningEntry | undefined;
  let last = from;
  let next = from;
  for (let here = node; here !== undefined; ) {
    if (here.entry !== undefined) {
      entry = here.entry;
      last = next;
    }
    const word = words[++next];
    here = here.next === undefined || word === undefined ? undefined : here.next.get(form(word));
  }
  return entry && { entry, start: (words[from] as RunWord).start, end: (words[last] as RunWord).end };
}

/** Adds the longest terms that begin at each word. */
function findLongest(table: MeaningTable, words: readonly RunWord[], out: TermMatch[]): void {
  for (let i = 0; i < words.length && out.length < MAX_MATCHES; i++) {
    const { word, run } = words[i] as RunWord;
    const beginnings = run ? run.beginningsIn(table) : table.beginningWith(word);
    const name = longestFrom(beginnings.names, words, i, asWritten);
    const common = longestFrom(beginnings.words, words, i, uninflected);
    if (name) out.push(name);
    if (common) out.push(common);
  }
}

/** Drops terms that stand within a longer one; terms that only overlap (`S3 bucket`, `bucket policy`) both stay. */
function withoutContained(matches: TermMatch[]): TermMatch[] {
  if (matches.length > 1) matches.sort((a, b) => a.start - b.start || b.end - a.end);
  const out: TermMatch[] = [];
  let end = 0;
  for (const match of matches) {
    if (match.end <= end) continue;
    out.push(match);
    end = match.end;
  }
  return out;
}

/** Whether a term begins within a camel-case name and goes on behind it (`PowerShell Script`: no shell script). */
function leavesName({ start, end }: TermMatch, chunks: readonly RunChunk[]): boolean {
  return chunks.some((chunk) => chunk.start < start && start < chunk.end && chunk.end < end);
}

/** The words of a text and the known terms among them. */
export interface TermsOfText {
  readonly chunks: readonly RunChunk[];
  readonly matches: readonly TermMatch[];
}

/** The text that was read last: an alert's signature is asked twice, for its parts and for what they imply. */
let last: { readonly table: MeaningTable; readonly text: string; readonly found: TermsOfText } | undefined;

/** Splits a text into words and finds the known terms among them. */
export function findTerms(table: MeaningTable, text: string): TermsOfText {
  if (last?.table === table && last.text === text) return last.found;
  const chunks = chunksOf(text);
  const found = { chunks, matches: matchTermsIn(table, chunks) };
  last = { table, text, found };
  return found;
}

/** The known terms in words already split, in order; of those within a longer one only the longer. */
export function matchTermsIn(table: MeaningTable, chunks: readonly RunChunk[]): readonly TermMatch[] {
  const matches: TermMatch[] = [];
  findLongest(table, chunks, matches);
  if (!chunks.some((chunk) => chunk.humps)) return withoutContained(matches);
  findLongest(
    table,
    chunks.flatMap((chunk): readonly RunWord[] => chunk.humps ?? [chunk]),
    matches,
  );
  return withoutContained(matches.filter((match) => !leavesName(match, chunks)));
}
