import type { Json } from './formats/format.ts';
import { findPlaces, knownPath, learnPath } from './path-trie.ts';

/** True for a plain JSON object: not null, not an array. */
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface OpenDocument {
  readonly root: Json;
  readonly places: ReadonlyMap<string, unknown>;
}

/**
 * The document that was walked last. A format asks some hundred paths of one document before the next comes, so one
 * is kept; the answers are the same without it.
 */
let opened: OpenDocument | undefined;

/** Walks a document whose paths will be asked now. Call it again when the document may have changed. */
export function openDocument(root: Json): void {
  opened = { root, places: findPlaces(root) };
}

/** The same, where it is not the one that is open already. */
export function keepOpen(root: Json): void {
  if (opened?.root !== root) openDocument(root);
}

/** What stands at a path: one value, an array of several, or nothing. A part of a document is walked by itself. */
function lookUp(json: unknown, path: string): unknown {
  const known = knownPath(path);
  if (known === undefined) {
    learnPath(path);
    opened = undefined;
    return lookUp(json, path);
  }
  if (opened !== undefined && opened.root === json) return opened.places.get(known);
  if (!isJson(json)) return undefined;
  if (opened !== undefined) return findPlaces(json).get(known);
  openDocument(json);
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
export const hasAt = (json: unknown, ...paths: readonly string[]): boolean => valueAt(json, ...paths) !== undefined;

/** A scalar as text, trimmed; objects, empty text and the words vendors write for nothing give nothing. */
export function toText(value: unknown): string | undefined {
  if (typeof value === 'string') {
    const text = value.trim();
    return text === '' || text === '-' || text === 'N/A' || text === 'null' ? undefined : text;
  }
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return undefined;
}

/** Makes paths known, for `firstText`. The document that is open was walked without them, so it is closed. */
export function learnPaths(paths: readonly string[]): readonly string[] {
  opened = undefined;
  return paths.map(learnPath);
}

/** The first text at the first of the learnt paths that has one, in the document that is open. */
export function firstText(learnt: readonly string[]): string | undefined {
  for (const path of learnt) {
    const found = opened?.places.get(path);
    if (found === undefined) continue;
    const text = toText(Array.isArray(found) ? found[0] : found);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The first text at the first of the paths that has one. */
export function textAt(json: unknown, ...paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const found = lookUp(json, path);
    if (found === undefined) continue;
    const text = toText(Array.isArray(found) ? found[0] : found);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** All texts at all of the paths, each once, in order. */
export function textsAt(json: unknown, ...paths: readonly string[]): readonly string[] {
  const texts = new Set<string>();
  for (const path of paths) {
    for (const value of valuesAt(json, path)) {
      const text = toText(value);
      if (text !== undefined) texts.add(text);
    }
  }
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
