import { createHash } from 'node:crypto';

/**
 * A table key out of foreign texts: 64 hex digits, whatever they hold. Each part goes in with its length, so that
 * ("a#b", "c") and ("a", "b#c") never meet.
 */
export function hashKey(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part, 'utf8');
  return hash.digest('hex');
}
