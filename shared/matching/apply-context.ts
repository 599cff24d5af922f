import type { Direction } from '../alert/alert.ts';
import type { AttackIndex } from '../attack/attack-index.ts';
import { idOf, numberOf } from '../attack/technique-number.ts';
import type { Probabilities } from './probabilities.ts';
import pairs from './stated/context-pairs.json' with { type: 'json' };

/** That the direction of an alert moved probability from one technique to its counterpart, and why. */
export interface ContextShift {
  readonly from: string;
  readonly to: string;
  readonly because: string;
}

interface LivePair {
  readonly outer: number;
  readonly inner: number;
  readonly because: string;
}

/** Remembered for each release: the answer is the same for every alert. */
const pairsOf = new WeakMap<AttackIndex, readonly LivePair[]>();

/** The stated pairs in the ids of the release; a pair that it does not know falls away. */
function livePairs(attack: AttackIndex): readonly LivePair[] {
  const known = pairsOf.get(attack);
  if (known) return known;
  const live = pairs.flatMap(({ outside, inside, because }) => {
    const [outer, inner] = [attack.resolve(outside).technique?.id, attack.resolve(inside).technique?.id];
    return outer && inner ? [{ outer: numberOf(outer), inner: numberOf(inner), because }] : [];
  });
  pairsOf.set(attack, live);
  return live;
}

/** Of what a pair has together, the share of its less fitting member: little when the direction is known, as it was when not. */
const LEFT = 0.15;

/** The share of the member that nothing speaks for, where no direction is known: enough to stay in sight. */
const GLIMPSE = 0.03;

/** A shift smaller than this share of the probability is not worth a word. */
const WORTH_SAYING = 0.05;

/**
 * The same act is one technique from outside and another between internal hosts: stated pairs, so that the direction of the
 * alert decides between them and the other stays in sight. Pairs that the release does not know are passed over.
 */
export function applyContext(
  probabilities: Probabilities,
  direction: Direction,
  attack: AttackIndex,
): { readonly probabilities: Probabilities; readonly shifts: readonly ContextShift[] } {
  const shifts: ContextShift[] = [];
  if (direction === 'outbound') return { probabilities, shifts };
  const techniques = probabilities.techniques.slice();
  const values = probabilities.values.slice();
  const set = (technique: number, at: number, value: number): void => {
    if (at < 0) techniques.push(technique);
    values[at < 0 ? values.length : at] = value;
  };
  const left = direction === 'unknown' ? GLIMPSE : LEFT;
  for (const { outer, inner, because } of livePairs(attack)) {
    const [to, from] = direction === 'internal' ? [inner, outer] : [outer, inner];
    const toAt = techniques.indexOf(to);
    const fromAt = techniques.indexOf(from);
    if (toAt < 0 && fromAt < 0) continue;
    const had = values[toAt] ?? 0;
    const other = values[fromAt] ?? 0;
    const together = had + other;
    const gained = together * (1 - left) - had;
    if (together <= 0 || (direction === 'unknown' && other >= together * left)) continue;
    if (direction !== 'unknown' && gained > WORTH_SAYING) shifts.push({ from: idOf(from), to: idOf(to), because });
    set(to, toAt, together * (1 - left));
    set(from, fromAt, together * left);
  }
  return { probabilities: { techniques, values }, shifts };
}
