import type { Json } from './formats/format.ts';
import { countKnownPaths, type KnownPath, knownRoot, type PathNode, wayTo } from './path-trie.ts';

/** More values of one path say nothing more about an alert. */
export const MOST_VALUES = 256;

/**
 * Where each path's value stands among `values`, by the path's number. It is never emptied: a slot counts only if
 * `numbers` there names the same path (a sparse set), so a document is opened at the cost of what it holds.
 */
let slots = new Uint16Array(4096);

/** What a document holds at the known paths: one value a path, or an array of several. */
export interface Places {
  readonly numbers: number[];
  readonly values: unknown[];
}

/** What stands at a path of the document that was walked last. */
export function placeAt(places: Places, path: KnownPath): unknown {
  const slot = slots[path.number] ?? 0;
  return places.numbers[slot] === path.number ? places.values[slot] : undefined;
}

/** Places for a document that is walked now; those of the document before it are void then. */
export function newPlaces(): Places {
  if (slots.length < countKnownPaths()) slots = new Uint16Array(countKnownPaths() * 2);
  return { numbers: [], values: [] };
}

/** Adds what stands at a path. */
export function putPlace(places: Places, path: number, value: unknown): void {
  const slot = slots[path] ?? 0;
  if (places.numbers[slot] !== path) {
    slots[path] = places.numbers.length;
    places.numbers.push(path);
    places.values.push(value);
    return;
  }
  const known = places.values[slot];
  if (!Array.isArray(known)) places.values[slot] = [known, value];
  else if (known.length < MOST_VALUES) known.push(value);
}

type Take = (path: number, value: unknown) => void;

function visit(value: unknown, node: PathNode, take: Take): void {
  if (value === null || value === undefined || value === '') return;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length && at < MOST_VALUES; at++) visit(value[at], node, take);
    return;
  }
  if (node.path !== undefined) take(node.path, value);
  if (typeof value === 'object' && node.children.size > 0) visitMembers(value as Json, node, take);
}

function visitMembers(json: Json, node: PathNode, take: Take): void {
  for (const key in json) {
    const child = node.children.get(key);
    if (child !== undefined) visit(json[key], child, take);
  }
}

/** The same at a node with few ways on: each is looked up, unless there are several, which go in the object's order. */
function visitOnly(json: Json, node: PathNode, take: Take): void {
  let only: string | undefined;
  for (const key of node.children.keys()) {
    if (json[key] === undefined) continue;
    if (only !== undefined) {
      visitMembers(json, node, take);
      return;
    }
    only = key;
  }
  const child = only === undefined ? undefined : node.children.get(only);
  if (only !== undefined && child !== undefined) visit(json[only], child, take);
}

/** Walks the known paths of a document and nothing else, however large it is. */
export function findPlaces(document: Json): Places {
  const places = newPlaces();
  visitMembers(document, knownRoot, (path, value) => putPlace(places, path, value));
  return places;
}

/** What stands at one path of a part of a document, read in the same way: its values, or nothing. */
export function findAt(part: Json, path: KnownPath): readonly unknown[] | undefined {
  const found: unknown[] = [];
  visitOnly(part, wayTo(path), (_, value) => {
    if (found.length < MOST_VALUES) found.push(value);
  });
  return found.length === 0 ? undefined : found;
}
