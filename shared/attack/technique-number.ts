import { parentOf } from './attack-index.ts';

const numbers = new Map<string, number>();
const ids: string[] = [];
const families: number[] = [];

/**
 * A small number that stands for a technique as long as the process runs, so that what is reckoned for every alert can stand
 * in arrays. Only for ids of a dataset or a model: what was numbered once is kept.
 */
export function numberOf(id: string): number {
  const known = numbers.get(id);
  if (known !== undefined) return known;
  const parent = parentOf(id);
  const family = parent === id ? ids.length : numberOf(parent);
  const own = ids.length;
  numbers.set(id, own);
  ids.push(id);
  families.push(family);
  return own;
}

/** The id that was numbered so. */
export const idOf = (technique: number): string => ids[technique] as string;

/** The number of the technique's parent; a parent's own. */
export const familyOf = (technique: number): number => families[technique] as number;

/** All numbers are below this. */
export const numbersGiven = (): number => ids.length;
