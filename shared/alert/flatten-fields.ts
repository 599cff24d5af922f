import { clipText } from './ceilings.ts';
import { isJson, toText } from './json-path.ts';

/** The most facts, the longest fact and the longest sum of facts that an alert carries along. */
const MOST_FIELDS = 160;
const LONGEST_FIELD = 4_096;
const LONGEST_SUM = 65_536;

/** Packet dumps and payloads: long, unreadable, and nothing in them is a word. */
const PAYLOADS: ReadonlySet<string> = new Set(['b64_data', 'payload', 'packet', 'payload_printable', 'event.original']);

interface Sink {
  readonly fields: Map<string, string>;
  left: number;
}

function put(sink: Sink, key: string, text: string): void {
  if (sink.fields.size >= MOST_FIELDS || sink.left <= 0 || sink.fields.has(key)) return;
  const kept = clipText(text, Math.min(LONGEST_FIELD, sink.left));
  sink.fields.set(key, kept);
  sink.left -= kept.length;
}

function walk(value: unknown, key: string, sink: Sink): void {
  if (sink.fields.size >= MOST_FIELDS || sink.left <= 0) return;
  const text = toText(value);
  if (text !== undefined) {
    put(sink, key, text);
  } else if (Array.isArray(value)) {
    walkArray(value, key, sink);
  } else if (isJson(value)) {
    for (const member in value) {
      const path = key === '' ? member : `${key}.${member}`;
      if (!PAYLOADS.has(path)) walk(value[member], path, sink);
    }
  }
}

/** Lists of texts become one text; lists of objects are flattened element by element, the index in the path. */
function walkArray(value: readonly unknown[], key: string, sink: Sink): void {
  const texts = value.slice(0, 100).flatMap((element) => toText(element) ?? []);
  if (texts.length > 0) put(sink, key, texts.join(', '));
  if (texts.length === value.length) return;
  for (const [index, element] of value.slice(0, 20).entries())
    if (typeof element === 'object' && element !== null) walk(element, `${key}.${index}`, sink);
}

/**
 * A JSON object as flat facts: dotted path -> text, arrays of texts joined by ", ". Bounded in number (160), in the
 * length of one (4,096 characters) and of all (64 Ki characters).
 */
export function flattenFields(json: unknown): Readonly<Record<string, string>> | undefined {
  const sink: Sink = { fields: new Map(), left: LONGEST_SUM };
  walk(json, '', sink);
  if (sink.fields.size === 0) return undefined;
  return Object.fromEntries(sink.fields);
}
