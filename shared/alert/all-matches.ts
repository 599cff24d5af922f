/**
 * Every match of a global expression, up to `most`. `matchAll` would copy the expression at each call, which costs more
 * than the matching itself.
 */
export function allMatches(pattern: RegExp, text: string, most: number): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = matches.length < most ? pattern.exec(text) : null)
    matches.push(match);
  return matches;
}
