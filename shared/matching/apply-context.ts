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
  /** The outer technique and its sub-techniques. */
  readonly outerFamily: readonly number[];
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
    if (!outer || !inner) return [];
    const subs = attack.live.filter(({ parent }) => parent === outer).map(({ id }) => numberOf(id));
    return [{ outer: numberOf(outer), outerFamily: [numberOf(outer), ...subs], inner: numberOf(inner), because }];
  });
  pairsOf.set(attack, live);
  return live;
}

/** Of what a pair has together, the largest share that its less fitting member keeps where the direction is known. */
const LEFT = 0.15;

/** The share of the less fitting member where nothing speaks for it: enough to stay in sight. */
const GLIMPSE = 0.03;

/** Shares below this are as good as none. */
const NEGLIGIBLE = 1e-9;

/** A shift smaller than this share of the probability is not worth a word. */
const WORTH_SAYING = 0.05;

/** Probabilities that can be changed in their place. */
class Shares {
  readonly techniques: number[];
  readonly values: number[];

  constructor({ techniques, values }: Probabilities) {
    this.techniques = techniques.slice();
    this.values = values.slice();
  }

  of(technique: number): number {
    return this.values[this.techniques.indexOf(technique)] ?? 0;
  }

  set(technique: number, value: number): void {
    const at = this.techniques.indexOf(technique);
    if (at < 0) this.techniques.push(technique);
    this.values[at < 0 ? this.values.length : at] = value;
  }
}

/** Passes what the less fitting members have to the fitting one, up to the share that they keep; gives how much it was. */
function pass(shares: Shares, from: readonly number[], to: number, kept: number): number {
  const [had, other] = [shares.of(to), from.reduce((sum, technique) => sum + shares.of(technique), 0)];
  const together = had + other;
  if (together <= 0) return 0;
  // Most answers, of unknown direction: nothing to pass.
  if (other <= together * kept && other >= together * GLIMPSE) return 0;
  const left = together * Math.max(GLIMPSE, Math.min(kept, other / together));
  // Too little to be shared out by its parts: the first gets what stays in sight.
  if (other > together * NEGLIGIBLE)
    for (const technique of from) {
      const share = shares.of(technique);
      if (share > 0) shares.set(technique, (share * left) / other);
    }
  else shares.set(from[0] as number, left);
  shares.set(to, together - left);
  return other - left;
}

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
  const shares = new Shares(probabilities);
  for (const { outer, outerFamily, inner, because } of livePairs(attack)) {
    const [from, to] = direction === 'internal' ? [outerFamily, inner] : [[inner], outer];
    const [largest = outer] = from.toSorted((a, b) => shares.of(b) - shares.of(a));
    const passed = pass(shares, from, to, direction === 'unknown' ? 1 : LEFT);
    if (direction !== 'unknown' && passed > WORTH_SAYING) shifts.push({ from: idOf(largest), to: idOf(to), because });
  }
  return { probabilities: shares, shifts };
}
