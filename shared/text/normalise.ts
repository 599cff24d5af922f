/** Invisible and bidirectional format characters, controls, tags: nothing an analyst sees, much an attacker hides with. */
const INVISIBLE = /[\p{Cf}\p{Cc}\u{E0000}-\u{E007F}]/gu;
/** Combining marks that remain after composition: accents that no Latin letter takes up, Zalgo. */
const MARKS = /\p{Mn}+/gu;
const ASCII = /^[\t\n\r\x20-\x7e]*$/;

/** Whether a text has nothing in it but what ASCII prints. */
export const isAscii = (text: string): boolean => ASCII.test(text);

/** Letters of other scripts that look like Latin ones, for known names written to deceive. */
const LOOKALIKES = new Map(
  [...'аaеeоoрpсcхxуyкkіiјjѕsԁdһhⅼlոnуyтtмmвbнhαaοoρpνvιiκkτtυuχx'].flatMap((c, i, all) =>
    i % 2 === 0 ? [[c, all[i + 1] ?? c] as const] : [],
  ),
);

/**
 * Text as it is matched: NFKC, lower case, without invisible characters, lookalike letters folded to Latin.
 * Only for matching; what people are shown is always the original.
 */
export function normalise(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  const plain = text.normalize('NFKC').replace(INVISIBLE, '').normalize('NFD').replace(MARKS, '').toLowerCase();
  let out = '';
  for (const letter of plain) out += LOOKALIKES.get(letter) ?? letter;
  return out;
}
