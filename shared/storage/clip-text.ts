import { createHash } from 'node:crypto';

/** A text that may have been cut to fit: its head, and what is needed to recognise the whole. */
export interface ClippedText {
  readonly text: string;
  /** True when `text` is not all of it. */
  readonly truncated: boolean;
  /** Length of the whole in UTF-8 bytes. */
  readonly originalBytes: number;
  /** sha256 of the whole, hex. */
  readonly sha256: string;
}

/** Unpaired surrogates become U+FFFD, as UTF-8 has no way to write them. */
const wellFormed = (text: string): string => text.toWellFormed();

/**
 * Cuts a text to at most `maxBytes` of UTF-8 at a character's border, remembering the length and hash of the whole.
 * A text that fits comes back as it was (unpaired surrogates aside).
 */
export function clipText(text: string, maxBytes: number): ClippedText {
  const whole = Buffer.from(wellFormed(text), 'utf8');
  const sha256 = createHash('sha256').update(whole).digest('hex');
  const truncated = whole.length > maxBytes;
  if (!truncated) return { text: wellFormed(text), truncated, originalBytes: whole.length, sha256 };
  let end = Math.max(0, maxBytes);
  while (end > 0 && ((whole[end] ?? 0) & 0xc0) === 0x80) end--;
  return { text: whole.toString('utf8', 0, end), truncated, originalBytes: whole.length, sha256 };
}
