import { CEILINGS, fits } from './ceilings.ts';
import { appendFact, type Facts, isFull, newFacts, putFact } from './facts.ts';
import type { Json } from './formats/format.ts';
import { MOST_VALUES, newPlaces, type Places, putPlace } from './places.ts';
import { askedPath, documentRoot, factsRoot, type SeenPath, seenPath } from './seen-paths.ts';
import { toText } from './to-text.ts';

/** Of a longer list the first elements are facts. */
const MOST_ELEMENTS = 100;
/** Below a longer path there are no facts. */
const LONGEST_PATH = 512;

/** All that one walk over a document finds. */
export interface WalkedDocument {
  /** What stands at the known paths. */
  readonly places: Places;
  /** The document as flat facts, bounded in number and length. */
  readonly facts: Facts;
  /** How many keys it may still have, at all its levels; less than none where it has too many. */
  keys: number;
  /** False where it goes beyond a ceiling; then nothing else of it counts. */
  fits: boolean;
}

function visitScalar(walk: WalkedDocument, value: unknown, at: SeenPath, isFact: boolean, inList: boolean): void {
  if (at.number >= 0) putPlace(walk.places, at.number, value);
  if (!isFact) return;
  const text = toText(value);
  if (text === undefined) return;
  if (inList) appendFact(walk.facts, at.text, text);
  else putFact(walk.facts, at.text, text);
}

function visitList(walk: WalkedDocument, list: readonly unknown[], at: SeenPath, depth: number, isFact: boolean): void {
  if (list.length > CEILINGS.elements) walk.fits = false;
  for (let index = 0; index < list.length && index < CEILINGS.elements; index++) {
    if (index < MOST_VALUES) visit(walk, list[index], at, depth, isFact && index < MOST_ELEMENTS, true);
    else if (!fits(list[index], depth, walk)) walk.fits = false;
  }
}

/** Only in a list can a path come again, so only there is it looked up before it is set. */
function visit(
  walk: WalkedDocument,
  value: unknown,
  at: SeenPath,
  depth: number,
  mayBeFact: boolean,
  inList: boolean,
): void {
  const isFact = mayBeFact && !isFull(walk.facts);
  if (mayBeFact && !isFact) walk.facts.dropped = true;
  if (typeof value === 'string') {
    if (value.length > CEILINGS.stringLength) walk.fits = false;
    if (value !== '') visitScalar(walk, value, at, isFact, inList);
    return;
  }
  if (value === null || value === undefined) return;
  if (typeof value !== 'object') visitScalar(walk, value, at, isFact, inList);
  else if (!isFact && at.node === undefined) walk.fits = fits(value, depth, walk) && walk.fits;
  else if (depth > CEILINGS.depth) walk.fits = false;
  else if (Array.isArray(value)) visitList(walk, value, at, depth + 1, isFact);
  else {
    if (at.number >= 0) putPlace(walk.places, at.number, value);
    visitMembers(walk, value as Json, at, depth + 1, isFact && at.text.length < LONGEST_PATH, inList);
  }
}

function visitMembers(
  walk: WalkedDocument,
  json: Json,
  at: SeenPath,
  depth: number,
  isFact: boolean,
  inList: boolean,
): void {
  let before: SeenPath | undefined;
  for (const key in json) {
    const path = isFact && !isFull(walk.facts) ? seenPath(at, key, before) : askedPath(at, key);
    before = path;
    if (--walk.keys < 0 || !path.isUsable) walk.fits = false;
    if (walk.keys < 0) return;
    visit(walk, json[key], path, depth, isFact && path.isFact, inList);
  }
}

function walkFrom(root: SeenPath, json: Json, places: Places): WalkedDocument {
  const walk: WalkedDocument = { places, facts: newFacts(), keys: CEILINGS.keys, fits: true };
  visitMembers(walk, json, root, 2, true, false);
  return walk;
}

/**
 * Walks a document once for all that is asked of it: what stands at the known paths (nested objects, flattened keys
 * (`"a.b": …`), mixes of both and keys with capitals come out alike; null and empty text are no values), its facts,
 * the number of its keys and whether it keeps within the ceilings. The places of the document before it are void then.
 */
export const walkDocument = (json: Json): WalkedDocument => walkFrom(documentRoot, json, newPlaces());

const NO_PLACES: Places = { numbers: [], values: [] };

/** The facts of an object that nothing is asked of. */
export const factsOf = (json: Json): Facts => walkFrom(factsRoot, json, NO_PLACES).facts;
