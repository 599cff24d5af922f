import type { Calibration } from '../model/connotation-model.ts';

/** An answer on a text that the model had not learned from: its measures, and whether the first parent was right. */
export interface CheckedAnswer {
  readonly measures: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

const STEPS = 3000;
const RATE = 0.05;

/** Logistic regression by plain gradient steps with momentum: a handful of weights on a few thousand answers. */
export function fitCalibration(answers: readonly CheckedAnswer[]): Calibration {
  const count = answers[0]?.measures.length ?? 0;
  const weights = new Array<number>(count).fill(0);
  const velocity = new Array<number>(count).fill(0);
  const total = answers.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Array<number>(count).fill(0);
    for (const { measures, right, weight } of answers) {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += (measures[i] as number) * (weights[i] as number);
      const error = (1 / (1 + Math.exp(-sum)) - (right ? 1 : 0)) * (weight / total);
      for (let i = 0; i < count; i++) gradient[i] = (gradient[i] as number) + error * (measures[i] as number);
    }
    for (let i = 0; i < count; i++) {
      velocity[i] = 0.9 * (velocity[i] as number) - RATE * (gradient[i] as number);
      weights[i] = (weights[i] as number) + (velocity[i] as number);
    }
  }
  return { weights: weights.map((w) => Math.round(w * 1e6) / 1e6) };
}
