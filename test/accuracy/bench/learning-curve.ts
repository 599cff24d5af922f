import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKnowledge } from '../../../functions/adapters/load-knowledge.ts';
import { type LabelledAlert, readLabelled } from '../../../functions/adapters/read-labelled.ts';
import { readLibraryFile } from '../../../functions/adapters/read-library-file.ts';
import { readAlerts } from '../../../shared/alert/read-alerts.ts';
import { createMapper, type Mapper } from '../../../shared/mapping/create-mapper.ts';
import type { Knowledge } from '../../../shared/mapping/knowledge.ts';
import type { Mapping } from '../../../shared/mapping/mapping.ts';
import { type Scores, scoreMappings } from '../../../shared/mapping/score-mappings.ts';
import { REFERENCE } from '../../support/reference-material.ts';

/** The rules of a set are dealt out over so many parts. */
const PARTS = 20;

/** A share of a set imported as a library: for each turn, whether a part is imported; the rules of the other parts are asked. */
interface Deal {
  readonly share: number;
  readonly turns: number;
  readonly isImported: (part: number, turn: number) => boolean;
}

const DEALS: readonly Deal[] = [
  { share: 0, turns: 1, isImported: () => false },
  { share: 0.1, turns: 10, isImported: (part, turn) => part % 10 === turn },
  { share: 0.25, turns: 4, isImported: (part, turn) => part % 4 === turn },
  { share: 0.5, turns: 2, isImported: (part, turn) => part % 2 === turn },
  { share: 0.75, turns: 4, isImported: (part, turn) => part % 4 !== turn },
];

/** What a library of that share of a set's own rules makes of the set's other rules. */
export interface LearnedShare {
  readonly set: string;
  readonly share: number;
  readonly scores: Scores;
}

interface Rule {
  readonly row: LabelledAlert;
  readonly part: number;
}

/** Deals a set's rules out by the hash of what they say: neighbours in the file are often variants of one rule. */
function dealOut(rows: readonly LabelledAlert[]): Rule[] {
  const hashed = rows.map((row) => ({
    row,
    hash: createHash('sha256').update(JSON.stringify(row.alert)).digest('hex'),
  }));
  return hashed.toSorted((a, b) => (a.hash < b.hash ? -1 : 1)).map(({ row }, place) => ({ row, part: place % PARTS }));
}

interface Parts {
  readonly mapper: Mapper;
  readonly knowledge: Knowledge;
  readonly folder: string;
}

/** Imports a part of the rules and asks the others, in turn, so that each rule is asked as often as every other. */
async function measureDeal(rules: readonly Rule[], { turns, isImported }: Deal, parts: Parts): Promise<Scores> {
  const { mapper, knowledge, folder } = parts;
  const [wanted, mappings]: [string[][], Mapping[]] = [[], []];
  for (let turn = 0; turn < turns; turn++) {
    const imported = rules.filter(({ part }) => isImported(part, turn));
    const file = join(folder, 'rules.jsonl');
    const lines = imported.map(({ row: { alert, techniques } }) => `${JSON.stringify({ ...alert, techniques })}\n`);
    await writeFile(file, lines.join(''));
    const library = await readLibraryFile(file, knowledge.attack);
    for (const { row, part } of rules) {
      if (isImported(part, turn)) continue;
      const [outcome] = readAlerts(row.alert);
      if (!outcome || !('alert' in outcome)) continue;
      wanted.push([...row.techniques]);
      mappings.push(mapper.map(outcome.alert, library));
    }
  }
  return scoreMappings(wanted, mappings);
}

/** What importing 0 to 75 % of the rules of vendors never seen does for their other rules, without training. */
export async function measureLearning(modelFile: string): Promise<LearnedShare[]> {
  const knowledge = await loadKnowledge({ modelFile });
  const parts = {
    mapper: createMapper(knowledge),
    knowledge,
    folder: await mkdtemp(join(tmpdir(), 'alert2attack-')),
  };
  const learned: LearnedShare[] = [];
  for (const set of ['panther', 'sentinel']) {
    const rules = dealOut(await Array.fromAsync(readLabelled(`${REFERENCE}/corpora/dev/${set}.jsonl`)));
    for (const deal of DEALS) learned.push({ set, share: deal.share, scores: await measureDeal(rules, deal, parts) });
  }
  await rm(parts.folder, { recursive: true });
  return learned;
}
