import { createHash } from 'node:crypto';
import type { Dataset, Technique } from './dataset.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** JSON with the keys of every object in order, so that the same facts have the same text whatever made them. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** A technique's content as 16 hex digits: the same in two releases means that one stored row serves both. */
export const hashTechnique = (technique: Technique): string => sha256(canonical(technique)).slice(0, 16);

/** A whole release's content, 64 hex digits: over its head, its tactics and every technique's hash. */
export function hashDataset(dataset: Dataset): string {
  const { techniques, ...head } = dataset;
  return sha256([canonical(head), ...techniques.map((t) => `${t.id}#${hashTechnique(t)}`)].join('\n'));
}
