import type { LibraryRevision } from './library-revision.ts';
import { applyRevision, NOTHING_SAID, type Standing } from './standing.ts';

interface Moment {
  readonly standing: Standing;
  readonly voided: ReadonlySet<number>;
}

const BEGINNING: Moment = { standing: NOTHING_SAID, voided: new Set() };

/** What stands after these revisions if the voided ones had never been; a revert goes back within that world. */
function replayWithout(history: readonly LibraryRevision[], voided: ReadonlySet<number>): Standing {
  const after = new Map<number, Standing>();
  let standing = NOTHING_SAID;
  for (const revision of history) {
    if (revision.kind === 'reverted' && !voided.has(revision.revision))
      standing = after.get(revision.to) ?? NOTHING_SAID;
    else if (!voided.has(revision.revision)) standing = applyRevision(standing, revision);
    after.set(revision.revision, standing);
  }
  return standing;
}

/**
 * What stands after a whole history, oldest first. After an `undone` it is as if its revisions had never been; after a
 * `reverted` it is as it was then, undone things included.
 */
export function replayHistory(history: readonly LibraryRevision[]): Standing {
  const moments = new Map<number, Moment>([[0, BEGINNING]]);
  let now = BEGINNING;
  for (const [index, revision] of history.entries()) {
    if (revision.kind === 'undone') {
      const voided = new Set([...now.voided, ...revision.voids]);
      now = { standing: replayWithout(history.slice(0, index), voided), voided };
    } else if (revision.kind === 'reverted') {
      now = moments.get(revision.to) ?? BEGINNING;
    } else {
      now = { ...now, standing: applyRevision(now.standing, revision) };
    }
    moments.set(revision.revision, now);
  }
  return now.standing;
}
