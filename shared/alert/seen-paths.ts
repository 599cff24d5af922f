import { isUsableKey } from './ceilings.ts';
import { knownRoot, onNewPath, type PathNode } from './path-trie.ts';

/**
 * A path that some document had, with all that does not depend on the document: alerts of the same kinds have the same
 * paths again and again, so its text is joined once and one look-up a key finds everything.
 */
export interface SeenPath {
  /** The last key of it. */
  readonly key: string;
  /** Dotted, from the root of the document. */
  readonly text: string;
  /** Where the formats' paths go on from here; nothing where none does. */
  readonly node: PathNode | undefined;
  /** The number of the known path that ends here, or -1. */
  readonly number: number;
  /** False for packet dumps and payloads and what is in them. */
  readonly isFact: boolean;
  /** False where no vendor names a field so. */
  readonly isUsable: boolean;
  /** One key further; an empty map that all share until there is one. */
  children: Map<string, SeenPath>;
  /** The path of the first key below this one, and of the key beside it, in the last document that had one: a guess. */
  firstBelow: SeenPath | undefined;
  nextBeside: SeenPath | undefined;
}

/** Packet dumps and payloads: long, unreadable, and nothing in them is a word. */
const PAYLOADS: ReadonlySet<string> = new Set(['b64_data', 'payload', 'packet', 'payload_printable', 'original']);

/** Paths that are kept, and how long they may be: senders choose the keys. */
const MOST_KEPT = 16_384;
const LONGEST_KEPT = 128;

const NO_CHILDREN: Map<string, SeenPath> = new Map();

const newRoot = (node: PathNode | undefined): SeenPath => ({
  key: '',
  text: '',
  node,
  number: -1,
  isFact: true,
  isUsable: true,
  children: new Map(),
  firstBelow: undefined,
  nextBeside: undefined,
});

/** Where documents begin that the formats ask, and where facts begin that nobody asks any more. */
export const documentRoot = newRoot(knownRoot);
export const factsRoot = newRoot(undefined);

let kept = 0;

function forget(): void {
  for (const root of [documentRoot, factsRoot]) {
    root.children.clear();
    root.firstBelow = undefined;
  }
  kept = 0;
}

onNewPath(forget);

/**
 * The path one key further. Documents of a kind have their keys in the same order, so the key that came behind the one
 * before (`before`, nothing for the first) the last time is tried before the look-up.
 */
export function seenPath(from: SeenPath, key: string, before: SeenPath | undefined): SeenPath {
  const guess = before === undefined ? from.firstBelow : before.nextBeside;
  if (guess !== undefined && guess.key === key) return guess;
  const path = from.children.get(key) ?? see(from, key);
  if (isKept(path)) expect(path, from, before);
  return path;
}

/** Longer paths are not kept, so that no sender fills the memory. */
const isKept = (path: SeenPath): boolean => path.text.length <= LONGEST_KEPT;

function expect(path: SeenPath, from: SeenPath, before: SeenPath | undefined): void {
  if (before === undefined) from.firstBelow = path;
  else if (before !== NOWHERE) before.nextBeside = path;
}

/** A path that nobody asks and that is no fact; all such are alike. */
const NOWHERE: SeenPath = newRoot(undefined);

/** The same where no further fact is taken: paths that nobody asks are not kept, however many a sender makes up. */
export const askedPath = (from: SeenPath, key: string): SeenPath =>
  from.children.get(key) ??
  (from.node?.children.has(key) || PAYLOADS.has(key) || !isUsableKey(key) ? see(from, key) : NOWHERE);

function see(from: SeenPath, key: string): SeenPath {
  const node = from.node?.children.get(key);
  const path: SeenPath = {
    key,
    text: from === documentRoot || from === factsRoot ? key : `${from.text}.${key}`,
    node,
    number: node?.path ?? -1,
    isFact: from.isFact && !PAYLOADS.has(key),
    isUsable: isUsableKey(key),
    children: NO_CHILDREN,
    firstBelow: undefined,
    nextBeside: undefined,
  };
  if (!isKept(path)) return path;
  if (++kept > MOST_KEPT) forget();
  if (from.children === NO_CHILDREN) from.children = new Map();
  from.children.set(key, path);
  return path;
}
