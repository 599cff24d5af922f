import type { AttackIndex } from '../../shared/attack/attack-index.ts';
import { applyEdits } from '../../shared/connotations/edits/apply-edits.ts';
import type { ConnotationEdit } from '../../shared/connotations/edits/connotation-edit.ts';
import type { ConnotationStore } from '../../shared/connotations/edits/connotation-store.ts';
import { createMapper, type Mapper } from '../../shared/mapping/create-mapper.ts';
import type { Knowledge } from '../../shared/mapping/knowledge.ts';
import { runOnceAtATime } from './run-once-at-a-time.ts';

/** What mappings rest on now, the library aside. */
interface Knowing {
  readonly mapper: Mapper;
  readonly knowledge: Knowledge;
}

/** Gives the knowledge in force: analysts' edits and a new ATT&CK release reach it within 60 s. */
export interface KnowledgeSource {
  current(): Promise<Knowing>;
  /** Looks for changes now. */
  refresh(): Promise<void>;
}

export interface KnowledgeSourceOptions {
  /** What ships with the code. */
  readonly shipped: Knowledge;
  readonly connotations: Pick<ConnotationStore, 'list' | 'revision'>;
  /** The release in force; undefined where none is in the table yet: then the shipped one counts. */
  readonly attack: () => Promise<AttackIndex | undefined>;
  readonly now: () => number;
}

/** A change becomes known everywhere within this time, in milliseconds. */
const MAX_AGE = 60_000;

async function readEdits(connotations: KnowledgeSourceOptions['connotations']): Promise<readonly ConnotationEdit[]> {
  const edits: ConnotationEdit[] = [];
  let next: string | undefined;
  do {
    const page = await connotations.list('', 100, next);
    edits.push(...page.edits);
    next = page.next;
  } while (next !== undefined);
  return edits;
}

/** Keeps a mapper, and makes a new one when what it rests on has changed: two small reads in 60 s where nothing did. */
export function createKnowledgeSource(options: KnowledgeSourceOptions): KnowledgeSource {
  const { shipped, connotations, attack, now } = options;
  let knowing: Knowing = { mapper: createMapper(shipped), knowledge: shipped };
  let edits: readonly ConnotationEdit[] = [];
  let revision = 0;
  let checkedAt = Number.NEGATIVE_INFINITY;

  const load = async (): Promise<void> => {
    const [index, latest] = await Promise.all([attack(), connotations.revision()]);
    const inForce = index ?? shipped.attack;
    if (latest !== revision) edits = await readEdits(connotations);
    if (latest !== revision || inForce !== knowing.knowledge.attack) {
      const knowledge = applyEdits({ ...shipped, attack: inForce }, edits, latest);
      knowing = { mapper: createMapper(knowledge), knowledge };
      revision = latest;
    }
    checkedAt = now();
  };

  const refresh = runOnceAtATime(load);

  return {
    refresh,
    async current() {
      if (now() - checkedAt >= MAX_AGE) await refresh();
      return knowing;
    },
  };
}
