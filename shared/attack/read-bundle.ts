import { createHash } from 'node:crypto';
import type { Dataset, Tactic, Technique } from './dataset.ts';

/** A STIX object as it stands in a bundle: only what we look at, everything optional, since releases differ. */
export interface StixObject {
  readonly type?: unknown;
  readonly id?: unknown;
  readonly name?: unknown;
  readonly description?: unknown;
  readonly revoked?: unknown;
  readonly modified?: unknown;
  readonly external_references?: unknown;
  readonly kill_chain_phases?: unknown;
  readonly relationship_type?: unknown;
  readonly source_ref?: unknown;
  readonly target_ref?: unknown;
  readonly tactic_refs?: unknown;
  readonly x_mitre_deprecated?: unknown;
  readonly x_mitre_version?: unknown;
  readonly x_mitre_platforms?: unknown;
  readonly x_mitre_shortname?: unknown;
  readonly x_mitre_domains?: unknown;
  readonly x_mitre_is_subtechnique?: unknown;
  readonly x_mitre_analytic_refs?: unknown;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((v) => typeof v === 'string') : []);
const records = (value: unknown): Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter((v) => typeof v === 'object' && v !== null) : [];

/** The ATT&CK id (`T1190`, `TA0001`, `DET0103`) of a STIX object, from its first MITRE reference. */
export function attackIdOf(object: StixObject): string | undefined {
  const reference = records(object.external_references).find((r) => text(r['source_name'])?.startsWith('mitre-'));
  return reference && text(reference['external_id']);
}

const phasesOf = (object: StixObject): string[] => [
  ...new Set(records(object.kill_chain_phases).flatMap((p) => text(p['phase_name']) ?? [])),
];

const hashOf = (value: string): string => createHash('sha256').update(value).digest('hex').slice(0, 16);

function readTechnique(object: StixObject, id: string, revokedBy: string | undefined): Technique {
  const description = text(object.description);
  const dot = id.indexOf('.');
  return {
    id,
    name: text(object.name) ?? id,
    status: object.revoked === true ? 'revoked' : object.x_mitre_deprecated === true ? 'deprecated' : 'live',
    tactics: phasesOf(object),
    platforms: texts(object.x_mitre_platforms),
    ...(dot > 0 ? { parent: id.slice(0, dot) } : {}),
    ...(revokedBy ? { revokedBy } : {}),
    stixId: text(object.id) ?? '',
    ...(description ? { descriptionHash: hashOf(description) } : {}),
  };
}

/** Lower is better: the same id may stand on a revoked and on a live object, and the live one wins. */
const rank: Readonly<Record<Technique['status'], number>> = { live: 0, deprecated: 1, revoked: 2 };

/** Tactics in the order of the matrix where the bundle says it, else by id. */
function readTactics(objects: readonly StixObject[]): Tactic[] {
  const order = objects.filter((o) => o.type === 'x-mitre-matrix').flatMap((m) => texts(m.tactic_refs));
  const placeOf = (stixId: string) => (order.includes(stixId) ? order.indexOf(stixId) : order.length);
  return objects
    .filter((o) => o.type === 'x-mitre-tactic' && o.revoked !== true && o.x_mitre_deprecated !== true)
    .flatMap((o) => {
      const [id, shortname] = [attackIdOf(o), text(o.x_mitre_shortname)];
      return id && shortname
        ? [{ id, shortname, name: text(o.name) ?? shortname, place: placeOf(text(o.id) ?? '') }]
        : [];
    })
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
    .map(({ id, name, shortname }) => ({ id, name, shortname }));
}

/**
 * Reads the facts of one release from the objects of its STIX bundle. Unknown types and fields are passed over;
 * nothing is judged here (the sanity gates of a refresh are in `check-dataset.ts`).
 */
export function readBundle(objects: readonly StixObject[]): Dataset {
  const collection = objects.find((o) => o.type === 'x-mitre-collection');
  const patterns = objects.filter((o) => o.type === 'attack-pattern');
  const idByStixId = new Map(patterns.map((o) => [text(o.id) ?? '', attackIdOf(o)]));
  const revokedBy = new Map(
    objects
      .filter((o) => o.type === 'relationship' && o.relationship_type === 'revoked-by')
      .map((o) => [text(o.source_ref) ?? '', idByStixId.get(text(o.target_ref) ?? '')]),
  );
  const byId = new Map<string, Technique>();
  for (const object of patterns) {
    const id = attackIdOf(object);
    if (!id) continue;
    const technique = readTechnique(object, id, revokedBy.get(text(object.id) ?? ''));
    const known = byId.get(id);
    if (!known || rank[technique.status] < rank[known.status]) byId.set(id, technique);
  }
  const released = collection && text(collection.modified);
  return {
    domain: domainOf(objects),
    version: (collection && text(collection.x_mitre_version)) ?? 'unknown',
    ...(released ? { released } : {}),
    tactics: readTactics(objects),
    techniques: [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
  };
}

/** The domain is the matrix's id where there is a matrix, else the one that most techniques name. */
function domainOf(objects: readonly StixObject[]): string {
  const matrix = objects.find((o) => o.type === 'x-mitre-matrix');
  const named = matrix && attackIdOf(matrix);
  if (named) return named;
  const pattern = objects.find((o) => o.type === 'attack-pattern' && texts(o.x_mitre_domains).length > 0);
  return (pattern && texts(pattern.x_mitre_domains)[0]) ?? 'unknown';
}
