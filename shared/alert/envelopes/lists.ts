import { isJson } from '../json-path.ts';
import type { Envelope } from './envelope.ts';

/** Where vendors' APIs put the alerts of one page. */
const LISTS = [
  'findings',
  'Findings',
  'alerts',
  'value',
  'results',
  'hits',
  'resources',
  'detections',
  'incidents',
  'data',
  'items',
  'events',
  'logs',
  'listFindingsResults',
  'curatedRuleDetections',
] as const;

/** An alert as an object, or as a line of CEF as GravityZone pushes it. */
const isAlert = (element: unknown): boolean =>
  isJson(element) || (typeof element === 'string' && /^(?:CEF|LEEF):\d/.test(element));

const isAlertList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > 0 && value.every(isAlert);

/** Where some APIs put the page itself. */
const AROUND = ['reply', 'params', 'response', 'data', 'context'] as const;

function listIn(json: Readonly<Record<string, unknown>>): readonly unknown[] | undefined {
  const inner = AROUND.map((key) => json[key]).find(isJson);
  return listAt(json) ?? (inner && listAt(inner));
}

function listAt(json: Readonly<Record<string, unknown>>): readonly unknown[] | undefined {
  for (const key of LISTS) {
    const value = json[key];
    if (isAlertList(value)) return value;
    if (key === 'hits' && isJson(value) && isAlertList(value['hits'])) return value['hits'];
  }
  return undefined;
}

/** Keys that say the object is an alert itself, and its list only a part of it. */
const OWN_NAMES = [
  'name',
  'title',
  'signature',
  'rule',
  'rule_name',
  'ruleName',
  'alert_name',
  'alertName',
  'displayName',
];

/** A page of an API: a list of objects under a usual name in an object that has no name of its own. */
export const lists: Envelope = {
  name: 'lists',
  title: 'Pages of findings, alerts, hits',
  keys: [...LISTS, ...AROUND],
  recognises: (json) => listIn(json) !== undefined && !OWN_NAMES.some((key) => typeof json[key] === 'string'),
  open: (json) => listIn(json) ?? [],
};
