/** A release's name as numbers: `18.1` -> [18, 1]; `v18.1` too. What is no number counts as 0. */
const partsOf = (version: string): readonly number[] =>
  version
    .replace(/^v/i, '')
    .split('.')
    .map((part) => Number.parseInt(part, 10) || 0);

/** Orders releases: negative where `a` is older than `b`, 0 where they are the same, by number (`9.0` before `18.1`). */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
