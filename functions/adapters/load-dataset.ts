import { readdir, readFile } from 'node:fs/promises';
import type { Dataset } from '../../shared/attack/dataset.ts';

/** A file that ships with the code. In a Lambda bundle it stands beside the handler, where `KNOWLEDGE_DIR` points. */
export const shippedFile = (path: string): string | URL =>
  process.env['KNOWLEDGE_DIR']
    ? `${process.env['KNOWLEDGE_DIR']}/${path.split('/').at(-1)}`
    : new URL(`../../shared/${path}`, import.meta.url);

/** Reads the shipped dataset of a domain. */
export async function loadDataset(domain = 'enterprise-attack'): Promise<Dataset> {
  return JSON.parse(await readFile(shippedFile(`attack/data/${domain}.json`), 'utf8')) as Dataset;
}

/** Reads every shipped dataset: one file a domain. */
export async function loadShippedDatasets(): Promise<readonly Dataset[]> {
  const folder = process.env['KNOWLEDGE_DIR'] ?? new URL('../../shared/attack/data', import.meta.url);
  const files = (await readdir(folder)).filter((name) => name.endsWith('-attack.json')).sort();
  return Promise.all(files.map((name) => loadDataset(name.slice(0, -'.json'.length))));
}
