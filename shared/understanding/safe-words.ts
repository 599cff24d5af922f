/** Characters that people do not see or that steer a terminal. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u{E0000}-\u{E007F}]+/gu;

/** Foreign text fit to stand in a sentence: nothing unseen in it, blanks joined, at most `limit` characters. */
export function safeWords(text: string, limit = 60): string {
  const plain = text
    .slice(0, limit * 4)
    .replace(UNSEEN, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...plain];
  return letters.length <= limit ? plain : `${letters.slice(0, limit - 1).join('')}…`;
}
