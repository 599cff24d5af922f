/** Escape sequences that a terminal obeys: CSI (colours, cursor moves) and OSC (titles, links), in 7 and 8 bits. */
const SEQUENCES =
  /(?:\p{Cc}\[|\u{9b})[0-?]{0,64}[ -/]{0,8}[@-~]|(?:\p{Cc}\]|\u{9d})[^\p{Cc}]{0,512}(?:\p{Cc}\\|\p{Cc})?/gu;

/** Everything else that moves the cursor, hides itself or turns the reading direction. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu;

/** A foreign text made fit for one line of a terminal: no escape sequences, no controls, at most `limit` characters. */
export function toTerminalText(text: string, limit = 500): string {
  const clean = text
    .slice(0, limit * 4)
    .replace(SEQUENCES, ' ')
    .replace(INVISIBLE, ' ')
    .trim();
  // The cut may part a surrogate pair; its half goes too.
  return clean.length > limit ? `${clean.slice(0, limit - 1).replace(/[\u{D800}-\u{DBFF}]$/u, '')}…` : clean;
}
