/** What vendors write for nothing. */
const NOTHING: ReadonlySet<string> = new Set(['', '-', 'N/A', 'null', '<NA>']);
/** Longer texts need not be looked up, which every value of every alert would be. */
const LONGEST_NOTHING = 4;

/** A scalar as text, trimmed; objects, empty text and the words vendors write for nothing give nothing. */
export function toText(value: unknown): string | undefined {
  if (typeof value === 'string') {
    const text = value.trim();
    return text.length <= LONGEST_NOTHING && NOTHING.has(text) ? undefined : text;
  }
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return undefined;
}
