import type { Mapping } from './mapping.ts';

/** Where mappings leave for whoever listens. */
export interface MappingPublisher {
  /** Hands a mapping over at least once; throws where the topic did not take it. */
  publish(mapping: Mapping): Promise<void>;
}
