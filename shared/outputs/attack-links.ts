import type { Mapping } from '../mapping/mapping.ts';

const SITE = 'https://attack.mitre.org';

/** `18.1` -> `v18`; no version where the release has none in its name. */
function releasePath(version: string): string {
  const major = /^(\d+)/.exec(version)?.[1];
  return major === undefined ? '' : `/versions/v${major}`;
}

/** The page of a technique in the release of the mapping, so that the link says the same in years. */
export const techniqueLink = (mapping: Mapping, id: string): string =>
  `${SITE}${releasePath(mapping.attack.version)}/techniques/${encodeURIComponent(id).replace('.', '/')}/`;

/** The page of a tactic in the release of the mapping. */
export const tacticLink = (mapping: Mapping, id: string): string =>
  `${SITE}${releasePath(mapping.attack.version)}/tactics/${encodeURIComponent(id)}/`;
