import type { Json } from './formats/format.ts';

/** A path made ready: for each depth the keys to try there, longest reach last (`a`, then `a.b`, then `a.b.c`). */
interface Path {
  readonly parts: readonly string[];
  /** `joined[from][to]` is the key made of the parts from..to, as flattened exports write it. */
  readonly joined: readonly (readonly string[])[];
  /** The same with each part's first letter in upper case, as .NET and Java exporters write it. */
  readonly capitalised: readonly (readonly string[])[];
}

/** Paths are written in code, never read from an alert, so this map is as large as the formats are. */
const known = new Map<string, Path>();

const joinFrom = (parts: readonly string[]): string[][] =>
  parts.map((_, from) => parts.slice(from).map((__, offset) => parts.slice(from, from + offset + 1).join('.')));

const capitalise = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1);

function pathOf(text: string): Path {
  const made = known.get(text);
  if (made) return made;
  const parts = text.split('.');
  const path = { parts, joined: joinFrom(parts), capitalised: joinFrom(parts.map(capitalise)) };
  known.set(text, path);
  return path;
}

/** True for a plain JSON object: not null, not an array. */
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const has = Object.hasOwn;

/** Collects into `found` what stands at the path; arrays on the way are walked, element by element. */
function collect(value: unknown, path: Path, at: number, found: unknown[], most: number): void {
  if (found.length >= most || value === undefined || value === null) return;
  if (Array.isArray(value)) {
    for (const element of value) {
      if (found.length >= most) return;
      collect(element, path, at, found, most);
    }
    return;
  }
  if (at === path.parts.length) {
    if (value !== '') found.push(value);
    return;
  }
  if (typeof value !== 'object') return;
  const before = found.length;
  const joined = path.joined[at] ?? [];
  const capitalised = path.capitalised[at] ?? [];
  for (let reach = 0; reach < joined.length; reach++) {
    const key = joined[reach] ?? '';
    const other = capitalised[reach] ?? '';
    if (has(value, key)) collect((value as Json)[key], path, at + reach + 1, found, most);
    else if (has(value, other)) collect((value as Json)[other], path, at + reach + 1, found, most);
    if (found.length > before) return;
  }
}

/** The most values one path may yield: beyond this a list says nothing more about an alert. */
const MOST_VALUES = 256;

/**
 * Everything at a dotted path: nested objects, flattened keys (`"a.b": …`) and mixes of both are read alike,
 * first letters in either case, arrays on the way walked. Missing, null and empty text yield nothing.
 */
export function valuesAt(json: unknown, path: string): readonly unknown[] {
  const found: unknown[] = [];
  collect(json, pathOf(path), 0, found, MOST_VALUES);
  return found;
}

/** The first value at the first of the paths that has one. */
export function valueAt(json: unknown, ...paths: readonly string[]): unknown {
  for (const path of paths) {
    const found: unknown[] = [];
    collect(json, pathOf(path), 0, found, 1);
    if (found.length > 0) return found[0];
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

/** The first text at the first of the paths that has one. */
export function textAt(json: unknown, ...paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const text = toText(valueAt(json, path));
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
