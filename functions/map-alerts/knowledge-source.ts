import type { AttackReader } from '../../shared/attack/attack-reader.ts';
import { createMapper, type Mapper } from '../../shared/mapping/create-mapper.ts';
import type { Knowledge } from '../../shared/mapping/knowledge.ts';
import type { LibrarySource } from '../adapters/library-source.ts';
import type { AlertPath } from './map-one-alert.ts';

export interface KnowledgeSourceOptions {
  /** What ships with the code: serves until a release of ATT&CK stands in the table. */
  readonly shipped: Knowledge;
  readonly attack: Pick<AttackReader, 'current'>;
  readonly library: Pick<LibrarySource, 'snapshotFor'>;
}

/**
 * Gives each alert the knowledge of the moment: the release of ATT&CK in force and the library, both at most 60 s old.
 * The mapper is made anew only when another release comes into force.
 */
export function createKnowledgeSource({ shipped, attack, library }: KnowledgeSourceOptions): AlertPath['knowledge'] {
  let index = shipped.attack;
  let mapper: Mapper = createMapper(shipped);
  return async (signatureKey) => {
    const [current, snapshot] = await Promise.all([
      attack.current(shipped.attack.domain),
      library.snapshotFor([signatureKey]),
    ]);
    if (current && current !== index) {
      mapper = createMapper({ ...shipped, attack: current });
      index = current;
    }
    return { attack: index, mapper, library: snapshot };
  };
}
