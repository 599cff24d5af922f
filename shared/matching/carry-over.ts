import type { AttackIndex } from '../attack/attack-index.ts';
import { carryOverClasses } from '../attack/carry-over-classes.ts';
import { createTermVoice, type TermVoice } from '../attack/term-voice.ts';
import type { Features } from '../connotations/features.ts';
import { type ConnotationModel, NOTHING } from '../connotations/model/connotation-model.ts';
import type { TechniqueScores } from './score-techniques.ts';

/** What is below this share of the best class cannot become a candidate. */
const FAINT = 1 / 200;

/** Likeness to a technique's own words below which they say nothing, and the share of the answer that full likeness takes over. */
const LIKE = 0.2;
const TEXT_SHARE = 0.9;

/** The model's answer as techniques of the release in force. */
export interface CarriedOver {
  readonly probabilities: ReadonlyMap<string, number>;
  /** The model's classes that stand for a technique, where they are not just its own id. */
  readonly classesOf: ReadonlyMap<string, readonly string[]>;
  /** Techniques that only their own name and text speak for, with how alike they are to the alert. */
  readonly fromText: ReadonlyMap<string, number>;
}

interface Passage {
  /** For each class of the model the live techniques that it stands for. */
  readonly ids: readonly (readonly string[])[];
  readonly termVoice: TermVoice | undefined;
}

/** Remembered for each model and release: the answer is the same for every alert. */
const passages = new WeakMap<ConnotationModel, WeakMap<AttackIndex, Passage>>();

function passageOf(model: ConnotationModel, attack: AttackIndex, home: AttackIndex | undefined): Passage {
  const byRelease = passages.get(model) ?? new WeakMap<AttackIndex, Passage>();
  passages.set(model, byRelease);
  const known = byRelease.get(attack);
  if (known) return known;
  const carried = carryOverClasses(model.classes, attack, home);
  const ids = model.classes.map((id) => carried.get(id)?.ids ?? []);
  const taught = new Set(ids.flat());
  const passage = {
    ids,
    termVoice: attack.live.some(({ id }) => !taught.has(id)) ? createTermVoice(attack, taught) : undefined,
  };
  byRelease.set(attack, passage);
  return passage;
}

/**
 * Expresses the model's classes in the release in force: a revoked id passes what it learned to its successors, a class with none
 * falls away, and techniques that the model never learned are heard by their own words. A model and a dataset of the same release
 * change nothing.
 */
export function carryOver(
  { probabilities }: TechniqueScores,
  features: Features,
  model: ConnotationModel,
  attack: AttackIndex,
  home: AttackIndex | undefined,
): CarriedOver {
  const { ids, termVoice } = passageOf(model, attack, home);
  const byId = new Map<string, number>();
  const classesOf = new Map<string, string[]>();
  const techniques = model.classes.at(-1) === NOTHING ? probabilities.length - 1 : probabilities.length;
  let max = 0;
  for (let c = 0; c < techniques; c++) if ((probabilities[c] as number) > max) max = probabilities[c] as number;
  for (let c = 0; c < techniques; c++) {
    const probability = probabilities[c] as number;
    if (probability < max * FAINT) continue;
    const id = model.classes[c] as string;
    const today = ids[c] as readonly string[];
    for (const live of today) {
      byId.set(live, (byId.get(live) ?? 0) + probability / today.length);
      if (live !== id) classesOf.set(live, [...(classesOf.get(live) ?? [live]), id]);
    }
  }
  const fromText = new Map([...(termVoice?.(features) ?? [])].filter(([, likeness]) => likeness >= LIKE));
  return { probabilities: fromText.size > 0 ? hearTexts(byId, fromText) : byId, classesOf, fromText };
}

/** Lets techniques that nothing was learned of take over as much of the answer as the alert is like their own words. */
function hearTexts(learned: ReadonlyMap<string, number>, fromText: ReadonlyMap<string, number>): Map<string, number> {
  const likest = Math.max(...fromText.values());
  const taken = Math.min(TEXT_SHARE, likest);
  const total = [...fromText.values()].reduce((sum, likeness) => sum + likeness ** 2, 0);
  const heard = new Map([...learned].map(([id, probability]) => [id, probability * (1 - taken)]));
  for (const [id, likeness] of fromText) heard.set(id, (heard.get(id) ?? 0) + (taken * likeness ** 2) / total);
  return heard;
}
