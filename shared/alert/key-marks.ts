import { sureEnvelopes } from './envelopes/all-envelopes.ts';
import { jsonFormats } from './formats/all-formats.ts';
import type { Json } from './formats/format.ts';
import { eachCase } from './path-trie.ts';

/** Which envelopes and formats an object may be of, told by its keys alone: a bit each, so that most are never asked. */
type Marks = number;

const ENVELOPE: Marks = 1;

/** The bit of a format by its place among all; there are more formats than bits, so that two may share one. */
const bitOf = (at: number): Marks => 2 << (at % 30);

const marks = new Map<string, Marks>();

const addMark = (key: string, mark: Marks): unknown => marks.set(key, (marks.get(key) ?? 0) | mark);

for (const { keys } of sureEnvelopes) for (const key of keys) addMark(key, ENVELOPE);
for (const [at, { keys }] of jsonFormats.entries()) for (const key of keys.flatMap(eachCase)) addMark(key, bitOf(at));

/** A flattened key (`kibana.alert.uuid`) has the marks of its first part. */
function marksOfFlattened(key: string): Marks {
  const dot = key.indexOf('.');
  return dot < 0 ? 0 : (marks.get(key.slice(0, dot)) ?? 0);
}

/** The marks of all of an object's keys together. */
export function marksOf(json: Json): Marks {
  let all = 0;
  for (const key in json) all |= marks.get(key) ?? marksOfFlattened(key);
  return all;
}

/** True where an object has one of the keys that every envelope has one of. */
export const mayBeEnvelope = (of: Marks): boolean => (of & ENVELOPE) !== 0;

/** True where some format may claim the object. */
export const mayBeFormat = (of: Marks): boolean => (of & ~ENVELOPE) !== 0;

/** True where the format at that place among all may claim the object. */
export const mayBeFormatAt = (of: Marks, at: number): boolean => (of & bitOf(at)) !== 0;
