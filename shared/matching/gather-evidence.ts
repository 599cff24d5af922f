import type { Alert } from '../alert/alert.ts';
import type { Features } from '../connotations/feature-list.ts';
import { FACET_MARK, MEANING_MARK } from '../connotations/meaning-features.ts';
import type { ConnotationModel } from '../connotations/model/connotation-model.ts';
import type { Component, Connotation, Evidence } from '../mapping/mapping.ts';
import { tokenise, wordsOfRun } from '../text/tokenise.ts';
import type { Tilt } from './term-counts.ts';

/** At most this many terms are shown for a technique; the rest added less. */
const SHOWN = 6;

/** What was said adds less than this: noise. A term that adds or takes less than a tenth of it is not looked up. */
const LEAST = 0.02;

/** Where a term of the features was said: in which component, in which original word. */
interface Place {
  readonly component?: number;
  readonly surface: string;
}

const SURFACE_WORD = /[A-Za-z0-9_\u0080-\uffff]+/g;

function placesIn(text: string, component: number | undefined, into: Map<string, Place>): void {
  for (const surface of text.match(SURFACE_WORD) ?? []) {
    for (const term of surface.includes('_') ? tokenise(surface) : wordsOfRun(surface)) {
      if (!into.has(term)) into.set(term, component === undefined ? { surface } : { surface, component });
    }
  }
}

/** The stretches of the signature that are in no component, in order. */
function stretchesBetween(name: string, components: readonly Component[]): string[] {
  const stretches: string[] = [];
  let at = 0;
  for (const { field, start, end } of components) {
    if (field !== undefined) continue;
    if (start > at) stretches.push(name.slice(at, start));
    at = end;
  }
  if (at < name.length) stretches.push(name.slice(at));
  return stretches;
}

/** The places of the alert that was asked last: each of its techniques asks for them. */
let last:
  | { readonly alert: Alert; readonly components: readonly Component[]; readonly places: ReadonlyMap<string, Place> }
  | undefined;

/** Where each word of the alert was said, components of the signature first. */
function placesOf(alert: Alert, components: readonly Component[]): ReadonlyMap<string, Place> {
  if (last?.alert !== alert || last.components !== components)
    last = { alert, components, places: findPlaces(alert, components) };
  return last.places;
}

function findPlaces(alert: Alert, components: readonly Component[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  components.forEach((component, i) => {
    placesIn(component.text, i, places);
  });
  for (const stretch of stretchesBetween(alert.name, components)) placesIn(stretch, undefined, places);
  if (alert.description) placesIn(alert.description.slice(0, 1200), undefined, places);
  return places;
}

const surfaceOf = (word: string, places: ReadonlyMap<string, Place>): string =>
  places.get(word)?.surface ?? word.replace(/^_/, '');

/** A term as people read it: `dump credenti` was said as "dump credentials". */
function readable(term: string, places: ReadonlyMap<string, Place>): string {
  return term.includes(':') ? readableSpecial(term, places) : readableWords(term, places);
}

/** Terms of another kind than words have a mark before a colon. */
function readableSpecial(term: string, places: ReadonlyMap<string, Place>): string {
  if (term.startsWith('ls:')) return `log source ${term.slice(3)}`;
  if (term.startsWith('cve:')) return `CVE-${term.slice(4)}`;
  if (term.startsWith('et:')) return surfaceOf(term.slice(3), places);
  if (term.startsWith('dir:')) return `direction ${term.slice(4)}`;
  if (term.startsWith(MEANING_MARK)) return term.slice(MEANING_MARK.length).replaceAll('_', ' ');
  if (term.startsWith(FACET_MARK)) return readableFacet(term.slice(FACET_MARK.length));
  return readableWords(term, places);
}

/** `exploit+web-application` and `target:web-application` as people read them: `exploit, web application`, `target: web application`. */
const readableFacet = (facet: string): string => facet.replace('+', ', ').replace(':', ': ').replaceAll('-', ' ');

function readableWords(term: string, places: ReadonlyMap<string, Place>): string {
  const gap = term.indexOf(' ');
  if (gap < 0) return surfaceOf(term, places);
  const [first, second] = [surfaceOf(term.slice(0, gap), places), surfaceOf(term.slice(gap + 1), places)];
  return first === second ? first : `${first} ${second}`;
}

const firstWord = (term: string): string => term.replace(/^et:/, '').split(' ')[0] ?? term;

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
function sumContributions(features: Features, model: ConnotationModel, classIds: readonly string[]): readonly number[] {
  const sums: number[] = [];
  for (const classId of classIds) {
    const classIndex = model.classes.indexOf(classId);
    if (classIndex < 0) continue;
    for (const [k, layer] of model.layers.entries()) {
      const layerWeight = model.layerWeights[k] ?? 0;
      const added = layer.contributions(features, classIndex);
      for (let i = 0; i < added.length; i++) sums[i] = (sums[i] ?? 0) + (added[i] as number) * layerWeight;
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
  const bySaying = new Map<string, { readonly term: string; readonly said: string; weight: number }>();
  let at = 0;
  for (const term of features.keys()) {
    const weight = sums[at++] ?? 0;
    if (Math.abs(weight) < LEAST / 10) continue;
    const said = readable(term, places);
    const key = said.toLowerCase();
    const known = bySaying.get(key);
    if (known) known.weight += weight;
    else bySaying.set(key, { term, said, weight });
  }
  return [...bySaying.values()]
    .filter(({ weight }) => weight >= LEAST)
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ term, said, weight }) => {
      const component = places.get(firstWord(term))?.component;
      const meaning =
        component === undefined ? undefined : connotations.find((c) => c.components.includes(component))?.meaning;
      return {
        kind: component === undefined ? ('term' as const) : ('component' as const),
        ...(component === undefined ? {} : { component }),
        term: said.toLowerCase(),
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
      const said = readable(term, places);
      const component = places.get(term.split(' ')[0] ?? term)?.component;
      return {
        kind: 'decisions' as const,
        ...(component === undefined ? {} : { component }),
        term: said.toLowerCase(),
        weight: round(weight),
        says: `${count === 1 ? '1 decided signature' : `${count} decided signatures`} with “${said}” ${count === 1 ? 'says' : 'say'} ${tilt.id}`,
      };
    });
}
