/** A place that some path passes or ends at; `children` has an edge for each way of writing the next step. */
export interface PathNode {
  readonly children: Map<string, PathNode>;
  /** The number of the path that ends here. */
  path: number | undefined;
}

const newNode = (): PathNode => ({ children: new Map(), path: undefined });

/** A path that is known: its number among all of them, and the way to it alone, once that was asked for. */
export interface KnownPath {
  readonly path: string;
  readonly number: number;
  alone: PathNode | undefined;
}

/** Each path as it was asked. Those that differ only in the case of first letters have the same number. */
const knownPaths = new Map<string, KnownPath>();
const numbers = new Map<string, number>();

/**
 * All paths that the formats ask, so that one walk over a document answers all of them. Paths are written in code,
 * never read from an alert: it grows to the size of the formats and no further.
 */
const allPaths = newTrie();

const smallStep = (step: string): string => step.charAt(0).toLowerCase() + step.slice(1);
const capitalStep = (step: string): string => step.charAt(0).toUpperCase() + step.slice(1);

/** The ways of writing a step that count as the same: as it is, and its first letter in either case. */
export const eachCase = (step: string): readonly string[] => [step, smallStep(step), capitalStep(step)];

const small = (path: string): string => path.split('.').map(smallStep).join('.');

/** The paths to each of the steps, from the empty one to the whole. */
function prefixesOf(steps: readonly string[]): readonly string[] {
  const prefixes = [''];
  for (const step of steps) prefixes.push(join(prefixes.at(-1) ?? '', step));
  return prefixes;
}

const join = (path: string, step: string): string => (path === '' ? step : `${path}.${step}`);

/** A trie with its nodes by the small form of their paths; its root is the node of the empty path. */
function newTrie() {
  const root = newNode();
  const nodes = new Map<string, PathNode>([['', root]]);
  const nodeAt = (prefix: string): PathNode => {
    const node = nodes.get(prefix) ?? newNode();
    nodes.set(prefix, node);
    return node;
  };
  /** From each step to each further one there is an edge, flattened where it goes over several. */
  const add = (path: string, number: number): void => {
    const steps = path.split('.');
    const passed = prefixesOf(steps.map(smallStep)).map(nodeAt);
    const writings = [steps, steps.map(smallStep), steps.map(capitalStep)];
    for (const [from, node] of passed.entries()) {
      for (const writing of writings) {
        let key = '';
        for (let to = from; to < steps.length; to++) {
          key = join(key, writing[to] ?? '');
          node.children.set(key, passed[to + 1] ?? root);
        }
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
  const known: KnownPath = { path, number, alone: undefined };
  knownPaths.set(path, known);
  for (const forget of forgetters) forget();
  return known;
}

function newWay(path: string): PathNode {
  const { root, add } = newTrie();
  add(path, 0);
  return root;
}

/** The way to one path alone, for looking into parts of a document; most paths are never asked so. */
export function wayTo(known: KnownPath): PathNode {
  known.alone ??= newWay(known.path);
  return known.alone;
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
