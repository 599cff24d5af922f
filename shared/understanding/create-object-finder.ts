import type { FoundConnotation } from '../connotations/find-connotations.ts';
import type { Component } from '../mapping/mapping.ts';
import { isHump } from '../text/is-hump.ts';
import { findObject, type Place, titleWords } from './find-object.ts';

/** A signature as its verbs are read. */
export interface Title {
  readonly name: string;
  readonly components: readonly Component[];
  /** What the alert is about: never all that a verb was done to. */
  readonly product: FoundConnotation | undefined;
  /** The name and category of the ruleset, where the name begins with them. */
  readonly category: Place | undefined;
}

/** What a plain verb was done to; undefined where nothing stands where it should. */
export type FindObjectOf = (verb: FoundConnotation) => Place | undefined;

/** The things on one side of the verb that stand together: `tenant member account` before `deletion`. */
function thingsBeside({ name, components, product }: Title, at: number, step: 1 | -1): readonly number[] {
  const out: number[] = [];
  for (let i = at + step; ; i += step) {
    const here = components[i];
    const last = components[i - step];
    if (!here || !last || here.field !== undefined || product?.components.includes(i)) return out;
    const gap = step === 1 ? name.slice(last.end, here.start) : name.slice(here.end, last.start);
    if ((here.role !== 'affected' && here.role !== 'trigger') || (out.length > 0 && gap !== ' ')) return out;
    out.push(i);
  }
}

/** In a name without blanks: a verb that opens it is done to what follows (`delete_trail`), any other to what stands before it. */
function partsBeside(verb: FoundConnotation, title: Title): readonly number[] {
  const at = verb.components[0];
  if (at === undefined || title.components[at]?.field !== undefined) return [];
  const after = thingsBeside(title, at, 1);
  const before = thingsBeside(title, at, -1);
  const [first, second] = at === 0 ? [after, before] : [before, after];
  return first.length > 0 ? first : second;
}

const outline = (places: readonly Place[]): Place | undefined =>
  places.length === 0
    ? undefined
    : { start: Math.min(...places.map(({ start }) => start)), end: Math.max(...places.map(({ end }) => end)) };

/**
 * Finds what plain verbs were done to, each looked for once: by the form of the verb where the name is a sentence, else by the parts
 * of the name. `verbs` are those of the name that can be nothing else.
 */
export function createObjectFinder(title: Title, verbs: readonly FoundConnotation[]): FindObjectOf {
  const { name, components, product, category } = title;
  const isSentence = /\s/.test(name);
  const places = verbs.flatMap(({ place }) => place ?? []);
  const stops = category ? [category, ...places] : places;
  const found = new Map<FoundConnotation, Place | undefined>();
  let words: ReturnType<typeof titleWords> | undefined;
  const find = (verb: FoundConnotation): Place | undefined => {
    const { place } = verb;
    if (!isSentence || place === undefined)
      return outline(partsBeside(verb, title).flatMap((i) => components[i] ?? []));
    // `WriteOwner`: what a verb within a word was done to stands in the word.
    if (isHump(name, place)) return undefined;
    words ??= titleWords(name);
    const others = { stops: stops.filter((stop) => stop !== place), product: product?.place };
    return findObject(name, words, place, others);
  };
  return (verb) => {
    if (!found.has(verb)) found.set(verb, find(verb));
    return found.get(verb);
  };
}
