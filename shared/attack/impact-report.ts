import type { AttackIndex } from './attack-index.ts';
import type { Tactic } from './dataset.ts';
import { type MoveScope, migrateTechniques, movesIds } from './migrate-techniques.ts';
import { tacticFateOf } from './tactic-fate.ts';
import type { FateKind } from './technique-fate.ts';

/** A library entry, as far as a release can touch it. */
export interface EntrySubject {
  readonly key: string;
  readonly signature: string;
  readonly techniques: readonly string[];
  /** Whose word it is: an analyst's is never changed silently. */
  readonly basis?: string;
}

/** A stored alert, as far as a release can touch it. What was recorded is never changed; this is how it reads `as=current`. */
export interface AlertSubject {
  readonly key: string;
  readonly signature: string;
  readonly techniques: readonly { readonly id: string; readonly name: string; readonly tactic?: Tactic }[];
}

/** What changes, and whether it is the id, the name or the tactic. */
interface ImpactChange {
  readonly technique: string;
  readonly field: 'id' | 'name' | 'tactic';
  readonly kind: FateKind | 'tactic-renamed' | 'tactic-moved' | 'tactic-unclear';
  readonly to?: string;
  readonly choices?: readonly string[];
  readonly safe: boolean;
  readonly says: string;
}

/** One entry or alert that a release touches. */
export interface ImpactItem {
  readonly key: string;
  readonly signature: string;
  readonly basis?: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** `safe`: applied without a person · `needs-review`: queued, with the reasons in `changes`. */
  readonly outcome: 'safe' | 'needs-review';
  readonly changes: readonly ImpactChange[];
}

/** What a release does to a library or to stored alerts. */
export interface Impact {
  readonly examined: number;
  readonly unchanged: number;
  readonly safe: number;
  readonly needsReview: number;
  /** Only what is touched; what needs a person first. */
  readonly items: readonly ImpactItem[];
}

/** The part of a change that a renamed or otherwise placed technique makes: nothing has to be rewritten for it. */
const fieldOf = (kind: FateKind): ImpactChange['field'] =>
  kind === 'renamed' ? 'name' : kind === 'tactics-changed' ? 'tactic' : 'id';

/** What a release does to one library entry; undefined where nothing changes. */
export function impactOnEntry(entry: EntrySubject, scope: MoveScope): ImpactItem | undefined {
  const move = migrateTechniques(entry.techniques, scope);
  if (move.fates.length === 0 && !movesIds(move)) return undefined;
  return {
    key: entry.key,
    signature: entry.signature,
    ...(entry.basis !== undefined && { basis: entry.basis }),
    before: move.before,
    after: move.after,
    outcome: move.doubtful.length > 0 ? 'needs-review' : 'safe',
    changes: move.fates.map((fate) => ({
      technique: fate.id,
      field: fieldOf(fate.kind),
      kind: fate.kind,
      ...(fate.to !== undefined && { to: fate.to }),
      ...(fate.choices.length > 1 && { choices: fate.choices }),
      safe: fate.safe,
      says: fate.says,
    })),
  };
}

function tacticChange(id: string, recorded: Tactic | undefined, to: AttackIndex): readonly ImpactChange[] {
  if (!recorded) return [];
  const fate = tacticFateOf(recorded, id, to);
  if (fate.kind === 'unchanged') return [];
  return [
    {
      technique: id,
      field: 'tactic',
      kind: `tactic-${fate.kind}`,
      ...(fate.to && { to: fate.to.id }),
      ...(fate.choices.length > 0 && { choices: fate.choices.map((t) => t.id) }),
      safe: fate.safe,
      says: fate.says,
    },
  ];
}

/** What a release does to one stored alert, its recorded tactics included; undefined where nothing changes. */
export function impactOnAlert(alert: AlertSubject, scope: MoveScope): ImpactItem | undefined {
  const ids = alert.techniques.map((t) => t.id);
  const move = impactOnEntry({ key: alert.key, signature: alert.signature, techniques: ids }, scope);
  // That a technique has other tactics matters only where the recorded one is no longer right: said below.
  const changes = (move?.changes ?? []).filter((change) => change.kind !== 'tactics-changed');
  const tactics = alert.techniques.flatMap(({ id, tactic }) => {
    const change = changes.find((c) => c.technique === id);
    const now = change ? change.to : id;
    return now === undefined ? [] : tacticChange(now, tactic, scope.to);
  });
  const all = [...changes, ...tactics];
  if (all.length === 0) return undefined;
  return {
    key: alert.key,
    signature: alert.signature,
    before: ids,
    after: move?.after ?? ids,
    outcome: all.every((change) => change.safe) ? 'safe' : 'needs-review',
    changes: all,
  };
}

/** Sums up what was found; `examined` counts the untouched ones too. */
export function summariseImpact(examined: number, touched: readonly ImpactItem[]): Impact {
  const review = touched.filter((item) => item.outcome === 'needs-review');
  const safe = touched.filter((item) => item.outcome === 'safe');
  return {
    examined,
    unchanged: examined - touched.length,
    safe: safe.length,
    needsReview: review.length,
    items: [...review, ...safe],
  };
}
