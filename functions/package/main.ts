import { readFileSync } from 'node:fs';
import { indexAttack } from '../../shared/attack/attack-index.ts';
import type { Dataset } from '../../shared/attack/dataset.ts';
import { decodeModel } from '../../shared/connotations/model/model-file.ts';
import { SHIPPED_TABLE } from '../../shared/connotations/shipped-table.ts';
import { createMapper as createMapperOf, type Mapper } from '../../shared/mapping/create-mapper.ts';
import type { Knowledge } from '../../shared/mapping/knowledge.ts';

export type { Alert } from '../../shared/alert/alert.ts';
export { type ReadOutcome, readAlerts } from '../../shared/alert/read-alerts.ts';
export { indexAttack } from '../../shared/attack/attack-index.ts';
export type { Dataset } from '../../shared/attack/dataset.ts';
export { decodeModel } from '../../shared/connotations/model/model-file.ts';
export { buildSnapshot } from '../../shared/library/build-snapshot.ts';
export type { LibrarySnapshot } from '../../shared/library/library.ts';
export type { LibraryEntry } from '../../shared/library/library-entry.ts';
export { signatureKey } from '../../shared/library/signature-key.ts';
export type { Mapper } from '../../shared/mapping/create-mapper.ts';
export type { Knowledge } from '../../shared/mapping/knowledge.ts';
export type { Mapping } from '../../shared/mapping/mapping.ts';
export { OUTPUT_FORMS, renderMapping } from '../../shared/outputs/render-mapping.ts';

/** A file that ships with the package; it stands at the same place below the source and below what is built of it. */
const shipped = (path: string): Buffer => readFileSync(new URL(`../../shared/${path}`, import.meta.url));

/** Reads the knowledge that ships with the package: ATT&CK, the trained model, what words mean. About 0.2 s. */
export function loadKnowledge(): Knowledge {
  const dataset = JSON.parse(shipped('attack/data/enterprise-attack.json').toString('utf8')) as Dataset;
  const model = decodeModel(shipped('connotations/model/base.model'));
  return { attack: indexAttack(dataset), model, meanings: SHIPPED_TABLE };
}

/**
 * Makes a mapper, of the knowledge that ships where none is given. Nothing is sent anywhere: no server, no AWS.
 *
 *     const mapper = createMapper();
 *     for (const read of readAlerts(anything)) if ('alert' in read) console.log(mapper.map(read.alert));
 */
export function createMapper(knowledge: Knowledge = loadKnowledge()): Mapper {
  return createMapperOf(knowledge);
}
