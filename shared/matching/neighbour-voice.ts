import { type AttackIndex, parentOf } from '../attack/attack-index.ts';
import type { Evidence } from '../mapping/mapping.ts';
import { liveIds } from './live-ids.ts';
import type { Neighbour } from './nearest-entries.ts';
import { quoteSignature } from './quote-signature.ts';
import type { Voice } from './voice.ts';

/** Entries asked; more of them add hardly anything, as the likest count most. */
const NEIGHBOURS = 5;

/**
 * An entry counts `WEIGHT` times its likeness to this power: what is nearly the alert itself is believed, what is half like it
 * only corrects our own answer (`corrections.ts`). Chosen on random parts of five dev sets, each the library of the rest.
 */
const POWER = 8;
const WEIGHT = 60;

/** The surer we are ourselves, the less neighbours count: by this share of our confidence squared. Chosen with the weight. */
const YIELD = 0.8;

/** Below this what is near is too little, or not near enough, to be worth a word. */
const LEAST_TRUST = 0.5;

/** What one of the techniques named by neighbours rests on: the likest entry that names it. */
function evidenceOf(id: string, near: readonly Neighbour[], attack: AttackIndex, trust: number): Evidence {
  const naming = near.filter(({ entry }) => liveIds(entry.techniques, attack).includes(id));
  const signature = quoteSignature(naming[0]?.entry.signature ?? '');
  const more = naming.length > 1 ? ` and ${naming.length - 1} more of ${near.length}` : '';
  return { kind: 'similar', weight: trust, says: `Close to a decided signature: ${signature}${more}` };
}

/**
 * Decided signatures that are near: their techniques by likeness, trusted by how many are how near. A share is how likely a
 * technique is to be among those named, so the shares of entries that name several may sum to more than 1.
 */
export function neighbourVoice(neighbours: readonly Neighbour[], attack: AttackIndex, ownConfidence: number): Voice[] {
  if (neighbours.length === 0) return [];
  const near = neighbours.slice(0, NEIGHBOURS).filter(({ entry }) => liveIds(entry.techniques, attack).length > 0);
  const shares = new Map<string, number>();
  let total = 0;
  for (const { entry, similarity } of near) {
    const ids = liveIds(entry.techniques, attack);
    const weight = WEIGHT * (1 - YIELD * ownConfidence ** 2) * similarity ** POWER;
    const families = Map.groupBy(ids, parentOf);
    for (const members of families.values())
      for (const id of members) shares.set(id, (shares.get(id) ?? 0) + weight / members.length);
    total += weight;
  }
  const trust = Math.round((1_000 * total) / (1 + total)) / 1_000;
  if (trust < LEAST_TRUST) return [];
  for (const [id, weight] of shares) shares.set(id, weight / total);
  return [{ basis: 'similarity', shares, trust, evidence: (id) => evidenceOf(id, near, attack, trust) }];
}
