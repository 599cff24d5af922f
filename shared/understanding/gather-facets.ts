import type { FoundConnotation } from '../connotations/find-connotations.ts';
import type { MeaningKind } from '../connotations/meanings/meaning-entry.ts';
import type { FacetHints } from './facets.ts';

/** A deed, a program whose name alone says what it does, or a thing that is touched for one end only (`LSASS`). */
const tellsDeed = ({ deed, kind, facets }: FoundConnotation): boolean =>
  deed || kind === 'malware' || kind === 'tool' || facets.stage !== undefined;

const facetCount = ({ facets }: FoundConnotation): number => Object.keys(facets).length;

/** How much a connotation tells: what the signature says over other fields, many facets over few, a deed over a program. */
function weightOf(connotation: FoundConnotation, fromSignature: boolean): number {
  const specific = connotation.facets.effect !== undefined || connotation.facets.stage !== undefined ? 5 : 0;
  const named = connotation.kind === 'malware' && connotation.gloss !== undefined ? 4 : 0;
  const hole = connotation.kind === 'weakness' ? 4 : 0;
  const plain = connotation.kind === 'verb' ? 8 : 0;
  const exact = connotation.name.includes(' ') ? 1 : 0;
  return (
    (fromSignature ? 100 : 0) +
    facetCount(connotation) * 2 +
    specific +
    hole +
    named +
    (connotation.deed ? 1 : 0) +
    exact -
    plain
  );
}

/** The deeds among the connotations, most telling first; where two tell as much, the one read first. */
export function rankDeeds(
  connotations: readonly FoundConnotation[],
  fromSignature: (connotation: FoundConnotation) => boolean,
): readonly FoundConnotation[] {
  return connotations
    .filter(tellsDeed)
    .map((found) => ({ found, weight: weightOf(found, fromSignature(found)) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ found }) => found);
}

/** Software, devices and services: what they are decides what was hit. */
export const isProductKind = (kind: MeaningKind): boolean => kind === 'product' || kind === 'cloud-service';

/** Facets of several sources; the first that speaks for a facet wins. */
function mergeFacets(sources: readonly FacetHints[]): FacetHints {
  const merged: { -readonly [Facet in keyof FacetHints]: FacetHints[Facet] } = {};
  for (const { target, vector, action, effect, stage } of sources) {
    if (target) merged.target ??= target;
    if (vector) merged.vector ??= vector;
    if (action) merged.action ??= action;
    if (effect) merged.effect ??= effect;
    if (stage) merged.stage ??= stage;
  }
  return merged;
}

/** Deeds say what was done; things, where they say it, to what. A platform (`Win32`) is where, not what. */
export function gatherFacets(
  connotations: readonly FoundConnotation[],
  deeds: readonly FoundConnotation[],
): FacetHints {
  const things = connotations.filter((found) => !deeds.includes(found) && found.kind !== 'data');
  const merged = mergeFacets([...deeds, ...things].map(({ facets }) => facets));
  const product = things.find(
    ({ kind, facets }) => isProductKind(kind) && facets.target !== undefined && facets.target !== 'operating-system',
  );
  return product?.facets.target === undefined ? merged : { ...merged, target: product.facets.target };
}
