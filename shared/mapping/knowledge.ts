import type { AttackIndex } from '../attack/attack-index.ts';

/** Everything a mapping rests on besides the alert and the library. Immutable: a change makes a new one. */
export interface Knowledge {
  readonly attack: AttackIndex;
}
