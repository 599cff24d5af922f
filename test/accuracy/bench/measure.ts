import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { loadKnowledge } from '../../../functions/adapters/load-knowledge.ts';
import { readLabelled } from '../../../functions/adapters/read-labelled.ts';
import { readAlerts } from '../../../shared/alert/read-alerts.ts';
import { createMapper } from '../../../shared/mapping/create-mapper.ts';
import type { Knowledge } from '../../../shared/mapping/knowledge.ts';
import { type ScoredMapping, type Scores, scoreMappings } from '../../../shared/mapping/score-mappings.ts';
import { REFERENCE } from '../../support/reference-material.ts';
import type { Variant } from './variants.ts';

const run = promisify(execFile);
const TRAIN = fileURLToPath(new URL('../../../functions/cli/train.ts', import.meta.url));

/** Where a variant's model is kept. */
const modelFileOf = ({ name }: Variant, folder: string): string => `${folder}/${name.replace(/[^a-z]+/gi, '-')}.model`;

/** Whether a variant has been trained. */
export const isTrained = (variant: Variant, folder: string): boolean => existsSync(modelFileOf(variant, folder));

/** Trains a variant, unless its model stands in the folder already. */
export async function trainVariant(variant: Variant, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const { without } = variant;
  const file = modelFileOf(variant, folder);
  if (existsSync(file)) return file;
  const exclude = without.length > 0 ? ['--exclude', without.join(',')] : [];
  const attack = `${REFERENCE}/attack/enterprise-attack-18.1.json.gz`;
  await run(process.execPath, [
    TRAIN,
    '--corpus',
    `${REFERENCE}/corpora/train`,
    '--attack',
    attack,
    ...exclude,
    '--out',
    file,
  ]);
  return file;
}

/** How the alerts of a set are shown to the mapper. */
export type View = 'full' | 'name only';

export interface Measured {
  readonly set: string;
  readonly view: View;
  readonly scores: Scores;
}

const NOTHING: ScoredMapping = { verdict: 'unmapped', techniques: [], candidates: [] };

/** The files of a set: of dev, and where a whole source is asked, of train too. */
const filesOf = (set: string, leftOut: boolean): string[] =>
  [`${REFERENCE}/corpora/dev/${set}.jsonl`, ...(leftOut ? [`${REFERENCE}/corpora/train/${set}.jsonl`] : [])].filter(
    existsSync,
  );

/** What an expert gave an alert, and what we answer. */
interface Answer {
  readonly wanted: readonly string[];
  readonly mapping: ScoredMapping;
}

/** Maps every alert of a set, in the order of its files. */
export async function answersOf(knowledge: Knowledge, set: string, view: View, leftOut = false): Promise<Answer[]> {
  const mapper = createMapper(knowledge);
  const answers: Answer[] = [];
  for (const file of filesOf(set, leftOut)) {
    for await (const { techniques, alert } of readLabelled(file)) {
      const [outcome] = readAlerts(view === 'full' ? alert : { id: alert['id'], name: alert['name'] });
      answers.push({
        wanted: techniques,
        mapping: outcome && 'alert' in outcome ? mapper.map(outcome.alert) : NOTHING,
      });
    }
  }
  return answers;
}

/** Maps every alert of a set and scores it. */
export async function measure(knowledge: Knowledge, set: string, view: View, leftOut = false): Promise<Measured> {
  const answers = await answersOf(knowledge, set, view, leftOut);
  const [wanted, mappings] = [answers.map((answer) => answer.wanted), answers.map(({ mapping }) => mapping)];
  return { set, view, scores: scoreMappings(wanted, mappings) };
}

/** Measures a trained variant on its sets, in both views. */
export async function measureVariant(variant: Variant, modelFile: string): Promise<Measured[]> {
  const knowledge = await loadKnowledge({ modelFile });
  const measured: Measured[] = [];
  for (const set of variant.on) {
    for (const view of ['full', 'name only'] as const)
      measured.push(await measure(knowledge, set, view, variant.leftOut));
  }
  return measured;
}

/** Bytes of a model file. */
export const modelBytes = async (file: string): Promise<number> => (await readFile(file)).length;
