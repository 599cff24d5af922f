import { loadKnowledge } from '../../../functions/adapters/load-knowledge.ts';
import { parentOf } from '../../../shared/attack/attack-index.ts';
import type { Knowledge } from '../../../shared/mapping/knowledge.ts';
import { answersOf } from './measure.ts';
import { DEV_SETS } from './variants.ts';

/** What became of the alerts that an expert gave a technique of one family. */
interface Family {
  readonly id: string;
  asked: number;
  missed: number;
  /** Missed with a confidence of at least one half: wrong and sure of it. */
  surelyWrong: number;
  /** The wrong first answers, by family. */
  readonly instead: Map<string, number>;
}

const SURE = 0.5;
const LISTED = 25;
const SHOWN = 3;

const count = (map: Map<string, number>, key: string): void => {
  map.set(key, (map.get(key) ?? 0) + 1);
};

async function gatherFamilies(knowledge: Knowledge): Promise<Family[]> {
  const families = new Map<string, Family>();
  for (const set of DEV_SETS) {
    for (const { wanted, mapping } of await answersOf(knowledge, set, 'full')) {
      const [first] = mapping.candidates;
      const right = new Set(wanted.map(parentOf));
      const hit = first !== undefined && right.has(parentOf(first.id));
      for (const id of right) {
        const family = families.get(id) ?? { id, asked: 0, missed: 0, surelyWrong: 0, instead: new Map() };
        families.set(id, family);
        family.asked++;
        if (hit) continue;
        family.missed++;
        if (first && first.confidence >= SURE) family.surelyWrong++;
        count(family.instead, first ? parentOf(first.id) : 'no answer');
      }
    }
  }
  return [...families.values()];
}

/** A table of the techniques that are missed most often over all dev sets, with what was answered in their place. */
export async function measureWorstErrors(modelFile: string): Promise<string> {
  const knowledge = await loadKnowledge({ modelFile });
  const worst = (await gatherFamilies(knowledge)).sort((a, b) => b.missed - a.missed || (a.id < b.id ? -1 : 1));
  const rows = worst.slice(0, LISTED).map(({ id, asked, missed, surelyWrong, instead }) => {
    const most = [...instead].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, SHOWN);
    const answers = most.map(([other, times]) => `${other} (${times})`).join(', ');
    const name = knowledge.attack.technique(id)?.name ?? '';
    return `| ${id} ${name} | ${asked} | ${missed} | ${surelyWrong} | ${answers} |`;
  });
  return [
    '| technique | asked | missed | missed and sure | answered instead |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
