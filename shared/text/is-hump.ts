const LETTER = /\p{L}/u;

/** Whether a place (UTF-16 units) is only a part of a longer word of the text: `Write` in `WriteOwner`. */
export const isHump = (text: string, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  LETTER.test(text[start - 1] ?? '') || LETTER.test(text[end] ?? '');
