import { readFile } from 'node:fs/promises';
import { indexAttack } from '../../shared/attack/attack-index.ts';
import type { Dataset } from '../../shared/attack/dataset.ts';
import { decodeModel } from '../../shared/connotations/model/model-file.ts';
import { SHIPPED_TABLE } from '../../shared/connotations/shipped-table.ts';
import type { Knowledge } from '../../shared/mapping/knowledge.ts';

/** The files that ship with the code. In a Lambda bundle they stand beside the handler, where `KNOWLEDGE_DIR` points. */
const shipped = (path: string): string | URL =>
  process.env['KNOWLEDGE_DIR']
    ? `${process.env['KNOWLEDGE_DIR']}/${path.split('/').at(-1)}`
    : new URL(`../../shared/${path}`, import.meta.url);

export interface KnowledgeOptions {
  /** A model made by `npm run train`, instead of the shipped one. */
  readonly modelFile?: string;
}

/** Reads the shipped dataset of a domain. */
export async function loadDataset(domain = 'enterprise-attack'): Promise<Dataset> {
  return JSON.parse(await readFile(shipped(`attack/data/${domain}.json`), 'utf8')) as Dataset;
}

/** Reads the shipped knowledge (or another model in its place) and makes it ready for a mapper. */
export async function loadKnowledge(options: KnowledgeOptions = {}): Promise<Knowledge> {
  const modelFile = options.modelFile ?? shipped('connotations/model/base.model');
  const [dataset, bytes] = await Promise.all([loadDataset(), readFile(modelFile)]);
  return { attack: indexAttack(dataset), model: decodeModel(bytes), meanings: SHIPPED_TABLE };
}
