import { clipText } from './ceilings.ts';
import { toText } from './to-text.ts';

/** Control characters (terminal escapes, line breaks, NUL) are never part of what a person should read in one line. */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;

/** True for printable ASCII, which needs no cleaning. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}

/** A value as one line of well-formed text, no longer than that; nothing where it says nothing. */
export function cleanLine(value: unknown, longest: number): string | undefined {
  const text = toText(value);
  if (text === undefined) return undefined;
  const clipped = clipText(text, longest);
  if (isPlain(clipped)) return clipped;
  const line = clipped.toWellFormed().replace(CONTROLS, ' ').trim();
  return line === '' ? undefined : line;
}
