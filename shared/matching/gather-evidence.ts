import type { Alert } from '../alert/alert.ts';
import type { Features } from '../connotations/feature-list.ts';
import type { ConnotationModel } from '../connotations/model/connotation-model.ts';
import { Term } from '../connotations/term.ts';
import type { Component, Connotation, Evidence } from '../mapping/mapping.ts';
import type { Correction } from './corrections.ts';
import { quoteSignature } from './quote-signature.ts';
import { componentOf, readable } from './readable-term.ts';
import { placesOf } from './said-places.ts';
import type { Tilt } from './term-counts.ts';

/** At most this many terms are shown for a technique; the rest added less. */
const SHOWN = 6;

/** What was said adds less than this: noise. A term that adds or takes less than a tenth of it is not looked up. */
const LEAST = 0.02;

const round = (value: number): number => Math.round(value * 100) / 100;

/** Everything the model's evidence for one alert is gathered from. */
export interface EvidenceContext {
  readonly alert: Alert;
  readonly features: Features;
  readonly components: readonly Component[];
  readonly connotations: readonly Connotation[];
  readonly model: ConnotationModel;
}

/** What each term of the features added to the classes: all layers by their weights. */
function sumContributions(features: Features, model: ConnotationModel, classIds: readonly string[]): Float64Array {
  const sums = new Float64Array(features.size);
  for (const classId of classIds) {
    const classIndex = model.classes.indexOf(classId);
    if (classIndex < 0) continue;
    for (const [k, layer] of model.layers.entries()) {
      const layerWeight = model.layerWeights[k] ?? 0;
      const added = layer.contributions(features, classIndex);
      for (let i = 0; i < added.length; i++) sums[i] = (sums[i] as number) + (added[i] as number) * layerWeight;
    }
  }
  return sums;
}

/**
 * What the model's terms added to a technique, largest first: the very sums that ranked it, with where each word was said.
 * `classIds` are the model's classes that stand for the technique (its own id, and ids revoked into it).
 */
export function modelEvidence(context: EvidenceContext, techniqueId: string, classIds: readonly string[]): Evidence[] {
  const { alert, features, components, connotations, model } = context;
  const places = placesOf(alert, components);
  const sums = sumContributions(features, model, classIds);
  const bySaying = new Map<
    string,
    { readonly term: Term; readonly said: string; readonly key: string; weight: number }
  >();
  for (let i = 0; i < sums.length; i++) {
    const weight = sums[i] as number;
    if (Math.abs(weight) < LEAST / 10) continue;
    const term = features.terms[i] as Term;
    const said = readable(term, places);
    const key = said.toLowerCase();
    const known = bySaying.get(key);
    if (known) known.weight += weight;
    else bySaying.set(key, { term, said, key, weight });
  }
  return [...bySaying.values()]
    .filter(({ weight }) => weight >= LEAST)
    .sort((a, b) => b.weight - a.weight || (a.term.text < b.term.text ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ term, said, key, weight }) => {
      const component = componentOf(term, places);
      const meaning =
        component === undefined ? undefined : connotations.find((c) => c.components.includes(component))?.meaning;
      return {
        kind: component === undefined ? ('term' as const) : ('component' as const),
        ...(component === undefined ? {} : { component }),
        term: key,
        weight: round(weight),
        says: meaning
          ? `“${said}” speaks for ${techniqueId}: ${meaning}`
          : `“${said}” speaks for ${techniqueId} in what was learned`,
      };
    });
}

/** Counted terms that are shown for a technique, at most. */
const SHOWN_COUNTS = 3;

/** What decisions on other signatures of the same words added to a technique, with how many decided so. */
export function countEvidence(
  { alert, components }: Pick<EvidenceContext, 'alert' | 'components'>,
  tilt: Tilt | undefined,
): Evidence[] {
  if (tilt === undefined) return [];
  const places = placesOf(alert, components);
  return tilt.terms
    .filter(({ weight }) => weight >= LEAST)
    .toSorted((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, SHOWN_COUNTS)
    .map(({ term, count, weight }) => {
      const own = Term.read(term);
      const said = readable(own, places);
      const component = componentOf(own, places);
      return {
        kind: 'decisions' as const,
        ...(component === undefined ? {} : { component }),
        term: said.toLowerCase(),
        weight: round(weight),
        says: `${count === 1 ? '1 decided signature' : `${count} decided signatures`} with “${said}” ${count === 1 ? 'says' : 'say'} ${tilt.id}`,
      };
    });
}

/** What decisions on like signatures added to a technique, naming the one that added most. */
export function correctionEvidence(correction: Correction | undefined): Evidence[] {
  if (correction === undefined || correction.weight < LEAST) return [];
  const { weight, count, by } = correction;
  const more = count > 1 ? ` and ${count - 1} more` : '';
  return [
    { kind: 'similar', weight: round(weight), says: `Decided so on ${quoteSignature(by.signature)}${more} like it` },
  ];
}
