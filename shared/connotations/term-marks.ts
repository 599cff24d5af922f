/** A word of a ruleset's language: `et:exploit`. */
export const RULESET_MARK = 'et:';
/** A known term as the model sees it, whichever of its names was used: `m:cobalt_strike`. */
export const MEANING_MARK = 'm:';
/** What known terms imply: `f:action:exploit`, and what was done with what it was done to: `f:exploit+web-application`. */
export const FACET_MARK = 'f:';
/** A log source, a vulnerability, a direction: `ls:cloudtrail`, `cve:2021-44228`, `dir:inbound`. */
export const SOURCE_MARK = 'ls:';
export const CVE_MARK = 'cve:';
export const DIRECTION_MARK = 'dir:';

/** `exploit+web-application` and `target:web-application` as people read them: `exploit, web application`, `target: web application`. */
const facetLabel = (facet: string): string => facet.replace('+', ', ').replace(':', ': ').replaceAll('-', ' ');

const LABELS: readonly (readonly [mark: string, label: (text: string) => string])[] = [
  [SOURCE_MARK, (text) => `log source ${text}`],
  [CVE_MARK, (text) => `CVE-${text}`],
  [DIRECTION_MARK, (text) => `direction ${text}`],
  [MEANING_MARK, (text) => text.replaceAll('_', ' ')],
  [FACET_MARK, facetLabel],
];

/** A marked term as people read it; undefined for one that is read as the words that were said. */
export function labelOf(term: string): string | undefined {
  const found = LABELS.find(([mark]) => term.startsWith(mark));
  if (found === undefined) return undefined;
  const [mark, label] = found;
  return label(term.slice(mark.length));
}
