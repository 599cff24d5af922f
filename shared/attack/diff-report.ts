import type { DatasetDiff } from './diff-datasets.ts';
import type { Impact } from './impact-report.ts';

/**
 * A diff as the command line and the API give it. The first fields carry the names and shapes that comparisons of
 * ATT&CK releases are published with, hence the snake case.
 */
export interface DiffReport {
  readonly domain: string;
  readonly from: string;
  readonly to: string;
  readonly added: readonly string[];
  readonly revoked: readonly string[];
  readonly deprecated: readonly string[];
  readonly gone: readonly string[];
  /** Id, old name, new name. */
  readonly renamed: readonly (readonly [string, string, string])[];
  /** Id, old and new tactics by shortname. */
  readonly tactics_changed: readonly (readonly [string, readonly string[], readonly string[]])[];
  /** How many descriptions read differently. */
  readonly description_changed: number;
  /** What each revoked id passes to, the chain, the parts of a split. */
  readonly successors: DatasetDiff['revoked'];
  readonly descriptions: readonly string[];
  readonly tactics: DatasetDiff['tactics'];
}

/** An impact report: what changed between two releases, and what that does to what is kept. */
export interface ImpactReport extends DiffReport {
  readonly impact: {
    readonly library: Impact;
    /** Absent where no stored alerts were looked at. */
    readonly alerts?: Impact;
  };
}

/** A diff in the form that is given out. */
export function toDiffReport(diff: DatasetDiff): DiffReport {
  return {
    domain: diff.domain,
    from: diff.from,
    to: diff.to,
    added: diff.added,
    revoked: diff.revoked.map((t) => t.id),
    deprecated: diff.deprecated,
    gone: diff.gone,
    renamed: diff.renamed.map(({ id, from, to }) => [id, from, to]),
    tactics_changed: diff.tacticsChanged.map(({ id, from, to }) => [id, from, to]),
    description_changed: diff.descriptionChanged.length,
    successors: diff.revoked,
    descriptions: diff.descriptionChanged,
    tactics: diff.tactics,
  };
}
