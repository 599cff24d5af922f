import type { AttackIndex } from '../attack/attack-index.ts';
import { type ChangeOutcome, changeEntry } from './change-entry.ts';
import { checkAnswer, checkTechniques } from './check-techniques.ts';
import { sameAnswer } from './derive-entry.ts';
import { isBroad } from './is-broad.ts';
import type { Answer } from './library-revision.ts';
import type { LibraryStore } from './library-store.ts';
import { readableKey } from './signature-key.ts';

/** What an analyst says on a signature. */
export interface Decision extends Answer {
  readonly signatureKey: string;
  /** Where the signature was never seen; without it the key's own words stand for it. */
  readonly signature?: string;
  readonly comment?: string;
  /** From the authoriser, never from the body. */
  readonly author: string;
  readonly at: string;
  /** The revision that the analyst looked at. */
  readonly expected?: number;
}

/**
 * Records an analyst's decision; the next alert of the signature follows it. Repeating one's own standing decision
 * changes nothing. Throws `LibraryError` where the ids are not live, the verdict does not fit, or the revision is stale.
 */
export async function decide(store: LibraryStore, attack: AttackIndex, decision: Decision): Promise<ChangeOutcome> {
  const { signatureKey, verdict, techniques, author, at, comment, expected } = decision;
  checkAnswer(decision);
  checkTechniques(techniques, attack);
  const known = (await store.read([signatureKey])).get(signatureKey);
  const signature = known?.entry.signature ?? decision.signature ?? readableKey(signatureKey);
  const broad = isBroad(signature, known?.entry.sightings ?? 0);
  return changeEntry(store, {
    signatureKey,
    signature,
    advance: async () => (await store.advance(1)).revision,
    ...(expected !== undefined && { expected }),
    make: (record) => {
      const own = record?.standing.decisions.find((each) => each.author === author);
      if (own && sameAnswer(own, decision) && comment === undefined && !record?.standing.doubt) return undefined;
      return {
        kind: 'decided',
        author,
        at,
        attackVersion: attack.version,
        verdict,
        techniques,
        ...(broad && { broad }),
        ...(comment !== undefined && { comment }),
      };
    },
  });
}
