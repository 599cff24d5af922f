import { createHash } from 'node:crypto';
import type { Dataset, Tactic, Technique } from './dataset.ts';
import { termsOf } from './technique-terms.ts';

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

/** A technique as its object has it; its revocations stand elsewhere in the bundle. */
function readTechnique(object: StixObject, id: string): Technique {
  const description = text(object.description);
  const name = text(object.name) ?? id;
  const status = object.revoked === true ? 'revoked' : object.x_mitre_deprecated === true ? 'deprecated' : 'live';
  const dot = id.indexOf('.');
  return {
    id,
    name,
    status,
    tactics: phasesOf(object),
    platforms: texts(object.x_mitre_platforms),
    ...(dot > 0 ? { parent: id.slice(0, dot) } : {}),
    stixId: text(object.id) ?? '',
    ...(description ? { descriptionHash: hashOf(description) } : {}),
    ...(status === 'live' ? { terms: termsOf(name, description ?? '') } : {}),
  };
}

/** Lower is better: the same id may stand on two objects. The live one wins, then the one that has a successor. */
const rank: Readonly<Record<Technique['status'], number>> = { live: 0, revoked: 1, deprecated: 2 };

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface PlacedTactic extends Tactic {
  readonly stixId: string;
}

/** Tactics in the order of the matrix where the bundle says it, else by id. */
function orderTactics(tactics: readonly PlacedTactic[], order: readonly string[]): Tactic[] {
  const placeOf = ({ stixId }: PlacedTactic) => (order.includes(stixId) ? order.indexOf(stixId) : order.length);
  return [...tactics]
    .sort((a, b) => placeOf(a) - placeOf(b) || byText(a.id, b.id))
    .map(({ id, name, shortname }) => ({ id, name, shortname }));
}

/** A bundle read as its objects come: each is looked at once and let go. */
export interface BundleReader {
  add(object: unknown): void;
  /** How many techniques of the same id and status there were twice: a damaged bundle. */
  duplicates(): readonly string[];
  /** The release, once every object was added. */
  finish(): Dataset;
}

/** What to call a release whose bundle does not say (those before 2021 have no collection object). */
export interface BundleNames {
  readonly domain?: string;
  readonly version?: string;
}

/**
 * Reads the facts of one release from the objects of its STIX bundle. Unknown types and fields are passed over;
 * nothing is judged here (the sanity gates of a refresh are in `check-dataset.ts`).
 */
export function createBundleReader(fallback: BundleNames = {}): BundleReader {
  const byId = new Map<string, Technique>();
  const idByStixId = new Map<string, string>();
  const revocations = new Map<string, string[]>();
  const tactics: PlacedTactic[] = [];
  const order: string[] = [];
  const duplicates = new Set<string>();
  let collection: StixObject = {};
  let matrixDomain: string | undefined;
  let namedDomain: string | undefined;

  const addPattern = (object: StixObject) => {
    const id = attackIdOf(object);
    if (!id) return;
    idByStixId.set(text(object.id) ?? '', id);
    namedDomain ??= texts(object.x_mitre_domains)[0];
    const technique = readTechnique(object, id);
    const known = byId.get(id);
    if (known?.status === 'live' && technique.status === 'live') duplicates.add(id);
    if (!known || rank[technique.status] < rank[known.status]) byId.set(id, technique);
  };
  const addCollection = (object: StixObject) => {
    collection = object;
  };
  const addTactic = (object: StixObject) => {
    const [id, shortname] = [attackIdOf(object), text(object.x_mitre_shortname)];
    if (!id || !shortname || object.revoked === true || object.x_mitre_deprecated === true) return;
    tactics.push({ id, shortname, name: text(object.name) ?? shortname, stixId: text(object.id) ?? '' });
  };
  const addMatrix = (object: StixObject) => {
    if (object.revoked === true || object.x_mitre_deprecated === true) return;
    matrixDomain ??= attackIdOf(object);
    order.push(...texts(object.tactic_refs));
  };
  const addRelationship = (object: StixObject) => {
    if (object.relationship_type !== 'revoked-by' || object.revoked === true) return;
    const [source, target] = [text(object.source_ref) ?? '', text(object.target_ref) ?? ''];
    const known = revocations.get(source);
    if (known) known.push(target);
    else revocations.set(source, [target]);
  };
  const readers = new Map<unknown, (object: StixObject) => void>([
    ['attack-pattern', addPattern],
    ['x-mitre-tactic', addTactic],
    ['x-mitre-matrix', addMatrix],
    ['relationship', addRelationship],
    ['x-mitre-collection', addCollection],
  ]);

  const withSuccessors = (technique: Technique): Technique => {
    const targets = (revocations.get(technique.stixId) ?? []).flatMap((stixId) => idByStixId.get(stixId) ?? []);
    const distinct = [...new Set(targets)].sort(byText);
    const [first] = distinct;
    if (technique.status !== 'revoked' || first === undefined) return technique;
    return { ...technique, revokedBy: first, ...(distinct.length > 1 && { splitInto: distinct }) };
  };

  return {
    add(object) {
      if (typeof object !== 'object' || object === null) return;
      readers.get((object as StixObject).type)?.(object);
    },
    duplicates: () => [...duplicates].sort(byText),
    finish() {
      const released = text(collection.modified);
      return {
        domain: matrixDomain ?? namedDomain ?? fallback.domain ?? 'unknown',
        version: text(collection.x_mitre_version) ?? fallback.version ?? 'unknown',
        ...(released ? { released } : {}),
        tactics: orderTactics(tactics, order),
        techniques: [...byId.values()].map(withSuccessors).sort((a, b) => byText(a.id, b.id)),
      };
    },
  };
}

/** Reads the facts of one release from all objects of its STIX bundle. */
export function readBundle(objects: readonly StixObject[], fallback: BundleNames = {}): Dataset {
  const reader = createBundleReader(fallback);
  for (const object of objects) reader.add(object);
  return reader.finish();
}
