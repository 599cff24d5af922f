import type { Dataset, Tactic, Technique } from './dataset.ts';

/** What became of an id: the live technique it stands for today, and the ids passed on the way there. */
interface Resolution {
  readonly technique: Technique | undefined;
  /** The ids followed, the asked one first; one element when it was live. */
  readonly path: readonly string[];
  /** `live`: as asked · `revoked`: a successor was found · `deprecated`, `unknown`: none. */
  readonly status: 'live' | 'revoked' | 'deprecated' | 'unknown';
  /** The live techniques it was split into, where there is more than one; `technique` is then the first of them. */
  readonly splitInto?: readonly string[];
}

/** A dataset made ready for look-ups by id, name and tactic. Built once, read often. */
export interface AttackIndex {
  readonly dataset: Dataset;
  readonly domain: string;
  readonly version: string;
  technique(id: string): Technique | undefined;
  /** Follows revocations, over any number of hops; a cycle ends as `deprecated`. */
  resolve(id: string): Resolution;
  /** Live technique by its exact name, any case; `Parent: Sub` and plain `Sub` are both understood. */
  techniqueByName(name: string): Technique | undefined;
  tactic(idOrShortname: string): Tactic | undefined;
  tacticsOf(id: string): readonly Tactic[];
  subTechniques(id: string): readonly Technique[];
  /** All live techniques, by id. */
  readonly live: readonly Technique[];
}

const parents = new Map<string, string>();
/** No release has this many techniques; past it the memory is emptied, so foreign ids cannot fill it. */
const PARENTS_CACHE = 5_000;

/** `T1059.001` -> `T1059`; a parent stays itself. Remembered: it is asked for every candidate of every alert. */
export const parentOf = (id: string): string => {
  let parent = parents.get(id);
  if (parent === undefined) {
    if (parents.size >= PARENTS_CACHE) parents.clear();
    const dot = id.indexOf('.');
    parent = dot < 0 ? id : id.slice(0, dot);
    parents.set(id, parent);
  }
  return parent;
};

const nameKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Names that two live techniques share are left out: a name that is ambiguous names nothing. */
function indexNames(live: readonly Technique[], byId: ReadonlyMap<string, Technique>): ReadonlyMap<string, Technique> {
  const byName = new Map<string, Technique | undefined>();
  const put = (name: string, technique: Technique) => {
    const key = nameKey(name);
    const known = byName.get(key);
    if (!byName.has(key)) byName.set(key, technique);
    else if (known?.id !== technique.id)
      byName.set(key, known && !known.parent ? known : technique.parent ? undefined : technique);
  };
  for (const technique of live) {
    put(technique.name, technique);
    const parent = technique.parent && byId.get(technique.parent);
    if (parent) put(`${parent.name} ${technique.name}`, technique);
  }
  return new Map([...byName].flatMap(([k, v]) => (v ? [[k, v] as const] : [])));
}

/** Follows one id, hop by hop; every id is passed once, so that a cycle ends. */
function followRevocations(byId: ReadonlyMap<string, Technique>, id: string): Resolution {
  const ends = new Map<string, { readonly technique: Technique; readonly path: readonly string[] }>();
  const passed = new Set([id]);
  const waiting: (readonly string[])[] = [[id]];
  let longest: readonly string[] = [id];
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    const technique = byId.get(path.at(-1) ?? id);
    if (path.length > longest.length) longest = path;
    if (technique?.status === 'live') ends.set(technique.id, { technique, path });
    if (technique?.status !== 'revoked') continue;
    for (const next of technique.splitInto ?? (technique.revokedBy === undefined ? [] : [technique.revokedBy])) {
      if (passed.has(next)) continue;
      passed.add(next);
      waiting.push([...path, next]);
    }
  }
  if (!byId.has(id)) return { technique: undefined, path: [id], status: 'unknown' };
  const [first] = ends.values();
  if (!first) return { technique: undefined, path: longest, status: 'deprecated' };
  return {
    ...first,
    status: first.path.length > 1 ? 'revoked' : 'live',
    ...(ends.size > 1 && { splitInto: [...ends.keys()] }),
  };
}

/** Makes a dataset ready for look-ups. */
export function indexAttack(dataset: Dataset): AttackIndex {
  const byId = new Map(dataset.techniques.map((t) => [t.id, t]));
  const live = dataset.techniques.filter((t) => t.status === 'live');
  const byName = indexNames(live, byId);
  const tactics = new Map(dataset.tactics.flatMap((t) => [[t.id, t] as const, [t.shortname, t] as const]));
  const subs = Map.groupBy(
    live.filter((t) => t.parent),
    (t) => t.parent ?? '',
  );

  const resolve = (id: string): Resolution => followRevocations(byId, id);

  return {
    dataset,
    domain: dataset.domain,
    version: dataset.version,
    technique: (id) => byId.get(id),
    resolve,
    techniqueByName: (name) => byName.get(nameKey(name)),
    tactic: (key) => tactics.get(key),
    tacticsOf: (id) => (byId.get(id)?.tactics ?? []).flatMap((s) => tactics.get(s) ?? []),
    subTechniques: (id) => subs.get(id) ?? [],
    live,
  };
}
