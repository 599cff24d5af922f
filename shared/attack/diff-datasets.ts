import { indexAttack } from './attack-index.ts';
import type { Dataset, Tactic, Technique } from './dataset.ts';

/** A technique that was revoked, and what became of it. */
interface Revocation {
  readonly id: string;
  readonly name: string;
  /** The ids followed, its own first, over any number of hops. */
  readonly path: readonly string[];
  /** The live technique at the end, where there is one. */
  readonly successor?: string;
  /** The live techniques it was split into, where there is more than one. */
  readonly splitInto?: readonly string[];
}

/** Something that kept its id: what it was and what it is. */
interface Change<Value> {
  readonly id: string;
  readonly from: Value;
  readonly to: Value;
}

/** What changed from one release of a domain to another. Ids in order; only live techniques count. */
export interface DatasetDiff {
  readonly domain: string;
  readonly from: string;
  readonly to: string;
  /** Live now, not live before. */
  readonly added: readonly string[];
  /** Live before, revoked now. */
  readonly revoked: readonly Revocation[];
  /** Live before, deprecated now: no successor is named. */
  readonly deprecated: readonly string[];
  /** Live before, not in the release at all now. */
  readonly gone: readonly string[];
  readonly renamed: readonly Change<string>[];
  /** The tactics' shortnames; a mere change of their order is none. */
  readonly tacticsChanged: readonly Change<readonly string[]>[];
  /** Techniques whose description reads differently. */
  readonly descriptionChanged: readonly string[];
  readonly tactics: {
    readonly added: readonly Tactic[];
    readonly retired: readonly Tactic[];
    /** The same TA id under another name or shortname: its meaning may have moved. */
    readonly renamed: readonly Change<Tactic>[];
  };
}

const liveById = (dataset: Dataset): ReadonlyMap<string, Technique> =>
  new Map(dataset.techniques.filter((t) => t.status === 'live').map((t) => [t.id, t]));

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const sameSet = (a: readonly string[], b: readonly string[]): boolean => {
  const [left, right] = [new Set(a), new Set(b)];
  return left.size === right.size && [...left].every((each) => right.has(each));
};

function diffTactics(from: Dataset, to: Dataset): DatasetDiff['tactics'] {
  const before = new Map(from.tactics.map((t) => [t.id, t]));
  const after = new Map(to.tactics.map((t) => [t.id, t]));
  const renamed = from.tactics.flatMap((tactic) => {
    const now = after.get(tactic.id);
    const same = !now || (now.name === tactic.name && now.shortname === tactic.shortname);
    return same ? [] : [{ id: tactic.id, from: tactic, to: now }];
  });
  return {
    added: to.tactics.filter(({ id }) => !before.has(id)),
    retired: from.tactics.filter(({ id }) => !after.has(id)),
    renamed,
  };
}

/** What changed between two releases of one domain, whichever is the newer. */
export function diffDatasets(from: Dataset, to: Dataset): DatasetDiff {
  const [before, after] = [liveById(from), liveById(to)];
  const target = indexAttack(to);
  const lost = [...before.values()].filter(({ id }) => !after.has(id)).sort(byId);
  const kept = [...before.values()].sort(byId).flatMap((was) => {
    const now = after.get(was.id);
    return now ? [{ was, now }] : [];
  });
  const statusOf = ({ id }: Technique) => target.technique(id)?.status;

  return {
    domain: to.domain,
    from: from.version,
    to: to.version,
    added: [...after.keys()].filter((id) => !before.has(id)).sort(),
    revoked: lost
      .filter((t) => statusOf(t) === 'revoked')
      .map(({ id, name }) => {
        const { technique, path, splitInto } = target.resolve(id);
        return {
          id,
          name,
          path,
          ...(technique && { successor: technique.id }),
          ...(splitInto && { splitInto }),
        };
      }),
    deprecated: lost.filter((t) => statusOf(t) === 'deprecated').map(({ id }) => id),
    gone: lost.filter((t) => statusOf(t) === undefined).map(({ id }) => id),
    renamed: kept
      .filter(({ was, now }) => was.name !== now.name)
      .map(({ was, now }) => ({ id: was.id, from: was.name, to: now.name })),
    tacticsChanged: kept
      .filter(({ was, now }) => !sameSet(was.tactics, now.tactics))
      .map(({ was, now }) => ({ id: was.id, from: was.tactics, to: now.tactics })),
    descriptionChanged: kept
      .filter(({ was, now }) => was.descriptionHash !== now.descriptionHash)
      .map(({ was }) => was.id),
    tactics: diffTactics(from, to),
  };
}
