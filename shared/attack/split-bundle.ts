import { AttackError } from './attack-error.ts';

/** Ceilings for a bundle: four times what the largest release needs. */
export interface BundleLimits {
  /** Bytes of the whole text. */
  readonly totalBytes: number;
  /** Bytes of one object of the bundle (the collection object lists every other one: 3 MB in 18.1). */
  readonly objectBytes: number;
  readonly depth: number;
}

export const BUNDLE_LIMITS: BundleLimits = { totalBytes: 256 * 1_048_576, objectBytes: 16 * 1_048_576, depth: 64 };

const [QUOTE, BACKSLASH, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [...Buffer.from('"\\{}[]')];
const BOM = 0xef;

const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/** Where in the text the splitter stands. */
interface Place {
  depth: number;
  inString: boolean;
  escaped: boolean;
  started: boolean;
  /** Inside the top object's array called `objects`. */
  inObjects: boolean;
  /** The last string of the top object, as bytes: the key of what comes next. */
  key: number[];
}

/** Longest key of the top object that is remembered. */
const KEY_BYTES = 64;

function parseObject(parts: readonly Uint8Array[]): unknown {
  const text = Buffer.concat(parts).toString('utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AttackError('not_json', 'an object of the bundle is not valid JSON; nothing was taken from it', {
      cause,
    });
  }
}

/**
 * Splits a STIX bundle, as it arrives, into the objects of its `objects` array: memory is one object and one chunk,
 * whatever the bundle's size. Our own, because it reads what a foreign server sends: general streaming parsers say of
 * themselves that they are not for hostile input. Throws `AttackError`: `not_json`, `truncated`, `too_deep`, `too_large`.
 */
export async function* splitBundle(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limits: BundleLimits = BUNDLE_LIMITS,
): AsyncGenerator<unknown> {
  const place: Place = { depth: 0, inString: false, escaped: false, started: false, inObjects: false, key: [] };
  let total = 0;
  let held: Uint8Array[] | undefined;
  let heldBytes = 0;
  for await (const chunk of chunks) {
    total += chunk.length;
    if (total > limits.totalBytes)
      throw new AttackError('too_large', `the bundle is larger than ${limits.totalBytes} bytes; it was not read on`);
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const event = step(place, chunk[at] ?? 0, limits.depth);
      if (event === 'object-starts') {
        held = [];
        heldBytes = 0;
        from = at;
      } else if (event === 'object-ends' && held) {
        held.push(chunk.subarray(from, at + 1));
        yield parseObject(held);
        held = undefined;
      }
    }
    if (!held) continue;
    held.push(Buffer.from(chunk.subarray(from)));
    heldBytes += chunk.length - from;
    if (heldBytes > limits.objectBytes)
      throw new AttackError('too_large', `an object of the bundle is larger than ${limits.objectBytes} bytes`);
  }
  if (!place.started) throw new AttackError('not_json', 'the bundle is empty');
  if (place.depth > 0 || place.inString)
    throw new AttackError('truncated', 'the bundle ends in the middle; the download was cut short');
}

type Event = 'object-starts' | 'object-ends' | undefined;

/** One byte on. */
function step(place: Place, byte: number, maxDepth: number): Event {
  if (place.inString) {
    if (place.escaped) place.escaped = false;
    else if (byte === BACKSLASH) place.escaped = true;
    else if (byte === QUOTE) place.inString = false;
    if (place.inString && place.depth === 1 && place.key.length < KEY_BYTES) place.key.push(byte);
    return undefined;
  }
  if (byte === QUOTE) {
    if (place.depth === 0) throw notABundle();
    place.inString = true;
    if (place.depth === 1) place.key = [];
    return undefined;
  }
  if (byte === OPEN_BRACE || byte === OPEN_BRACKET) return open(place, byte, maxDepth);
  if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) return close(place);
  if (place.depth === 0 && !isSpace(byte) && (place.started || byte < BOM)) throw notABundle();
  return undefined;
}

const notABundle = () =>
  new AttackError('not_json', 'what came is not a STIX bundle (JSON with an array "objects"), maybe an error page');

const OBJECTS = 'objects';

function open(place: Place, byte: number, maxDepth: number): Event {
  if (place.depth === 0 && (place.started || byte !== OPEN_BRACE)) throw notABundle();
  place.started = true;
  if (place.depth === 1) place.inObjects = byte === OPEN_BRACKET && String.fromCharCode(...place.key) === OBJECTS;
  place.depth++;
  if (place.depth > maxDepth) throw new AttackError('too_deep', `the bundle is nested deeper than ${maxDepth}`);
  return place.inObjects && place.depth === 3 && byte === OPEN_BRACE ? 'object-starts' : undefined;
}

function close(place: Place): Event {
  if (place.depth === 0) throw notABundle();
  place.depth--;
  return place.inObjects && place.depth === 2 ? 'object-ends' : undefined;
}
