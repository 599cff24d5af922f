import { tokenise } from '../text/tokenise.ts';
import type { LibrarySnapshot, Neighbour } from './library.ts';
import { isDecided, type LibraryEntry } from './library-entry.ts';
import { maskSignature } from './signature-key.ts';

/** Decided entries that are compared with an alert; of more the newest. Bounds memory to about 40 MB. */
const MOST_COMPARED = 20_000;

/** A term that more than this share of the entries have tells none of them apart. */
const COMMON_SHARE = 0.2;

/** Below this two signatures have nothing worth mentioning in common. */
const LEAST_SIMILARITY = 0.2;

/** Entries looked at through one term, at most: keeps a look-up fast in a library of near-duplicates. */
const MOST_A_TERM = 2_000;

/** An entry's terms never change while the entry does not, and entries are replaced, not edited. */
const termsOfEntry = new WeakMap<LibraryEntry, ReadonlySet<string>>();

const termsOf = (signature: string): ReadonlySet<string> =>
  new Set(tokenise(maskSignature(signature).replace(/<[a-z]+>/g, ' ')).slice(0, 60));

function knownTerms(entry: LibraryEntry): ReadonlySet<string> {
  const known = termsOfEntry.get(entry);
  if (known) return known;
  const terms = termsOf(entry.signature);
  termsOfEntry.set(entry, terms);
  return terms;
}

interface Compared {
  readonly entry: LibraryEntry;
  readonly length: number;
}

interface TermIndex {
  readonly compared: readonly Compared[];
  readonly postings: ReadonlyMap<string, readonly number[]>;
  readonly weight: (term: string) => number;
}

/** Rare terms weigh more: log(1 + N / (entries that have it)), as in any search engine. */
function indexTerms(entries: readonly LibraryEntry[]): TermIndex {
  const postings = new Map<string, number[]>();
  for (const [at, entry] of entries.entries())
    for (const term of knownTerms(entry)) {
      const list = postings.get(term);
      if (list) list.push(at);
      else postings.set(term, [at]);
    }
  const weight = (term: string) => Math.log(1 + entries.length / (1 + (postings.get(term)?.length ?? 0)));
  const compared = entries.map((entry) => {
    let sum = 0;
    for (const term of knownTerms(entry)) sum += weight(term) ** 2;
    return { entry, length: Math.sqrt(sum) };
  });
  return { compared, postings, weight };
}

/** Cosine over rarity-weighted terms between a signature and every entry that shares a telling term with it. */
function findNearest({ compared, postings, weight }: TermIndex, signature: string, limit: number): Neighbour[] {
  const terms = termsOf(signature);
  const common = Math.max(20, compared.length * COMMON_SHARE);
  const shared = new Map<number, number>();
  let length = 0;
  for (const term of terms) {
    const w = weight(term) ** 2;
    length += w;
    const entries = postings.get(term) ?? [];
    if (entries.length > common) continue;
    for (const at of entries.slice(0, MOST_A_TERM)) shared.set(at, (shared.get(at) ?? 0) + w);
  }
  const near: Neighbour[] = [];
  for (const [at, sum] of shared) {
    const other = compared[at];
    if (!other || other.length === 0) continue;
    const similarity = Math.min(1, sum / (Math.sqrt(length) * other.length));
    if (similarity >= LEAST_SIMILARITY) near.push({ entry: other.entry, similarity });
  }
  const byKey = (a: Neighbour, b: Neighbour) => (a.entry.signatureKey < b.entry.signatureKey ? -1 : 1);
  return near.sort((a, b) => b.similarity - a.similarity || byKey(a, b)).slice(0, limit);
}

/**
 * Makes a snapshot of the library at one revision from its decided entries. Pure: the same entries give the same answers,
 * in whatever order they come. Our own earlier answers, contested and undecided entries are never anyone's neighbour.
 */
export function buildSnapshot(entries: Iterable<LibraryEntry>, revision: number): LibrarySnapshot {
  const exact = new Map<string, LibraryEntry>();
  for (const entry of entries) exact.set(entry.signatureKey, entry);
  let index: TermIndex | undefined;
  const makeIndex = (): TermIndex => {
    const teaching = [...exact.values()]
      .filter((entry) => isDecided(entry) && !entry.contested && entry.techniques.length > 0)
      .sort((a, b) => b.libraryRevision - a.libraryRevision || (a.signatureKey < b.signatureKey ? -1 : 1));
    return indexTerms(teaching.slice(0, MOST_COMPARED));
  };
  return {
    revision,
    exact: (signatureKey) => exact.get(signatureKey),
    nearest(signature, limit) {
      index ??= makeIndex();
      return findNearest(index, signature, limit);
    },
  };
}

/** The same snapshot with these entries as read just now in front of it. */
export function withEntries(snapshot: LibrarySnapshot, entries: ReadonlyMap<string, LibraryEntry>): LibrarySnapshot {
  return {
    revision: snapshot.revision,
    exact: (signatureKey) => entries.get(signatureKey) ?? snapshot.exact(signatureKey),
    nearest: (signature, limit) => snapshot.nearest(signature, limit),
  };
}

/** The same snapshot while learning is frozen: decisions hold for their own signatures, nothing is drawn from them. */
export const withoutLearning = (snapshot: LibrarySnapshot): LibrarySnapshot => ({
  revision: snapshot.revision,
  exact: (signatureKey) => snapshot.exact(signatureKey),
  nearest: () => [],
});
