/** Characters that part words without being seen. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;
/** Characters that nobody sees or that steer a terminal. */
const UNSEEN = /[\p{Cf}\p{Cs}\u{E0000}-\u{E007F}]+/gu;

/** Foreign text fit to stand in a sentence: nothing unseen in it, blanks joined, at most `limit` characters. */
export function safeWords(text: string, limit = 60): string {
  const clipped = text.slice(0, limit * 4);
  const plain = clipped.replace(BREAKS, ' ').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  const letters = [...plain];
  return letters.length <= limit ? plain : `${letters.slice(0, limit - 1).join('')}…`;
}
