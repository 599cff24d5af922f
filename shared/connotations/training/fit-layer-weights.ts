import { parentOf } from '../../attack/attack-index.ts';
import type { Features } from '../feature-list.ts';
import { type ConnotationModel, NOTHING } from '../model/connotation-model.ts';

/** A text that the model has not learned from, with the techniques that an expert gave it. */
export interface HeldOutText {
  readonly features: Features;
  readonly techniques: readonly string[];
  readonly weight: number;
}

/** Weights are tried in steps of this part of the whole. */
const STEPS = 20;

interface ScoredText {
  /** The log-scores of each layer. */
  readonly scores: readonly Float32Array[];
  /** The families that are right, by their place. */
  readonly right: ReadonlySet<number>;
  readonly weight: number;
}

/** Every way to share `steps` out among `count` layers. */
function waysToShare(count: number, steps: number): number[][] {
  if (count <= 1) return [[steps]];
  return Array.from({ length: steps + 1 }, (_, first) => first).flatMap((first) =>
    waysToShare(count - 1, steps - first).map((rest) => [first, ...rest]),
  );
}

/** The families of the classes, each class's by its place; alerts with nothing to map are no family. */
function placeFamilies(classes: readonly string[]): {
  readonly ofClass: Int32Array;
  readonly places: Map<string, number>;
} {
  const places = new Map<string, number>();
  const ofClass = Int32Array.from(classes, (id) => {
    if (id === NOTHING) return -1;
    const family = parentOf(id);
    const place = places.get(family) ?? places.size;
    places.set(family, place);
    return place;
  });
  return { ofClass, places };
}

/** What the weighted sum makes of each family: its classes' odds together, against the best class. */
function familyOdds(
  scores: readonly Float32Array[],
  weights: readonly number[],
  ofClass: Int32Array,
  into: Float64Array,
): void {
  const sums = new Float64Array(ofClass.length);
  scores.forEach((layer, k) => {
    const weight = weights[k] as number;
    for (let c = 0; c < sums.length; c++) sums[c] = (sums[c] as number) + weight * (layer[c] as number);
  });
  let max = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < sums.length; c++) if ((sums[c] as number) > max) max = sums[c] as number;
  into.fill(0);
  for (let c = 0; c < sums.length; c++) {
    const family = ofClass[c] as number;
    if (family >= 0) into[family] = (into[family] as number) + Math.exp((sums[c] as number) - max);
  }
}

/** One over the place of the first right family in the ranking. */
function reciprocalRank(odds: Float64Array, right: ReadonlySet<number>): number {
  let best = 0;
  for (const family of right) best = Math.max(best, odds[family] as number);
  let place = 1;
  for (const other of odds) if (other > best) place++;
  return 1 / place;
}

/** How far shares are from even. */
const unevenness = (shares: readonly number[]): number => shares.reduce((sum, share) => sum + share * share, 0);

/**
 * How much each layer's log-scores are to count, together 1: of all shares in steps of a twentieth those under which the right family of
 * texts that were held out stands highest (mean reciprocal rank), of
 * equals the most even. `model`'s own weights play no part. Deterministic.
 */
export function fitLayerWeights(model: ConnotationModel, texts: readonly HeldOutText[]): readonly number[] {
  const { ofClass, places } = placeFamilies(model.classes);
  const scored = texts.flatMap(({ features, techniques, weight }): ScoredText[] => {
    const right = new Set(techniques.flatMap((id) => places.get(parentOf(id)) ?? []));
    if (right.size === 0) return [];
    return [{ scores: model.layers.map((layer) => layer.score(features).slice()), right, weight }];
  });
  const odds = new Float64Array(places.size);
  const meanRank = (weights: readonly number[]): number =>
    scored.reduce((sum, { scores, right, weight }) => {
      familyOdds(scores, weights, ofClass, odds);
      return sum + weight * reciprocalRank(odds, right);
    }, 0);
  const tried = waysToShare(model.layers.length, STEPS)
    .map((ways) => ways.map((steps) => steps / STEPS))
    .sort((a, b) => unevenness(a) - unevenness(b));
  const ranks = tried.map(meanRank);
  return tried[ranks.indexOf(Math.max(...ranks))] ?? [];
}
