import { camelCaseKeys } from './camel-case-keys.ts';
import { jsonFormats, textFormats } from './formats/all-formats.ts';
import type { Json, JsonFormat } from './formats/format.ts';
import { hasAt, isJson, keepOpen, objectAt, textAt } from './json-path.ts';
import { marksOf, mayBeFormat, mayBeFormatAt } from './key-marks.ts';

/** Where shippers and webhooks put the alert that they forward, the likeliest first. */
const WRAPPERS = [
  '_source',
  'result',
  'alert',
  'event',
  'finding',
  'object',
  'detail',
  'data',
  'payload',
  'body',
  'record',
  'raw',
  '_raw',
  'message',
  'log',
  'original',
];

/** The format that claims the object; its marks, where they are known. */
export function formatOf(json: Json, marks = marksOf(json)): JsonFormat | undefined {
  if (!mayBeFormat(marks)) return undefined;
  keepOpen(json);
  return jsonFormats.find((format, at) => mayBeFormatAt(marks, at) && format.recognises(json));
}

/** The object in a JSON text, or nothing. */
function parseObject(text: string): Json | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return isJson(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** The value itself where it is an alert of a vendor's format: an object, an object in a text, or a line. */
function claimed(value: unknown): Json | string | undefined {
  if (isJson(value)) return formatOf(value) ? value : undefined;
  if (typeof value !== 'string' || value.length < 8) return undefined;
  const parsed = parseObject(value);
  if (parsed) return formatOf(parsed) || objectAt(parsed, ...WRAPPERS) ? parsed : undefined;
  return textFormats.some((format) => format.recognises(value)) ? value : undefined;
}

/** Two objects deep is as far as any shipper wraps. */
const DEEPEST = 2;
const MOST_MEMBERS = 32;

/** An alert of a vendor's format inside an object that is none: under a wrapper's usual key, or as any member. */
export function findInnerAlert(json: Json, depth = DEEPEST): Json | string | undefined {
  for (const key of WRAPPERS) {
    const inner = Object.hasOwn(json, key) ? claimed(json[key]) : undefined;
    if (inner !== undefined) return inner;
  }
  const members = Object.values(json).filter(isJson).slice(0, MOST_MEMBERS);
  const direct = members.find((member) => formatOf(member));
  if (direct || depth <= 1) return direct;
  for (const member of members) {
    const inner = findInnerAlert(member, depth - 1);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/**
 * The vendor's own alert in a document of one of Elastic's integrations: as it came in (`event.original`, `message`),
 * or what the integration made of it, under the key that the dataset names (`crowdstrike.alert`).
 */
export function findIntegratedAlert(json: Json): Json | string | undefined {
  if (
    textAt(json, 'kibana.alert.rule.name', 'kibana.alert.uuid', 'signal.rule.name', 'alert2attack.verdict') !==
    undefined
  )
    return undefined;
  for (const path of ['event.original', 'message']) {
    const inner = claimed(textAt(json, path));
    if (inner !== undefined) return inner;
  }
  const dataset = textAt(json, 'data_stream.dataset', 'event.dataset', 'event.module');
  if (dataset === undefined || !/^[a-z0-9_]{1,40}(?:\.[a-z0-9_]{1,40})?$/.test(dataset)) return undefined;
  const [module = '', stream = ''] = dataset.split('.');
  for (const place of [memberAt(memberAt(json, module), stream), memberAt(json, module)]) {
    if (!place) continue;
    if (isNamed(place)) return place;
    const camel = camelCaseKeys(place);
    if (isJson(camel) && isNamed(camel)) return camel;
  }
  return undefined;
}

/** True where a vendor's format claims the object and finds a name in it. */
function isNamed(json: Json): boolean {
  const format = formatOf(json);
  return format !== undefined && hasAt(json, ...(format.reads.name ?? []));
}

const memberAt = (json: Json | undefined, key: string): Json | undefined => {
  const member = json && Object.hasOwn(json, key) ? json[key] : undefined;
  return isJson(member) ? member : undefined;
};
