import { isJson, valueAt } from '../json-path.ts';
import { toText } from '../to-text.ts';
import type { Json } from './format.ts';

/** Names for the signature in alerts of unknown make, the most telling first. */
export const NAME_PATHS: readonly string[] = [
  'name',
  'title',
  'signature',
  'alert_name',
  'alertName',
  'alertname',
  'alarmName',
  'rule_name',
  'ruleName',
  'rule.name',
  'rule_title',
  'ruleTitle',
  'rule',
  'detection_name',
  'detectionName',
  'detection',
  'threat_name',
  'threatName',
  'threat',
  'event_name',
  'eventName',
  'alert.name',
  'alert.title',
  'alert.signature',
  'alert',
  'finding',
  'subject',
  'summary',
  'headline',
  'display_name',
  'displayName',
  'label',
  'displayMessage',
  'display_message',
  'policyName',
  'policy_name',
  'message',
  'msg',
  'description',
  'reason',
  'event',
  'operation',
  'operationName',
  'methodName',
  'type',
];

/** A signature and the dotted path at which it stood. */
interface FoundName {
  readonly path: string;
  readonly name: string;
}

/** Words for any alert: what a `type` says of the object, not of what happened. */
const ANY_ALERT = /^(?:signals?|alerts?|events?|incidents?|notables?|detections?|findings?|notifications?|insights?)$/i;

/** The first path that holds a signature: a text with at least one letter. */
function findTopName(json: Json): FoundName | undefined {
  for (const path of NAME_PATHS) {
    const name = toText(valueAt(json, path));
    if (name === undefined || !/\p{L}/u.test(name)) continue;
    if (path === 'name' || !ANY_ALERT.test(name)) return { path, name };
  }
  return undefined;
}

/** Members that name who or what took part, not what happened. */
const PARTIES =
  /^(?:actors?|users?|accounts?|identity|clients?|targets?|owners?|assignees?|creator|agents?|hosts?|devices?|computers?|machines?|resources?|organizations?|tenants?|customers?|sites?|groups?|locations?|geo\w{0,16}|process(?:es)?|files?|observer|caller|objectRef)$/i;

/** How deep in unknown JSON a name is still looked for. */
const DEEPEST_NAME = 4;

/** The same, in nested objects of unknown JSON, nearest first, but for the members that are passed over. */
function findDeepName(json: Json, passOver: RegExp | undefined): FoundName | undefined {
  let level: (readonly [string, unknown])[] = Object.entries(json);
  for (let depth = 1; depth <= DEEPEST_NAME && level.length > 0; depth++) {
    const next: (readonly [string, unknown])[] = [];
    for (const [at, value] of level.slice(0, 256)) {
      const inner = Array.isArray(value) ? value.find(isJson) : value;
      if (!isJson(inner) || passOver?.test(at.slice(at.lastIndexOf('.') + 1))) continue;
      const found = findTopName(inner);
      if (found) return { path: `${at}.${found.path}`, name: found.name };
      for (const [key, member] of Object.entries(inner)) next.push([`${at}.${key}`, member]);
    }
    level = next;
  }
  return undefined;
}

/** Ids, addresses and paths call nothing. */
const CALLS_NOTHING = /^\d{4}-\d\d-\d\d|^https?:|^[\w-]{8}-[\w-]{4}-|^\/|^arn:/;

/** Several words before one, more letters before fewer. */
const isMoreTelling = (name: string, other: string): boolean =>
  name.includes(' ') === other.includes(' ') ? name.length > other.length : name.includes(' ');

/** The longest short text of several words is most likely what a person would call the alert. */
function guessName(json: Json): FoundName | undefined {
  let best: { path: string; name: string } | undefined;
  for (const [path, value] of Object.entries(json)) {
    if (PARTIES.test(path)) continue;
    const name = toText(value);
    if (typeof value !== 'string' || !name || name.length > 300 || !/\p{L}{3}/u.test(name)) continue;
    if (CALLS_NOTHING.test(name)) continue;
    if (!best || isMoreTelling(name, best.name)) best = { path, name };
  }
  return best;
}

/** The first text with a letter, where no other can be told for a name. */
function anyText(json: Json): FoundName | undefined {
  const found = Object.entries(json).find(([, value]) => typeof value === 'string' && /\p{L}/u.test(value));
  return found && { path: found[0], name: String(found[1]).trim() };
}

/**
 * The signature of an object of unknown make: under a usual name, nearest first, else the most telling text; the name of
 * who took part only where there is nothing else.
 */
export const findName = (json: Json): FoundName | undefined =>
  findTopName(json) ?? findDeepName(json, PARTIES) ?? guessName(json) ?? findDeepName(json, undefined) ?? anyText(json);
