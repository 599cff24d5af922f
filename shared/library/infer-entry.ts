import type { Mapping } from '../mapping/mapping.ts';
import { type ChangeOutcome, changeEntry, type EntryStore } from './change-entry.ts';
import type { ReviewReason } from './library-entry.ts';
import type { Sighting } from './sightings.ts';

/** Who speaks when nobody has decided yet. */
const OURSELVES = 'alert2attack';

/** Why a person should look at our answer; undefined where it is sure, or where there is nothing to map. */
function reviewReasonOf({ verdict, reason, conflicts }: Mapping): ReviewReason | undefined {
  if (conflicts.length > 0) return 'conflict';
  if (verdict === 'needs-review' || verdict === 'tactic-only' || reason === 'no_known_terms') return 'low_confidence';
  return undefined;
}

/**
 * Makes an entry of our own answer where the signature has none. It is a note of what we said, not knowledge: nothing
 * is ever learned from it, and whatever an analyst or a rule pack says replaces it.
 */
export function inferEntry(store: EntryStore, { mapping, seenAt }: Sighting): Promise<ChangeOutcome> {
  const review = reviewReasonOf(mapping);
  return changeEntry(store, {
    signatureKey: mapping.signatureKey,
    signature: mapping.signature.slice(0, 1_000),
    make: (record) =>
      record
        ? undefined
        : {
            kind: 'inferred',
            author: OURSELVES,
            at: seenAt,
            attackVersion: mapping.attack.version,
            basis: mapping.techniques[0]?.basis ?? 'connotation',
            verdict: mapping.verdict,
            techniques: mapping.techniques.map(({ id }) => id),
            ...(review && { review }),
          },
  });
}
