import type { AttackIndex } from '../attack/attack-index.ts';
import { carryOverClasses } from '../attack/carry-over-classes.ts';
import { numberOf, numbersGiven } from '../attack/technique-number.ts';
import { createTermVoice, type TermVoice } from '../attack/term-voice.ts';
import type { Features } from '../connotations/feature-list.ts';
import { type ConnotationModel, NOTHING } from '../connotations/model/connotation-model.ts';
import { addShares, mapValues, type Probabilities } from './probabilities.ts';
import type { TechniqueScores } from './score-techniques.ts';

/** What is below this share of the best class cannot become a candidate. */
const FAINT = 1 / 200;

/** Likeness to a technique's own words below which they say nothing, and the share of the answer that full likeness takes over. */
const LIKE = 0.2;
const TEXT_SHARE = 0.9;

/** The model's answer as techniques of the release in force. */
export interface CarriedOver {
  readonly probabilities: Probabilities;
  /** The model's classes that stand for a technique, where they are not just its own id. */
  readonly classesOf: ReadonlyMap<string, readonly string[]>;
  /** Techniques that only their own name and text speak for, with how alike they are to the alert. */
  readonly fromText: ReadonlyMap<string, number>;
}

interface Passage {
  /** For each class of the model the live techniques that it stands for. */
  readonly ids: readonly (readonly string[])[];
  /** The same by number, one after the other; those of a class begin where `starts` says. */
  readonly numbers: Int32Array;
  readonly starts: Int32Array;
  /** Whether any class stands for another technique than its own. */
  readonly moves: boolean;
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
    numbers: Int32Array.from(ids.flat(), numberOf),
    starts: startsOf(ids),
    moves: ids.some((today, c) => today.some((id) => id !== model.classes[c])),
    termVoice: attack.live.some(({ id }) => !taught.has(id)) ? createTermVoice(attack, taught) : undefined,
  };
  byRelease.set(attack, passage);
  return passage;
}

/** Where each list begins when they stand one after the other, and where the last ends. */
function startsOf(lists: readonly (readonly string[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  for (const [i, { length }] of lists.entries()) starts[i + 1] = (starts[i] as number) + length;
  return starts;
}

/** What the classes give each technique, by its number; all zero between calls. */
let sums = new Float64Array(0);

/** Adds up what the classes that can become candidates give to techniques. */
function sumClasses({ probabilities }: TechniqueScores, { numbers, starts }: Passage, count: number): Probabilities {
  if (sums.length < numbersGiven()) sums = new Float64Array(2 * numbersGiven());
  const least = leastLikely(probabilities, count);
  const techniques: number[] = [];
  for (let c = 0; c < count; c++) {
    const probability = probabilities[c] as number;
    if (probability < least) continue;
    const start = starts[c] as number;
    const end = starts[c + 1] as number;
    for (let i = start; i < end; i++) {
      const technique = numbers[i] as number;
      if (sums[technique] === 0) techniques.push(technique);
      sums[technique] = (sums[technique] as number) + probability / (end - start);
    }
  }
  const values = techniques.map((technique) => sums[technique] as number);
  for (const technique of techniques) sums[technique] = 0;
  return { techniques, values };
}

/** What a class has at least that can become a candidate. */
function leastLikely(probabilities: Float32Array, count: number): number {
  let max = 0;
  for (let c = 0; c < count; c++) if ((probabilities[c] as number) > max) max = probabilities[c] as number;
  return max * FAINT;
}

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

/** The classes behind each technique that another id passed something to. */
function movedClasses(
  { probabilities }: TechniqueScores,
  model: ConnotationModel,
  { ids, moves }: Passage,
  count: number,
): ReadonlyMap<string, readonly string[]> {
  if (!moves) return NONE;
  const least = leastLikely(probabilities, count);
  const classesOf = new Map<string, string[]>();
  for (let c = 0; c < count; c++) {
    if ((probabilities[c] as number) < least) continue;
    const id = model.classes[c] as string;
    for (const live of ids[c] as readonly string[])
      if (live !== id) classesOf.set(live, [...(classesOf.get(live) ?? [live]), id]);
  }
  return classesOf;
}

/**
 * Expresses the model's classes in the release in force: a revoked id passes what it learned to its successors, a class with none
 * falls away, and techniques that the model never learned are heard by their own words. A model and a dataset of the same release
 * change nothing.
 */
export function carryOver(
  scores: TechniqueScores,
  features: Features,
  model: ConnotationModel,
  attack: AttackIndex,
  home: AttackIndex | undefined,
): CarriedOver {
  const passage = passageOf(model, attack, home);
  const count = model.classes.at(-1) === NOTHING ? model.classes.length - 1 : model.classes.length;
  const learned = sumClasses(scores, passage, count);
  const fromText = passage.termVoice ? alikeTexts(passage.termVoice(features)) : NONE;
  return {
    probabilities: fromText.size > 0 ? hearTexts(learned, fromText) : learned,
    classesOf: movedClasses(scores, model, passage, count),
    fromText,
  };
}

const alikeTexts = (likenesses: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map([...likenesses].filter(([, likeness]) => likeness >= LIKE));

/** Lets techniques that nothing was learned of take over as much of the answer as the alert is like their own words. */
function hearTexts(learned: Probabilities, fromText: ReadonlyMap<string, number>): Probabilities {
  const likest = Math.max(...fromText.values());
  const taken = Math.min(TEXT_SHARE, likest);
  const total = [...fromText.values()].reduce((sum, likeness) => sum + likeness ** 2, 0);
  const said = new Map([...fromText].map(([id, likeness]) => [id, (taken * likeness ** 2) / total]));
  return addShares(
    mapValues(learned, (probability) => probability * (1 - taken)),
    said,
  );
}
