import type { FoundConnotation } from '../connotations/find-connotations.ts';
import type { MeaningKind } from '../connotations/meanings/meaning-entry.ts';
import type { FacetHints } from './facets.ts';

/** Kinds that say what was done, most telling first. */
const DEEDS: readonly MeaningKind[] = ['weakness', 'action', 'cloud-action', 'effect', 'malware', 'tool'];

export const isDeed = (connotation: FoundConnotation): boolean => DEEDS.includes(connotation.kind);

/** How much a connotation tells: what the signature says over other fields, a deed over a thing, many facets over few. */
function weightOf(connotation: FoundConnotation, fromSignature: boolean): number {
  const deed = DEEDS.indexOf(connotation.kind);
  return (fromSignature ? 100 : 0) + Object.keys(connotation.facets).length * 10 + (deed < 0 ? 0 : DEEDS.length - deed);
}

/** The deeds among the connotations, most telling first; where two tell as much, the one read first. */
export function rankDeeds(
  connotations: readonly FoundConnotation[],
  fromSignature: (connotation: FoundConnotation) => boolean,
): readonly FoundConnotation[] {
  return connotations
    .filter(isDeed)
    .map((found) => ({ found, weight: weightOf(found, fromSignature(found)) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ found }) => found);
}

/** Facets of several sources; the first that speaks for a facet wins. */
export function mergeFacets(sources: readonly FacetHints[]): FacetHints {
  const merged: FacetHints = {};
  for (const source of sources.toReversed()) Object.assign(merged, source);
  return merged;
}
