import type { Alert } from '../alert/alert.ts';
import { runsOf } from '../connotations/runs-of-text.ts';
import type { Component } from '../mapping/mapping.ts';

/** Where a term of the features was said: in which component, in which original word. */
interface Place {
  readonly component?: number;
  readonly surface: string;
}

/** Where the words of an alert were said, by word. */
export type SaidPlaces = ReadonlyMap<string, Place>;

const SURFACE_WORD = /[A-Za-z0-9_\u0080-\uffff]+/g;

/** An alert's description is read this far. */
const READ = 1200;

function placesIn(text: string, component: number | undefined, into: Map<string, Place>): void {
  for (const surface of text.match(SURFACE_WORD) ?? []) {
    const place = component === undefined ? { surface } : { surface, component };
    for (const { words } of runsOf(surface).runs)
      for (const { text: word } of words) if (!into.has(word)) into.set(word, place);
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

function findPlaces(alert: Alert, components: readonly Component[]): SaidPlaces {
  const places = new Map<string, Place>();
  components.forEach((component, i) => {
    placesIn(component.text, i, places);
  });
  for (const stretch of stretchesBetween(alert.name, components)) placesIn(stretch, undefined, places);
  if (alert.description) placesIn(alert.description.slice(0, READ), undefined, places);
  return places;
}

/** The places of the alert that was asked last: each of its techniques asks for them. */
let last: { readonly alert: Alert; readonly components: readonly Component[]; readonly places: SaidPlaces } | undefined;

/** Where each word of the alert was said, components of the signature first. */
export function placesOf(alert: Alert, components: readonly Component[]): SaidPlaces {
  if (last?.alert !== alert || last.components !== components)
    last = { alert, components, places: findPlaces(alert, components) };
  return last.places;
}
