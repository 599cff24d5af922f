import type { Json } from './formats/format.ts';

/** A place that some path passes or ends at; `children` has an edge for each way of writing the next step. */
interface PathNode {
  readonly children: Map<string, PathNode>;
  /** The path that ends here. */
  path: string | undefined;
}

const newNode = (): PathNode => ({ children: new Map(), path: undefined });

/**
 * All paths that the formats ask, so that one walk over a document answers all of them. Paths are written in code,
 * never read from an alert: it grows to the size of the formats and no further.
 */
const root = newNode();
const nodes = new Map<string, PathNode>([['', root]]);

/** Each path as it was asked -> the same with small first letters, under which its values are kept. */
const knownPaths = new Map<string, string>();

const eachPart = (path: string, change: (first: string) => string): string =>
  path
    .split('.')
    .map((part) => change(part.charAt(0)) + part.slice(1))
    .join('.');

const small = (path: string): string => eachPart(path, (first) => first.toLowerCase());
const capital = (path: string): string => eachPart(path, (first) => first.toUpperCase());

function nodeAt(prefix: string): PathNode {
  const known = nodes.get(prefix);
  if (known) return known;
  const made = newNode();
  nodes.set(prefix, made);
  return made;
}

function addPath(path: string): string {
  const parts = path.split('.');
  for (let from = 0; from < parts.length; from++) {
    const node = nodeAt(small(parts.slice(0, from).join('.')));
    for (let to = from + 1; to <= parts.length; to++) {
      const step = parts.slice(from, to).join('.');
      const child = nodeAt(small(parts.slice(0, to).join('.')));
      for (const key of [step, small(step), capital(step)]) node.children.set(key, child);
    }
  }
  const kept = small(path);
  nodeAt(kept).path = kept;
  knownPaths.set(path, kept);
  return kept;
}

/** The name under which a path's values are kept, where the path was asked before. */
export const knownPath = (path: string): string | undefined => knownPaths.get(path);

/** Makes a path known; documents walked before do not answer it. */
export const learnPath = (path: string): string => knownPaths.get(path) ?? addPath(path);

/** More values of one path say nothing more about an alert. */
const MOST_VALUES = 256;

type Places = Map<string, unknown>;

function put(places: Places, path: string, value: unknown): void {
  const known = places.get(path);
  if (known === undefined) places.set(path, value);
  else if (!Array.isArray(known)) places.set(path, [known, value]);
  else if (known.length < MOST_VALUES) known.push(value);
}

function visit(places: Places, value: unknown, node: PathNode): void {
  if (value === null || value === undefined || value === '') return;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length && at < MOST_VALUES; at++) visit(places, value[at], node);
    return;
  }
  if (node.path !== undefined) put(places, node.path, value);
  if (typeof value === 'object' && node.children.size > 0) visitMembers(places, value as Json, node);
}

function visitMembers(places: Places, json: Json, node: PathNode): void {
  for (const key in json) {
    const child = node.children.get(key);
    if (child !== undefined) visit(places, json[key], child);
  }
}

/**
 * What stands at each known path of a document: one value, or an array of several where lists were passed on the
 * way. Nested objects, flattened keys (`"a.b": …`), mixes of both and keys with capitals come out alike. Null and
 * empty text are no values.
 */
export function findPlaces(document: Json): ReadonlyMap<string, unknown> {
  const places: Places = new Map();
  visitMembers(places, document, root);
  return places;
}
