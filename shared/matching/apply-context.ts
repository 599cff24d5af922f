import type { Direction } from '../alert/alert.ts';
import type { AttackIndex } from '../attack/attack-index.ts';
import pairs from './stated/context-pairs.json' with { type: 'json' };

/** That the direction of an alert moved probability from one technique to its counterpart, and why. */
export interface ContextShift {
  readonly from: string;
  readonly to: string;
  readonly because: string;
}

/** Of what a pair has together, the share of its less fitting member: little when the direction is known, as it was when not. */
const LEFT = 0.15;

/** A shift smaller than this share of the probability is not worth a word. */
const WORTH_SAYING = 0.05;

/**
 * The same act is one technique from outside and another between internal hosts: stated pairs, so that the direction of the
 * alert decides between them and the other stays in sight. Pairs that the release does not know are passed over.
 */
export function applyContext(
  probabilities: ReadonlyMap<string, number>,
  direction: Direction,
  attack: AttackIndex,
): { readonly probabilities: Map<string, number>; readonly shifts: readonly ContextShift[] } {
  const shifted = new Map(probabilities);
  const shifts: ContextShift[] = [];
  if (direction === 'outbound') return { probabilities: shifted, shifts };
  for (const { outside, inside, because } of pairs) {
    const [outer, inner] = [attack.resolve(outside).technique?.id, attack.resolve(inside).technique?.id];
    if (!outer || !inner) continue;
    const [to, from] = direction === 'internal' ? [inner, outer] : [outer, inner];
    const together = (shifted.get(outer) ?? 0) + (shifted.get(inner) ?? 0);
    const gained = together * (1 - LEFT) - (shifted.get(to) ?? 0);
    if (together <= 0 || (direction === 'unknown' && (shifted.get(from) ?? 0) >= together * LEFT)) continue;
    if (direction !== 'unknown' && gained > WORTH_SAYING) shifts.push({ from, to, because });
    shifted.set(to, together * (1 - LEFT));
    shifted.set(from, together * LEFT);
  }
  return { probabilities: shifted, shifts };
}
