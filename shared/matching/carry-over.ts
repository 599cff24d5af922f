import type { AttackIndex } from '../attack/attack-index.ts';
import { type ConnotationModel, NOTHING } from '../connotations/model/connotation-model.ts';
import type { TechniqueScores } from './score-techniques.ts';

/** What is below this share of the best class cannot become a candidate. */
const FAINT = 1 / 1000;

/** The model's classes as techniques of the release in force. */
export interface CarriedOver {
  readonly probabilities: ReadonlyMap<string, number>;
  /** The model's classes that stand for a technique, where they are not just its own id. */
  readonly classesOf: ReadonlyMap<string, readonly string[]>;
}

/** Remembered for each model and release: the answer is the same for every alert. */
const resolved = new WeakMap<ConnotationModel, WeakMap<AttackIndex, readonly (string | undefined)[]>>();

/** For each class of the model the live technique it stands for, if any. */
function liveIdsOf(model: ConnotationModel, attack: AttackIndex): readonly (string | undefined)[] {
  const byRelease = resolved.get(model) ?? new WeakMap<AttackIndex, readonly (string | undefined)[]>();
  resolved.set(model, byRelease);
  const known = byRelease.get(attack) ?? model.classes.map((id) => attack.resolve(id).technique?.id);
  byRelease.set(attack, known);
  return known;
}

/**
 * Expresses the model's classes in the release in force: a revoked id passes what it learned to its successor, a class with no
 * successor falls away. A model and a dataset of the same release change nothing.
 */
export function carryOver(
  { probabilities }: TechniqueScores,
  model: ConnotationModel,
  attack: AttackIndex,
): CarriedOver {
  const live = liveIdsOf(model, attack);
  const byId = new Map<string, number>();
  const classesOf = new Map<string, string[]>();
  let max = 0;
  for (let c = 0; c < probabilities.length; c++)
    if (model.classes[c] !== NOTHING) max = Math.max(max, probabilities[c] as number);
  for (let c = 0; c < probabilities.length; c++) {
    const probability = probabilities[c] as number;
    const id = model.classes[c] as string;
    if (probability < max * FAINT || id === NOTHING) continue;
    const today = live[c];
    if (today === undefined) continue;
    byId.set(today, (byId.get(today) ?? 0) + probability);
    if (today !== id) classesOf.set(today, [...(classesOf.get(today) ?? [today]), id]);
  }
  return { probabilities: byId, classesOf };
}
