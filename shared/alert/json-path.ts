import type { Facts } from './facts.ts';
import type { Json } from './formats/format.ts';
import { type KnownPath, knownPath, learnPath } from './path-trie.ts';
import { findAt, findPlaces, type Places, placeAt } from './places.ts';
import { toText } from './to-text.ts';
import { factsOf, type WalkedDocument, walkDocument } from './walk-document.ts';

/** True for a plain JSON object: not null, not an array. */
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface OpenDocument {
  readonly root: Json;
  readonly places: Places;
  /** All that the walk found; nothing where only the known paths were walked. */
  readonly walked?: WalkedDocument;
}

/**
 * The document that was walked last. A format asks some hundred paths of one document before the next comes, so one
 * is kept; the answers are the same without it.
 */
let opened: OpenDocument | undefined;

/** Forgets the document that is open: it may have changed since. */
export function closeDocument(): void {
  opened = undefined;
}

/** Walks a document whose paths will be asked now, where it is not the one that is open already. */
export function keepOpen(root: Json): WalkedDocument {
  if (opened?.root === root && opened.walked !== undefined) return opened.walked;
  const walked = walkDocument(root);
  opened = { root, walked, places: walked.fits ? walked.places : findPlaces(root) };
  return walked;
}

/** The facts of a document, from the walk over it where it is the one that is open. */
export const factsIn = (json: Json): Facts =>
  opened?.root === json && opened.walked !== undefined ? opened.walked.facts : factsOf(json);

/** What stands at a path: one value, an array of several, or nothing. A part of a document is walked by itself. */
function lookUp(json: unknown, path: string): unknown {
  const known = knownPath(path);
  if (known === undefined) {
    learnPath(path);
    opened = undefined;
    return lookUp(json, path);
  }
  if (opened !== undefined && opened.root === json) return placeAt(opened.places, known);
  if (!isJson(json)) return undefined;
  if (opened !== undefined) return findAt(json, known);
  opened = { root: json, places: findPlaces(json) };
  return lookUp(json, path);
}

const NOTHING: readonly unknown[] = [];

/**
 * Everything at a dotted path: nested objects, flattened keys (`"a.b": …`) and mixes of both are read alike,
 * first letters in either case, arrays on the way walked. Missing, null and empty text yield nothing.
 */
export function valuesAt(json: unknown, path: string): readonly unknown[] {
  const found = lookUp(json, path);
  if (found === undefined) return NOTHING;
  return Array.isArray(found) ? found : [found];
}

/** The first value at the first of the paths that has one. */
export function valueAt(json: unknown, ...paths: readonly string[]): unknown {
  for (const path of paths) {
    const found = lookUp(json, path);
    if (found !== undefined) return Array.isArray(found) ? found[0] : found;
  }
  return undefined;
}

/** True where any of the paths holds a value. */
export function hasAt(json: unknown, ...paths: readonly string[]): boolean {
  for (const path of paths) if (lookUp(json, path) !== undefined) return true;
  return false;
}

/** Makes paths known, for the three below. The document that is open was walked without them, so it is closed. */
export function learnPaths(paths: readonly string[]): readonly KnownPath[] {
  opened = undefined;
  return paths.map(learnPath);
}

/** The first text at the first of the learnt paths that has one, in the document that is open. */
export function firstText(learnt: readonly KnownPath[]): string | undefined {
  if (opened === undefined) return undefined;
  for (const path of learnt) {
    const text = textOf(placeAt(opened.places, path));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The first value at the first of the learnt paths that has one, in the document that is open. */
export function firstValue(learnt: readonly KnownPath[]): unknown {
  if (opened === undefined) return undefined;
  for (const path of learnt) {
    const found = placeAt(opened.places, path);
    if (found !== undefined) return Array.isArray(found) ? found[0] : found;
  }
  return undefined;
}

const NO_VALUES: readonly (readonly unknown[])[] = [];

/** What stands at the learnt paths that have something, path by path, in the document that is open. */
export function allValues(learnt: readonly KnownPath[]): readonly (readonly unknown[])[] {
  if (opened === undefined) return NO_VALUES;
  let fields: unknown[][] | undefined;
  for (const path of learnt) {
    const found = placeAt(opened.places, path);
    if (found === undefined) continue;
    fields ??= [];
    fields.push(Array.isArray(found) ? found : [found]);
  }
  return fields ?? NO_VALUES;
}

const NO_TEXTS: readonly string[] = [];

/** All texts at all of the learnt paths, each once, in order, in the document that is open. */
export function allTexts(learnt: readonly KnownPath[]): readonly string[] {
  if (opened === undefined) return NO_TEXTS;
  let texts: Set<string> | undefined;
  for (const path of learnt) {
    const found = placeAt(opened.places, path);
    if (found === undefined) continue;
    texts ??= new Set();
    addTexts(texts, found);
  }
  return texts === undefined ? NO_TEXTS : [...texts];
}

function addTexts(texts: Set<string>, found: unknown): void {
  if (found === undefined) return;
  for (const value of Array.isArray(found) ? found : [found]) {
    const text = toText(value);
    if (text !== undefined) texts.add(text);
  }
}

/** The text of what stands at a path: of the first of several values. */
function textOf(found: unknown): string | undefined {
  if (found === undefined) return undefined;
  return toText(Array.isArray(found) ? found[0] : found);
}

/** The first text at the first of the paths that has one. */
export function textAt(json: unknown, ...paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const text = textOf(lookUp(json, path));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The first text at the paths in the first of several objects that has one. */
export function firstTextAt(objects: readonly Json[], paths: readonly string[]): string | undefined {
  for (const object of objects) {
    const text = textAt(object, ...paths);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** All texts at all of the paths, each once, in order. */
export function textsAt(json: unknown, ...paths: readonly string[]): readonly string[] {
  const texts = new Set<string>();
  for (const path of paths) addTexts(texts, lookUp(json, path));
  return [...texts];
}

/** The object at the first of the paths that has one. */
export function objectAt(json: unknown, ...paths: readonly string[]): Json | undefined {
  for (const path of paths) {
    const value = valueAt(json, path);
    if (isJson(value)) return value;
  }
  return undefined;
}
