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

/** Two releases of one domain, and what else is in force: an id of another domain is none of this move's business. */
export interface MoveScope {
  readonly from: AttackIndex;
  readonly to: AttackIndex;
  /** The releases of the other domains in force. */
  readonly others?: readonly AttackIndex[];
}

/** The fate of an id; one that only another domain knows stays as it is. */
function fateWithin(id: string, { from, to, others = [] }: MoveScope): TechniqueFate {
  const fate = fateOf(id, from, to);
  if (fate.kind !== 'unknown' || !others.some((index) => index.technique(id))) return fate;
  return { id, kind: 'unchanged', to: id, choices: [], safe: true, says: `${id} is of another domain.` };
}

/** Carries a list of technique ids from one release to another: chains followed, two that became one named once. */
export function migrateTechniques(ids: readonly string[], scope: MoveScope): TechniquesMove {
  const fates = ids.map((id) => fateWithin(id, scope));
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
