import type { Json } from './formats/format.ts';

/** A place that some path passes or ends at; `children` has an edge for each way of writing the next step. */
interface PathNode {
  readonly children: Map<string, PathNode>;
  /** The number of the path that ends here. */
  path: number | undefined;
}

const newNode = (): PathNode => ({ children: new Map(), path: undefined });

/** A path that is known: its number among all of them, and the way to it alone for looking into parts of a document. */
export interface KnownPath {
  readonly number: number;
  readonly alone: PathNode;
}

/** Each path as it was asked. Those that differ only in the case of first letters have the same number. */
const knownPaths = new Map<string, KnownPath>();
const numbers = new Map<string, number>();

/**
 * All paths that the formats ask, so that one walk over a document answers all of them. Paths are written in code,
 * never read from an alert: it grows to the size of the formats and no further.
 */
const allPaths = newTrie();

const eachPart = (path: string, change: (first: string) => string): string =>
  path
    .split('.')
    .map((part) => change(part.charAt(0)) + part.slice(1))
    .join('.');

const small = (path: string): string => eachPart(path, (first) => first.toLowerCase());
const capital = (path: string): string => eachPart(path, (first) => first.toUpperCase());

/** A trie with its nodes by the small form of their paths; its root is the node of the empty path. */
function newTrie() {
  const root = newNode();
  const nodes = new Map<string, PathNode>([['', root]]);
  const nodeAt = (prefix: string): PathNode => {
    const node = nodes.get(prefix) ?? newNode();
    nodes.set(prefix, node);
    return node;
  };
  const add = (path: string, number: number): void => {
    const parts = path.split('.');
    const prefix = (length: number): string => small(parts.slice(0, length).join('.'));
    for (let from = 0; from < parts.length; from++) {
      const node = nodeAt(prefix(from));
      for (let to = from + 1; to <= parts.length; to++) {
        const step = parts.slice(from, to).join('.');
        for (const key of [step, small(step), capital(step)]) node.children.set(key, nodeAt(prefix(to)));
      }
    }
    nodeAt(small(path)).path = number;
  };
  return { root, add };
}

function addPath(path: string): KnownPath {
  const number = numbers.get(small(path)) ?? numbers.size;
  numbers.set(small(path), number);
  allPaths.add(path, number);
  const alone = newTrie();
  alone.add(path, 0);
  const known: KnownPath = { number, alone: alone.root };
  knownPaths.set(path, known);
  return known;
}

/** The path, where it was asked before. */
export const knownPath = (path: string): KnownPath | undefined => knownPaths.get(path);

/** Makes a path known; documents walked before do not answer it. */
export const learnPath = (path: string): KnownPath => knownPaths.get(path) ?? addPath(path);

/** More values of one path say nothing more about an alert. */
const MOST_VALUES = 256;

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

function put(places: Places, path: number, value: unknown): void {
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

/**
 * Walks a document once for all known paths: nested objects, flattened keys (`"a.b": …`), mixes of both and keys with
 * capitals come out alike. Null and empty text are no values. The places of the document before it are void then.
 */
export function findPlaces(document: Json): Places {
  if (slots.length < numbers.size) slots = new Uint16Array(numbers.size * 2);
  const places: Places = { numbers: [], values: [] };
  visitMembers(document, allPaths.root, (path, value) => put(places, path, value));
  return places;
}

/** What stands at one path of a part of a document, read in the same way: its values, or nothing. */
export function findAt(part: Json, path: KnownPath): readonly unknown[] | undefined {
  const found: unknown[] = [];
  visitMembers(part, path.alone, (_, value) => {
    if (found.length < MOST_VALUES) found.push(value);
  });
  return found.length === 0 ? undefined : found;
}
