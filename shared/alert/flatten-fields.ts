import { clipText } from './ceilings.ts';
import type { Json } from './formats/format.ts';
import { isJson, toText } from './json-path.ts';

/** The most facts, the longest fact and the longest sum of facts that an alert carries along. */
const MOST_FIELDS = 160;
const LONGEST_FIELD = 4_096;
const LONGEST_SUM = 65_536;
const LONGEST_PATH = 512;
const MOST_ELEMENTS = 100;

/** Packet dumps and payloads: long, unreadable, and nothing in them is a word. */
const PAYLOADS: ReadonlySet<string> = new Set(['b64_data', 'payload', 'packet', 'payload_printable', 'original']);

interface Sink {
  readonly fields: Record<string, string>;
  count: number;
  left: number;
}

const isFull = (sink: Sink): boolean => sink.count >= MOST_FIELDS || sink.left <= 0;

function put(sink: Sink, path: string, text: string): void {
  if (path === '__proto__') return;
  const known = Object.hasOwn(sink.fields, path) ? sink.fields[path] : undefined;
  const joined = known === undefined ? text : `${known}, ${text}`;
  const kept = clipText(joined, Math.min(LONGEST_FIELD, sink.left + (known?.length ?? 0)));
  sink.fields[path] = kept;
  sink.left -= kept.length - (known?.length ?? 0);
  if (known === undefined) sink.count += 1;
}

function visit(sink: Sink, value: unknown, path: string): void {
  if (isFull(sink)) return;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length && at < MOST_ELEMENTS; at++) visit(sink, value[at], path);
  } else if (isJson(value)) {
    if (path.length < LONGEST_PATH) visitMembers(sink, value, path);
  } else {
    const text = toText(value);
    if (text !== undefined) put(sink, path, text);
  }
}

function visitMembers(sink: Sink, json: Json, path: string): void {
  for (const key in json) {
    const member = path === '' ? key : `${path}.${key}`;
    if (!PAYLOADS.has(key)) visit(sink, json[key], member);
  }
}

/**
 * A JSON object as flat facts: dotted path -> text, several values joined by ", ". Bounded in number (160), in the
 * length of one (4,096 characters) and of all (64 Ki characters).
 */
export function flattenFields(json: Json): Readonly<Record<string, string>> | undefined {
  const sink: Sink = { fields: {}, count: 0, left: LONGEST_SUM };
  visitMembers(sink, json, '');
  return sink.count === 0 ? undefined : sink.fields;
}
