import type { AttackIndex } from './attack-index.ts';
import { fateOf, type TechniqueFate } from './technique-fate.ts';

/** A list of ids carried over to another release. */
export interface TechniquesMove {
  /** The ids as they were. */
  readonly before: readonly string[];
  /** The same list with every safe change applied; an id that needs a person stays as it was. */
  readonly after: readonly string[];
  /** Each id that is not simply the same, in order. */
  readonly fates: readonly TechniqueFate[];
  /** Those among them that need a person. */
  readonly doubtful: readonly TechniqueFate[];
}

/** Carries a list of technique ids from one release to another: chains followed, two that became one named once. */
export function migrateTechniques(ids: readonly string[], from: AttackIndex, to: AttackIndex): TechniquesMove {
  const fates = ids.map((id) => fateOf(id, from, to));
  return {
    before: ids,
    after: [...new Set(fates.map((fate) => (fate.safe && fate.to !== undefined ? fate.to : fate.id)))],
    fates: fates.filter(({ kind }) => kind !== 'unchanged'),
    doubtful: fates.filter(({ safe }) => !safe),
  };
}

/** True where applying the move would write other ids than stand there. */
export const movesIds = ({ before, after }: TechniquesMove): boolean =>
  before.length !== after.length || before.some((id, i) => after[i] !== id);
