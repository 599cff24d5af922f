import { changeEntry } from './change-entry.ts';
import type { LibraryRevision } from './library-revision.ts';
import type { LibraryStore, LocatedRevision } from './library-store.ts';

/** Whose revisions, or of which time, are to be as if they had never been. */
export interface Undo {
  readonly author?: string;
  /** ISO 8601, included. */
  readonly from: string;
  /** ISO 8601, excluded. */
  readonly to: string;
  /** Who undoes. */
  readonly by: string;
  readonly at: string;
  readonly attackVersion: string;
  readonly comment?: string;
  /** Only says what would be undone. */
  readonly dryRun: boolean;
}

export interface UndoReport {
  /** Revisions taken back. */
  readonly undone: number;
  readonly entries: readonly { readonly signatureKey: string; readonly revisions: readonly number[] }[];
  readonly more: boolean;
}

/** Revisions that one call takes back at most: it must end within a request's time. */
const MOST = 500;

/** Revisions that are looked at in one call, those of others included. */
const MOST_READ = 20_000;

const voidsOf = (history: readonly LibraryRevision[]): ReadonlySet<number> =>
  new Set(history.flatMap((revision) => (revision.kind === 'undone' ? revision.voids : [])));

/** The revisions that are meant, by entry, and whether there may be more. */
async function findRevisions(store: LibraryStore, { author, from, to }: Undo) {
  const found: LocatedRevision[] = [];
  let next: string | undefined;
  let read = 0;
  do {
    const page = await store.revisionsBetween(from, to, 100, next);
    read += page.revisions.length;
    for (const each of page.revisions) if (author === undefined || each.revision.author === author) found.push(each);
    next = page.next;
  } while (next !== undefined && read < MOST_READ);
  return { found, unread: next !== undefined };
}

/** Takes the decisions and imports of an author, of a time, or of both back: each entry by one further revision. */
export async function undoDecisions(store: LibraryStore, undo: Undo): Promise<UndoReport> {
  const { by, at, attackVersion, comment, dryRun } = undo;
  const { found, unread } = await findRevisions(store, undo);
  const byEntry = Map.groupBy(found, ({ signatureKey }) => signatureKey);
  const entries: { signatureKey: string; revisions: readonly number[] }[] = [];
  let undone = 0;
  for (const [signatureKey, located] of byEntry) {
    if (undone >= MOST) return { undone, entries, more: true };
    const already = voidsOf(await store.history(signatureKey));
    const voids = located.map(({ revision }) => revision.revision).filter((number) => !already.has(number));
    if (voids.length === 0) continue;
    if (!dryRun)
      await changeEntry(store, {
        signatureKey,
        signature: '',
        advance: async () => (await store.advance(0)).revision,
        make: () => ({
          kind: 'undone',
          voids,
          author: by,
          at,
          attackVersion,
          ...(comment !== undefined && { comment }),
        }),
      });
    entries.push({ signatureKey, revisions: voids });
    undone += voids.length;
  }
  return { undone, entries, more: unread };
}
