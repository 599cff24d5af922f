import type { Alert } from '../alert/alert.ts';
import type { FoundConnotation } from '../connotations/find-connotations.ts';
import type { Component } from '../mapping/mapping.ts';
import { directionOf } from './direction-of.ts';
import type { Facets } from './facets.ts';
import { findCategory } from './find-category.ts';
import { overlap } from './find-object.ts';
import { findOutcome } from './find-outcome.ts';
import { gatherFacets, isProductKind, rankDeeds } from './gather-facets.ts';
import { safeWords } from './safe-words.ts';
import { sayDirection, sayWhatItMeans } from './say-direction.ts';
import { sayTarget } from './say-target.ts';
import type { Statement } from './statement.ts';
import { tellDeeds } from './tell-deeds.ts';

/** What an analyst would say about an alert, and the facets behind it. */
export interface Understanding {
  /** One to four sentences in plain words. */
  readonly sentences: readonly string[];
  readonly facets: Facets;
  /** For each sentence what it rests on: component indexes and field names. */
  readonly because: readonly Statement['because'][];
}

const MOST = 4;

/** Deeds that are no attack by themselves; they are told without a victim. */
const EVERYDAY = new Set([
  'log-in',
  'change-settings',
  'create-resource',
  'share',
  'restart',
  'fail',
  'install',
  'download',
]);

const isHostile = (deeds: readonly FoundConnotation[]): boolean =>
  deeds.some(
    ({ kind, facets, deed }) =>
      kind === 'weakness' ||
      (kind !== 'verb' && deed && facets.stage !== undefined && !EVERYDAY.has(facets.action ?? '')),
  );

function sayWhere({ host, user }: Alert): Statement | undefined {
  const because = [...(host ? ['host'] : []), ...(user ? ['user'] : [])];
  if (because.length === 0) return undefined;
  const on = host ? ` on ${safeWords(host)}` : '';
  const under = user ? ` under the account ${safeWords(user)}` : '';
  return { text: `It was seen${on}${under}.`, because };
}

/** Where no word says what was done there is nothing to say but the name itself. */
function sayNameOnly({ name }: Alert): Statement {
  const words = safeWords(name, 100);
  return {
    text: words ? `The alert's name says only “${words}”.` : 'The alert has no name to go by.',
    because: ['name'],
  };
}

/** Things that say something by being there, where no deed is known: `An LSASS …`, `The SMB share …`. */
function tellThings(connotations: readonly FoundConnotation[], limit: number): readonly Statement[] {
  return connotations
    .filter(
      ({ facets, gloss, kind }) =>
        kind !== 'alert-word' &&
        !isProductKind(kind) &&
        kind !== 'platform' &&
        (gloss !== undefined || Object.keys(facets).length > 0),
    )
    .slice(0, limit)
    .map(({ meaning, components }) => ({ text: meaning, because: components }));
}

/** Names that many services stand under: the service itself says more. */
const ROOFS = new Set(['aws', 'microsoft azure', 'google cloud', 'microsoft 365', 'google workspace', 'oracle cloud']);

/** What the alert is about: the first product that is a kind of thing; a mere maker's name only where nothing else is known. */
function findProduct(connotations: readonly FoundConnotation[], known: boolean): FoundConnotation | undefined {
  const products = connotations.filter(({ kind }) => isProductKind(kind));
  const things = products.filter(({ facets }) => facets.target !== undefined);
  return things.find(({ term }) => !ROOFS.has(term)) ?? things[0] ?? (known ? undefined : products[0]);
}

/**
 * Says what an alert means, from its components and their connotations and nothing else: what was hit, what was done, which
 * way it went, what follows. Where little is known it says little.
 */
export function understand(
  alert: Alert,
  components: readonly Component[],
  all: readonly FoundConnotation[],
): Understanding {
  const direction = directionOf(alert);
  const category = findCategory(alert.name, components);
  const connotations = all.filter(
    ({ kind, place }) => !(kind === 'verb' && category && place && overlap(place, category)),
  );
  const deeds = rankDeeds(connotations, (found) => found.components.some((i) => components[i]?.field === undefined));
  const facets = gatherFacets(connotations, deeds);
  const hostile = isHostile(deeds);
  const because = deeds[0]?.components ?? [];
  const product = findProduct(connotations, deeds.length > 0);
  const target = sayTarget(facets, { direction, product, hostile, because });
  const way = sayDirection(alert, direction);
  const meaning = way && hostile ? sayWhatItMeans(direction, facets) : undefined;
  const outcome = findOutcome(connotations);
  const cameAbout = outcome?.cameAbout ?? true;
  const about = { name: alert.name, components, product, category, cameAbout };
  const told = tellDeeds(deeds, about, target && meaning ? 1 : 2);
  const things = told.length > 0 ? [] : tellThings(connotations, target ? 1 : 2);
  const known = [target, ...told, ...things].filter((statement) => statement !== undefined);
  const statements = [
    ...(known.length > 0 ? known : [sayNameOnly(alert)]),
    way,
    meaning ? { text: meaning, because: [...because, 'direction'] } : undefined,
    known.length > 0 && !(told.length > 0 && facets.action === 'fail') ? outcome?.statement : undefined,
    sayWhere(alert),
  ]
    .filter((statement) => statement !== undefined)
    .slice(0, MOST);
  return {
    sentences: statements.map(({ text }) => text),
    facets: { ...facets, direction },
    because: statements.map((statement) => statement.because),
  };
}
