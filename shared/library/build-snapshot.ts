import { type LibrarySnapshot, NOTHING_TAUGHT } from './library.ts';
import { isDecided, type LibraryEntry } from './library-entry.ts';

/** Decided entries that others learn from: some 65 MB with what is worked out of them (measured: 105 MB for 16,000). */
const MOST_TEACHING = 10_000;

/** The entries that teach: decided, agreed on, and naming something; those of analysts first, then the newest. */
function chooseTeaching(entries: Iterable<LibraryEntry>): readonly LibraryEntry[] {
  return [...entries]
    .filter(
      (entry) => isDecided(entry) && !entry.contested && (entry.techniques.length > 0 || entry.verdict === 'unmapped'),
    )
    .sort(
      (a, b) =>
        Number(b.basis === 'analyst') - Number(a.basis === 'analyst') ||
        b.libraryRevision - a.libraryRevision ||
        (a.signatureKey < b.signatureKey ? -1 : 1),
    )
    .slice(0, MOST_TEACHING);
}

/**
 * Makes a snapshot of the library at one revision from its decided entries. Pure: the same entries give the same answers,
 * in whatever order they come. Our own earlier answers, contested and undecided entries teach nobody anything.
 */
export function buildSnapshot(entries: Iterable<LibraryEntry>, revision: number): LibrarySnapshot {
  const exact = new Map<string, LibraryEntry>();
  for (const entry of entries) exact.set(entry.signatureKey, entry);
  let teaching: readonly LibraryEntry[] | undefined;
  return {
    revision,
    exact: (signatureKey) => exact.get(signatureKey),
    teaching() {
      teaching ??= chooseTeaching(exact.values());
      return teaching;
    },
  };
}

/** The same snapshot with these entries as read just now in front of it. */
export function withEntries(snapshot: LibrarySnapshot, entries: ReadonlyMap<string, LibraryEntry>): LibrarySnapshot {
  return {
    revision: snapshot.revision,
    exact: (signatureKey) => entries.get(signatureKey) ?? snapshot.exact(signatureKey),
    teaching: () => snapshot.teaching(),
  };
}

/** The same snapshot while learning is frozen: decisions hold for their own signatures, nothing is drawn from them. */
export const withoutLearning = (snapshot: LibrarySnapshot): LibrarySnapshot => ({
  revision: snapshot.revision,
  exact: (signatureKey) => snapshot.exact(signatureKey),
  teaching: () => NOTHING_TAUGHT,
});
