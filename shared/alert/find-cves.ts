import { toText } from './to-text.ts';

/** What stands before is looked at last, so that the engine can leap to the next `CVE` instead of trying every place. */
const CVE = /CVE(?<![A-Za-z0-9]CVE)[-_ ]((?:19|20)\d{2})[-_](\d{4,7})\b/gi;

/** More CVEs than this in one alert are an attack on the reader, or a report and not an alert. */
const MOST = 50;
const MOST_MENTIONS = 1_000;

function addCves(text: string | undefined, found: Set<string>): void {
  if (text === undefined || text.length < 12) return;
  CVE.lastIndex = 0;
  for (let mentions = 0; mentions < MOST_MENTIONS && found.size < MOST; mentions++) {
    const match = CVE.exec(text);
    if (match === null) return;
    found.add(`CVE-${match[1]}-${match[2]}`);
  }
}

/** The CVE ids in the texts among the values, in upper case with hyphens, each once, in order of appearance. */
export function findCves(values: readonly unknown[]): readonly string[] {
  const found = new Set<string>();
  for (const value of values) addCves(toText(value), found);
  return [...found];
}
