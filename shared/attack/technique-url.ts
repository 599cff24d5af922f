/** The page of a technique on MITRE's site, as it is in one release: a link that says the same in years. */
export const techniqueUrl = (id: string, version: string): string =>
  `https://attack.mitre.org/versions/v${version.split('.')[0] ?? ''}/techniques/${id.replace('.', '/')}/`;
