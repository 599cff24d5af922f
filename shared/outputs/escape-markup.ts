/** Text of an alert made harmless where it will be rendered as Markdown or HTML: written by attackers, read by analysts. */
export const escapeMarkup = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
    .replace(/[\\`*_{}[\]()#+!|~-]/g, '\\$&');
