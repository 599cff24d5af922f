import type { Conflict } from '../mapping/mapping.ts';
import type { Sighting } from './sightings.ts';

/** Where those who spoke on a signature disagreed when it was last looked at: the vendor's claim, the library, ourselves. */
export interface RecordedConflict {
  readonly signatureKey: string;
  /** When the alert was seen that showed it, ISO 8601. */
  readonly at: string;
  readonly conflicts: readonly Conflict[];
}

/** As much of a conflict as is kept: who disagrees is said by the first few. */
const MOST_CONFLICTS = 6;
const MOST_IDS = 20;
const LONGEST = 500;

/** What of a sighting is kept of who disagrees on it; undefined where all agree. At most some 5 KB. */
export function conflictOf({ mapping, seenAt }: Sighting): RecordedConflict | undefined {
  if (mapping.conflicts.length === 0) return undefined;
  const conflicts = mapping.conflicts.slice(0, MOST_CONFLICTS).map(({ between, first, second, says }) => ({
    between,
    first: first.slice(0, MOST_IDS),
    second: second.slice(0, MOST_IDS),
    says: says.slice(0, LONGEST),
  }));
  return { signatureKey: mapping.signatureKey, at: seenAt, conflicts };
}
