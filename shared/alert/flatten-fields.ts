import { clipText } from './ceilings.ts';
import type { Json } from './formats/format.ts';
import { joinPath } from './join-path.ts';
import { toText } from './json-path.ts';

/** The most facts, the longest fact and the longest sum of facts that an alert carries along. */
const MOST_FIELDS = 160;
const LONGEST_FIELD = 4_096;
const LONGEST_SUM = 65_536;
const LONGEST_PATH = 512;
const MOST_ELEMENTS = 100;

/** Packet dumps and payloads: long, unreadable, and nothing in them is a word. */
const PAYLOADS: ReadonlySet<string> = new Set(['b64_data', 'payload', 'packet', 'payload_printable', 'original']);

/** The facts, and whether some were left out. */
interface Facts {
  readonly fields: Readonly<Record<string, string>> | undefined;
  readonly dropped: boolean;
}

interface Sink {
  readonly fields: Record<string, string>;
  count: number;
  dropped: boolean;
  left: number;
}

const isFull = (sink: Sink): boolean => sink.count >= MOST_FIELDS || sink.left <= 0;

function put(sink: Sink, path: string, text: string): void {
  if (path === '__proto__') return;
  const kept = clipText(text, Math.min(LONGEST_FIELD, sink.left));
  sink.fields[path] = kept;
  sink.left -= kept.length;
  sink.count += 1;
}

/** A further value of a path that has one: behind it. */
function append(sink: Sink, path: string, text: string): void {
  const known = Object.hasOwn(sink.fields, path) ? sink.fields[path] : undefined;
  if (known === undefined) {
    put(sink, path, text);
    return;
  }
  const kept = clipText(`${known}, ${text}`, Math.min(LONGEST_FIELD, sink.left + known.length));
  sink.fields[path] = kept;
  sink.left -= kept.length - known.length;
}

function visitList(sink: Sink, list: readonly unknown[], path: string): void {
  for (let at = 0; at < list.length && at < MOST_ELEMENTS; at++) visit(sink, list[at], path, true);
}

/** Only in a list can a path come again, so only there is it looked up before it is set. */
function visit(sink: Sink, value: unknown, path: string, inList: boolean): void {
  if (isFull(sink)) {
    sink.dropped = true;
    return;
  }
  if (typeof value === 'object' && value !== null) {
    if (Array.isArray(value)) visitList(sink, value, path);
    else if (path.length < LONGEST_PATH) visitMembers(sink, value as Json, path, inList);
    return;
  }
  const text = toText(value);
  if (text !== undefined) (inList ? append : put)(sink, path, text);
}

function visitMembers(sink: Sink, json: Json, path: string, inList: boolean): void {
  for (const key in json) if (!PAYLOADS.has(key)) visit(sink, json[key], joinPath(path, key), inList);
}

/**
 * A JSON object as flat facts: dotted path -> text, several values joined by ", ". Bounded in number (160), in the
 * length of one (4,096 characters) and of all (64 Ki characters).
 */
export function flattenFields(json: Json): Facts {
  const sink: Sink = { fields: {}, count: 0, left: LONGEST_SUM, dropped: false };
  for (const key in json) if (!PAYLOADS.has(key)) visit(sink, json[key], key, false);
  return { fields: sink.count === 0 ? undefined : sink.fields, dropped: sink.dropped };
}
