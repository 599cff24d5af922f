import { allMatches } from './all-matches.ts';

const CVE = /(?<![A-Za-z0-9])CVE[-_ ]((?:19|20)\d{2})[-_](\d{4,7})\b/gi;

/** More CVEs than this in one alert are an attack on the reader, or a report and not an alert. */
const MOST = 50;
const MOST_MENTIONS = 1_000;

/** The CVE ids in the texts, in upper case with hyphens, each once, in order of appearance. */
export function findCves(texts: Iterable<string | undefined>): readonly string[] {
  const found = new Set<string>();
  for (const text of texts) {
    if (text === undefined || text.length < 12) continue;
    for (const match of allMatches(CVE, text, MOST_MENTIONS)) {
      found.add(`CVE-${match[1]}-${match[2]}`);
      if (found.size >= MOST) return [...found];
    }
  }
  return [...found];
}
