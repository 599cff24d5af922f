import { dropTerms, type Example, NEGLIGIBLE, softmax } from './example.ts';
import { seededRandom, shuffle } from './random.ts';

export interface LinearOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Share of a weight that decays with each step that touches it. */
  readonly decay: number;
  readonly seed: number;
  /** Share of a text's terms that a step leaves out. */
  readonly drop: number;
  /** Classes that are kin by name: a step moves each also by `kinShare` of what the whole family is moved. */
  readonly families: readonly string[];
  readonly kinShare: number;
  readonly onEpoch?: (epoch: number) => void;
}

export interface DenseLinear {
  /** Row-major: a row a term. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** The members of each family that has several. */
function kinOf(families: readonly string[]): readonly (readonly number[])[] {
  const members = new Map<string, number[]>();
  families.forEach((family, c) => {
    members.set(family, [...(members.get(family) ?? []), c]);
  });
  return [...members.values()].filter(({ length }) => length > 1);
}

/** Adds to each gradient its share of the family's: what teaches one sub-technique teaches its kin a little. */
function shareWithKin(gradients: Float32Array, kin: readonly (readonly number[])[], share: number): void {
  for (const members of kin) {
    let sum = 0;
    for (const c of members) sum += gradients[c] as number;
    if (Math.abs(sum) < NEGLIGIBLE) continue;
    for (const c of members) gradients[c] = (gradients[c] as number) + share * sum;
  }
}

/** Multinomial logistic regression by stochastic gradient steps, each term with a step size of its own (AdaGrad). */
export function trainLinear(
  examples: readonly Example[],
  terms: number,
  classes: number,
  options: LinearOptions,
): DenseLinear {
  const weights = new Float32Array(terms * classes);
  const bias = new Float32Array(classes);
  const energy = new Float32Array(terms).fill(1e-3);
  const scores = new Float32Array(classes);
  const touched = new Uint16Array(classes);
  const kin = kinOf(options.families);
  const random = seededRandom(options.seed);
  const order = Uint32Array.from(examples.keys());

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    const rate = options.rate * (1 - (0.8 * epoch) / options.epochs);
    for (const at of order) {
      const { vector: whole, classes: wanted, weight } = examples[at] as Example;
      const vector = dropTerms(whole, options.drop, random);
      scores.set(bias);
      for (let i = 0; i < vector.ids.length; i++) {
        const offset = (vector.ids[i] as number) * classes;
        const value = vector.values[i] as number;
        for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + value * (weights[offset + c] as number);
      }
      softmax(scores);
      for (const c of wanted) scores[c] = (scores[c] as number) - 1 / wanted.length;
      shareWithKin(scores, kin, options.kinShare);
      let count = 0;
      let norm = 0;
      for (let c = 0; c < classes; c++) {
        const gradient = scores[c] as number;
        if (gradient < NEGLIGIBLE && gradient > -NEGLIGIBLE) continue;
        touched[count++] = c;
        norm += gradient * gradient;
        bias[c] = (bias[c] as number) - rate * 0.02 * weight * gradient;
      }
      for (let i = 0; i < vector.ids.length; i++) {
        const term = vector.ids[i] as number;
        const value = (vector.values[i] as number) * weight;
        energy[term] = (energy[term] as number) + norm * value * value;
        const step = (rate * value) / Math.sqrt(energy[term] as number);
        const keep = 1 - rate * options.decay;
        const offset = term * classes;
        for (let k = 0; k < count; k++) {
          const c = touched[k] as number;
          weights[offset + c] = (weights[offset + c] as number) * keep - step * (scores[c] as number);
        }
      }
    }
    options.onEpoch?.(epoch + 1);
  }
  return { weights, bias };
}
