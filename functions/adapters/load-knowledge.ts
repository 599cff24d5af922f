import { readFile } from 'node:fs/promises';
import { indexAttack } from '../../shared/attack/attack-index.ts';
import { decodeModel } from '../../shared/connotations/model/model-file.ts';
import { SHIPPED_TABLE } from '../../shared/connotations/shipped-table.ts';
import type { Knowledge } from '../../shared/mapping/knowledge.ts';
import { loadDataset, shippedFile } from './load-dataset.ts';

export interface KnowledgeOptions {
  /** A model made by `npm run train`, instead of the shipped one. */
  readonly modelFile?: string;
}

/** Reads the shipped knowledge (or another model in its place) and makes it ready for a mapper. */
export async function loadKnowledge(options: KnowledgeOptions = {}): Promise<Knowledge> {
  const modelFile = options.modelFile ?? shippedFile('connotations/model/base.model');
  const [dataset, bytes] = await Promise.all([loadDataset(), readFile(modelFile)]);
  const attack = indexAttack(dataset);
  return { attack, home: attack, model: decodeModel(bytes), meanings: SHIPPED_TABLE };
}
