import type { Alert } from '../alert/alert.ts';
import type { AttackIndex } from '../attack/attack-index.ts';

/** What an output needs besides the mapping. */
export interface OutputContext {
  /** The release that the mapping is in: names of parents, STIX ids. */
  readonly attack: AttackIndex;
  /** The time of writing, ISO 8601 UTC; used where the alert has none. */
  readonly now: string;
  /** The alert itself, for outputs that carry one. */
  readonly alert?: Alert;
}
