/** How much of one alert is read. Alerts are written by attackers: what is beyond is clipped, and the alert says so. */
export const CEILINGS = {
  /** Characters of one text input that is no JSON; the largest SQS message. */
  textLength: 1_048_576,
  /** Characters of JSON that are parsed at all: ten messages' worth, the largest HTTP API payload. */
  jsonLength: 10_485_760,
  depth: 32,
  keys: 2_000,
  elements: 1_000,
  stringLength: 65_536,
  /** Alerts in one message or file part; the rest is one error that names their number. */
  alerts: 100_000,
  /** JSON inside a JSON string, again and again. */
  encodings: 12,
  /** Envelopes in envelopes. */
  envelopes: 4,
} as const;

interface Bounded {
  readonly value: unknown;
  readonly warnings: readonly string[];
}

interface Budget {
  keys: number;
  readonly clipped: Set<string>;
}

/** Longer keys are no names; `__proto__` changes what an object is when assigned. */
export const isUsableKey = (key: string): boolean => key.length <= 1_024 && key !== '__proto__';

/** True where a value at that depth keeps within the ceilings and the keys that are left. */
export function fits(value: unknown, depth: number, budget: { keys: number }): boolean {
  if (typeof value === 'string') return value.length <= CEILINGS.stringLength;
  if (typeof value !== 'object' || value === null) return true;
  if (depth > CEILINGS.depth) return false;
  if (Array.isArray(value)) {
    if (value.length > CEILINGS.elements) return false;
    for (const element of value) if (!fits(element, depth + 1, budget)) return false;
    return true;
  }
  for (const key in value) {
    if (--budget.keys < 0 || !isUsableKey(key)) return false;
    if (!fits((value as Record<string, unknown>)[key], depth + 1, budget)) return false;
  }
  return true;
}

/** Cuts a text without leaving half of a surrogate pair. */
export function clipText(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).toWellFormed().replace(/�$/, '');
}

function clip(value: unknown, depth: number, budget: Budget): unknown {
  if (typeof value === 'string') {
    if (value.length <= CEILINGS.stringLength) return value;
    budget.clipped.add(`a text longer than ${CEILINGS.stringLength} characters was cut`);
    return clipText(value, CEILINGS.stringLength);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (depth > CEILINGS.depth) {
    budget.clipped.add(`what is nested deeper than ${CEILINGS.depth} levels was left out`);
    return undefined;
  }
  if (Array.isArray(value)) {
    if (value.length > CEILINGS.elements)
      budget.clipped.add(`a list of ${value.length} elements was read up to its ${CEILINGS.elements}th`);
    return value.slice(0, CEILINGS.elements).map((element) => clip(element, depth + 1, budget));
  }
  return clipObject(value, depth, budget);
}

function clipObject(value: object, depth: number, budget: Budget): unknown {
  const kept: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    if (!isUsableKey(key)) {
      budget.clipped.add('a field with an unusable name was left out');
      continue;
    }
    if (--budget.keys < 0) {
      budget.clipped.add(`fields beyond the ${CEILINGS.keys}th were left out`);
      break;
    }
    kept[key] = clip(member, depth + 1, budget);
  }
  return kept;
}

/** A copy that keeps within the ceilings and, in words, what was cut. Linear in size. */
export function boundJson(value: unknown): Bounded {
  const budget: Budget = { keys: CEILINGS.keys, clipped: new Set() };
  const clipped = clip(value, 1, budget);
  return { value: clipped, warnings: [...budget.clipped] };
}

/** True where the value is nested deeper than `levels`; looks no deeper than that. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  const members: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return members.some((member) => isDeeperThan(member, levels - 1));
}
