import type { Alert } from '../alert/alert.ts';
import type { FoundConnotation } from '../connotations/find-connotations.ts';
import type { Component } from '../mapping/mapping.ts';
import { directionOf } from './direction-of.ts';
import type { FacetHints, Facets } from './facets.ts';
import { mergeFacets, rankDeeds } from './gather-facets.ts';
import { safeWords } from './safe-words.ts';
import { sayDirection, sayWhatItMeans } from './say-direction.ts';
import { sayTarget } from './say-target.ts';
import type { Statement } from './statement.ts';

/** What an analyst would say about an alert, and the facets behind it. */
export interface Understanding {
  /** One to five sentences in plain words. */
  readonly sentences: readonly string[];
  readonly facets: Facets;
  /** For each sentence what it rests on: component indexes and field names. */
  readonly because: Statement['because'][];
}

/** What things say is where it happened; what deeds say is what was done. */
function gatherFacets(connotations: readonly FoundConnotation[], deeds: readonly FoundConnotation[]): FacetHints {
  const things = connotations.filter((found) => !deeds.includes(found));
  return {
    ...mergeFacets([...deeds, ...things].map((found) => found.facets)),
    ...mergeFacets(things.filter((found) => found.facets.target).map((found) => ({ target: found.facets.target! }))),
  };
}

/** A product or service named in the signature. */
const isProduct = ({ kind }: FoundConnotation): boolean => kind === 'product' || kind === 'cloud-service';

/** Deeds that somebody means harm by; a mere sign-in or change is told without a victim. */
const HARMLESS = new Set(['log-in', 'change-settings', 'create-resource', 'share', 'restart', 'list', 'fail']);
const isHostile = (deeds: readonly FoundConnotation[]): boolean =>
  deeds.some(
    ({ kind, facets }) => kind === 'weakness' || (facets.stage !== undefined && !HARMLESS.has(facets.action ?? '')),
  );

function sayWhere({ host, user }: Alert): Statement | undefined {
  const because = [...(host ? ['host'] : []), ...(user ? ['user'] : [])];
  if (because.length === 0) return undefined;
  const on = host ? ` on ${safeWords(host)}` : '';
  const under = user ? ` under the account ${safeWords(user)}` : '';
  return { text: `It was seen${on}${under}.`, because };
}

/** Where no word is known there is nothing to say but the name itself. */
function sayNameOnly(alert: Alert): Statement {
  return {
    text: `The alert's name says only “${safeWords(alert.name, 100)}”; no word of it is known to us.`,
    because: ['name'],
  };
}

const MAX_DEEDS = 2;

/**
 * Says what an alert means, from its components and their connotations and nothing else: what was hit, what was done, which
 * way it went, what follows. Where little is known it says little.
 */
export function understand(
  alert: Alert,
  components: readonly Component[],
  connotations: readonly FoundConnotation[],
): Understanding {
  const direction = directionOf(alert);
  const fromSignature = (found: FoundConnotation): boolean =>
    found.components.some((i) => components[i]?.field === undefined);
  const deeds = rankDeeds(connotations, fromSignature);
  const facets = gatherFacets(connotations, deeds);
  const product = connotations.find(isProduct);
  const hostile = isHostile(deeds);
  const main = deeds[0];
  const target = sayTarget(facets, direction, product, hostile, (product ?? main)?.components ?? []);
  const told = deeds.slice(0, MAX_DEEDS).map((found) => ({ text: found.meaning, because: found.components }));
  const way = sayDirection(alert, direction);
  const meaning = way && hostile ? sayWhatItMeans(direction, facets) : undefined;
  const known = [target, ...told].filter((statement) => statement !== undefined);
  const others = connotations.slice(0, MAX_DEEDS).map((found) => ({ text: found.meaning, because: found.components }));
  const statements = [
    ...(known.length > 0 ? known : others.length > 0 ? others : [sayNameOnly(alert)]),
    way ?? sayWhere(alert),
    meaning && main ? { text: meaning, because: [...main.components, 'direction'] } : undefined,
  ].filter((statement) => statement !== undefined);
  return {
    sentences: statements.map(({ text }) => text),
    facets: { ...facets, direction },
    because: statements.map(({ because }) => because),
  };
}
