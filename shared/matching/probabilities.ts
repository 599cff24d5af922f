import { numberOf } from '../attack/technique-number.ts';

/**
 * How probable each of some techniques is, in the order in which they were named: parallel arrays. An answer holds a hundred
 * techniques on its way through half a dozen steps; as a map by id that took a fifth of the time of a mapping.
 */
export interface Probabilities {
  /** Their numbers (`technique-number.ts`), no two the same. */
  readonly techniques: readonly number[];
  readonly values: readonly number[];
}

/** The probabilities of a map by id, in its order. */
export const probabilitiesOf = (byId: ReadonlyMap<string, number>): Probabilities => ({
  techniques: Array.from(byId.keys(), numberOf),
  values: [...byId.values()],
});

/** The same techniques, each with another probability. */
export const mapValues = (
  { techniques, values }: Probabilities,
  change: (value: number, technique: number) => number,
): Probabilities => ({ techniques, values: values.map((value, i) => change(value, techniques[i] as number)) });

/** Multiplies each probability by its odds, given as log-odds by technique; all sum to what they did before. */
export function shiftOdds(probabilities: Probabilities, logOdds: (technique: number) => number): Probabilities {
  const sum = ({ values }: Probabilities): number => values.reduce((total, value) => total + value, 0);
  const shifted = mapValues(probabilities, (value, technique) => value * Math.exp(logOdds(technique)));
  const [before, after] = [sum(probabilities), sum(shifted)];
  return mapValues(shifted, (value) => (after > 0 ? (value * before) / after : 0));
}

/** Adds to techniques by id; those that were not named yet come last. */
export function addShares(probabilities: Probabilities, shares: ReadonlyMap<string, number>): Probabilities {
  const techniques = probabilities.techniques.slice();
  const values = probabilities.values.slice();
  for (const [id, share] of shares) {
    const technique = numberOf(id);
    const at = techniques.indexOf(technique);
    if (at >= 0) values[at] = (values[at] as number) + share;
    else {
      techniques.push(technique);
      values.push(share);
    }
  }
  return { techniques, values };
}
