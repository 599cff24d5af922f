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

/**
 * Expresses the model's classes in the release in force: a revoked id passes what it learned to its successor, a class with no
 * successor falls away. A model and a dataset of the same release change nothing.
 */
export function carryOver(
  { probabilities }: TechniqueScores,
  model: ConnotationModel,
  attack: AttackIndex,
): CarriedOver {
  const byId = new Map<string, number>();
  const classesOf = new Map<string, string[]>();
  let max = 0;
  for (let c = 0; c < probabilities.length; c++)
    if (model.classes[c] !== NOTHING) max = Math.max(max, probabilities[c] as number);
  for (let c = 0; c < probabilities.length; c++) {
    const probability = probabilities[c] as number;
    const id = model.classes[c] as string;
    if (probability < max * FAINT || id === NOTHING) continue;
    const live = attack.resolve(id).technique?.id;
    if (!live) continue;
    byId.set(live, (byId.get(live) ?? 0) + probability);
    if (live !== id) classesOf.set(live, [...(classesOf.get(live) ?? [live]), id]);
  }
  return { probabilities: byId, classesOf };
}
