import type { AttackIndex } from '../attack/attack-index.ts';
import type { Mapping } from './mapping.ts';

/** Where mappings leave for whoever listens. */
export interface MappingPublisher {
  /** Hands a mapping over at least once; throws where the topic did not take it. `attack` knows the names of parents. */
  publish(mapping: Mapping, attack: AttackIndex): Promise<void>;
}
