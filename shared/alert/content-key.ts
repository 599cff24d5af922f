import { createHash } from 'node:crypto';

/** Deeper than this no alert is nested; what lies below counts as one and the same, so that no input overflows the stack. */
const DEEPEST = 256;

function canonical(value: unknown, depth: number, out: string[]): void {
  if (typeof value !== 'object' || value === null) {
    out.push(JSON.stringify(value) ?? 'null');
  } else if (depth > DEEPEST) {
    out.push('"…"');
  } else if (Array.isArray(value)) {
    out.push('[');
    for (const element of value) {
      canonical(element, depth + 1, out);
      out.push(',');
    }
    out.push(']');
  } else {
    out.push('{');
    for (const key of Object.keys(value).sort()) {
      out.push(JSON.stringify(key), ':');
      canonical((value as Record<string, unknown>)[key], depth + 1, out);
      out.push(',');
    }
    out.push('}');
  }
}

/**
 * The key under which an alert's mapping is stored: SHA-256 (hex) over its source and its whole content, keys in
 * order. The same content has the same key however its keys were ordered; a sender's id alone never makes one, so
 * an id used twice for different content gives two keys.
 */
export function contentKey(source: string, raw: unknown): string {
  const out: string[] = [JSON.stringify(source), '\n'];
  canonical(raw, 0, out);
  return createHash('sha256').update(out.join('')).digest('hex');
}
