/** Paths that are kept joined; alerts of the same kinds ask for the same ones again and again. */
const MOST_KEPT = 16_384;

const joined = new Map<string, Map<string, string>>();
let kept = 0;

/** Joins a path and a key with a dot. The text is made once for all alerts, which is a third of the cost of flattening. */
export function joinPath(path: string, key: string): string {
  const known = joined.get(path)?.get(key);
  return known ?? keep(path, key);
}

/** Longer ones are no vendor's field names. */
const LONGEST_KEPT = 128;

function keep(path: string, key: string): string {
  const whole = `${path}.${key}`;
  if (whole.length > LONGEST_KEPT) return whole;
  if (++kept > MOST_KEPT) {
    joined.clear();
    kept = 1;
  }
  const members = joined.get(path) ?? new Map<string, string>();
  joined.set(path, members.set(key, whole));
  return whole;
}
