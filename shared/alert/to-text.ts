/** What vendors write for nothing. */
const NOTHING: ReadonlySet<string> = new Set(['', '-', 'N/A', 'null', '<NA>']);
/** Longer texts need not be looked up, which every value of every alert would be. */
const LONGEST_NOTHING = 4;

/** Called by name: strings come in more internal kinds than V8 looks a method up for at one place, and this is the hottest. */
const { trim } = String.prototype;

/** A scalar as text, trimmed; objects, empty text and the words vendors write for nothing give nothing. */
export function toText(value: unknown): string | undefined {
  if (typeof value === 'string') {
    const text = trim.call(value);
    return text.length <= LONGEST_NOTHING && NOTHING.has(text) ? undefined : text;
  }
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return undefined;
}
