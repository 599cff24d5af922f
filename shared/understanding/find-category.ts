import type { Component } from '../mapping/mapping.ts';
import type { Place } from './find-object.ts';

/** How a ruleset's signatures begin, before the category: `ET DELETED`. */
const RULESET = /^(?:ET|ETPRO|GPL|SURICATA) $/;

/** The name and category of a ruleset at the head of a signature: they say what became of the rule, not what happened. */
export function findCategory(name: string, components: readonly Component[]): Place | undefined {
  const [first] = components;
  if (first === undefined || first.field !== undefined || first.role !== 'location') return undefined;
  return RULESET.test(name.slice(0, first.start)) ? { start: 0, end: first.end } : undefined;
}
