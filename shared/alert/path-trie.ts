/** A place that some path passes or ends at; `children` has an edge for each way of writing the next step. */
export interface PathNode {
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
  for (const forget of forgetters) forget();
  return known;
}

/** The node at which every document begins. */
export const knownRoot: PathNode = allPaths.root;

/** How many different paths are known. */
export const countKnownPaths = (): number => numbers.size;

const forgetters: (() => void)[] = [];

/** What was worked out from the known paths is void when there is a new one. */
export function onNewPath(forget: () => void): void {
  forgetters.push(forget);
}

/** The path, where it was asked before. */
export const knownPath = (path: string): KnownPath | undefined => knownPaths.get(path);

/** Makes a path known; documents walked before do not answer it. */
export const learnPath = (path: string): KnownPath => knownPaths.get(path) ?? addPath(path);
