import type { AttackIndex } from './attack-index.ts';

/** What a move between releases does to an id that is in use. Stable codes. */
export type FateKind =
  /** Live in the other release under the same name and tactics. */
  | 'unchanged'
  /** Live under another name. */
  | 'renamed'
  /** Live under other tactics (and maybe another name). */
  | 'tactics-changed'
  /** Revoked; one live successor. */
  | 'revoked'
  /** Going back: a technique of the newer release, and the one live id that was revoked into it. */
  | 'not-yet'
  /** Revoked into several: which of them is meant only a person can say. */
  | 'split'
  /** Deprecated, or its revocations lead to no live technique. */
  | 'deprecated'
  /** Not in the release at all. */
  | 'gone'
  /** In neither release: never was an id of this domain. */
  | 'unknown';

export interface TechniqueFate {
  readonly id: string;
  readonly kind: FateKind;
  /** The id it passes to, or keeps; absent where no single one can be told. */
  readonly to?: string;
  /** Ids a person may choose from, where one must. */
  readonly choices: readonly string[];
  /** True where it may be applied without a person. */
  readonly safe: boolean;
  /** One sentence for a person, naming both ids. */
  readonly says: string;
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each) => b.includes(each));

const named = (index: AttackIndex, id: string): string => {
  const technique = index.technique(id);
  return technique ? `${id} ${technique.name}` : id;
};

/** Ids of the newer release that end in this one when followed, and that the older release has live. */
const predecessorsOf = (id: string, newer: AttackIndex, older: AttackIndex): readonly string[] =>
  newer.dataset.techniques
    .filter((t) => t.status === 'revoked' && older.technique(t.id)?.status === 'live')
    .filter((t) => newer.resolve(t.id).technique?.id === id)
    .map((t) => t.id);

function fateOfLive(id: string, from: AttackIndex, to: AttackIndex): TechniqueFate {
  const [was, now] = [from.technique(id), to.technique(id)];
  const base = { id, to: id, choices: [], safe: true } as const;
  if (!was || !now) return { ...base, kind: 'unchanged', says: `${named(to, id)} is live in ${to.version}.` };
  const namesOf = (index: AttackIndex) =>
    index
      .tacticsOf(id)
      .map((t) => t.name)
      .join(', ');
  if (!sameSet(was.tactics, now.tactics))
    return {
      ...base,
      kind: 'tactics-changed',
      says: `${named(to, id)} stands under ${namesOf(to)} in ${to.version}; in ${from.version} under ${namesOf(from)}.`,
    };
  if (was.name !== now.name)
    return { ...base, kind: 'renamed', says: `${id} is called ${now.name} in ${to.version}; it was ${was.name}.` };
  return { ...base, kind: 'unchanged', says: `${named(to, id)} is the same in both.` };
}

/** An id that the other release does not know. Going back in time, its predecessor or its parent may stand for it. */
function fateOfAbsent(id: string, from: AttackIndex, to: AttackIndex): TechniqueFate {
  const was = from.technique(id);
  if (!was) {
    const says = `${id} is in neither ${from.version} nor ${to.version} of ${to.domain}: is it a typing slip, or of another domain?`;
    return { id, kind: 'unknown', choices: [], safe: false, says };
  }
  const before = predecessorsOf(id, from, to);
  const [only] = before;
  if (only !== undefined && before.length === 1)
    return {
      id,
      kind: 'not-yet',
      to: only,
      choices: before,
      safe: true,
      says: `${named(from, id)} is not in ${to.version} yet; there it is ${named(to, only)}.`,
    };
  const parent = was.parent !== undefined && to.technique(was.parent)?.status === 'live' ? [was.parent] : [];
  const choices = before.length > 0 ? before : parent;
  const says = `${named(from, id)} is not in ${to.version} at all: choose another technique${choices.length > 0 ? `, maybe ${choices.join(' or ')}` : ''}.`;
  return { id, kind: 'gone', choices, safe: false, says };
}

/** What becomes of an id on the way from one release to another, in either direction. Any id may be asked. */
export function fateOf(id: string, from: AttackIndex, to: AttackIndex): TechniqueFate {
  const { status, technique, path, splitInto } = to.resolve(id);
  if (status === 'live') return fateOfLive(id, from, to);
  if (status === 'unknown') return fateOfAbsent(id, from, to);
  if (splitInto) {
    const parts = splitInto.map((part) => named(to, part)).join(' and ');
    const says = `${id} was split into ${parts} in ${to.version}: choose the one that is meant.`;
    return { id, kind: 'split', choices: splitInto, safe: false, says };
  }
  if (technique) {
    const hops = path.length > 2 ? ` (over ${path.slice(1, -1).join(', ')})` : '';
    const says = `${named(from, id)} was revoked by ${named(to, technique.id)}${hops} in ${to.version} or before.`;
    return { id, kind: 'revoked', to: technique.id, choices: [technique.id], safe: true, says };
  }
  const says = `${named(to, id)} is deprecated in ${to.version} and has no successor: choose another technique.`;
  return { id, kind: 'deprecated', choices: [], safe: false, says };
}
