import { AttackError } from '../../shared/attack/attack-error.ts';
import { type AttackIndex, indexAttack } from '../../shared/attack/attack-index.ts';
import type { HeldRelease, RefreshState } from '../../shared/attack/attack-store.ts';
import { diffDatasets } from '../../shared/attack/diff-datasets.ts';
import { type DiffReport, type ImpactReport, toDiffReport } from '../../shared/attack/diff-report.ts';
import { otherDomains } from '../../shared/attack/refresh/align-library.ts';
import { examineImpact } from '../../shared/attack/refresh/examine-impact.ts';
import { type RefreshOptions, type RefreshResult, refreshAttack } from '../../shared/attack/refresh/refresh-attack.ts';
import type { RefreshParts } from '../../shared/attack/refresh/refresh-parts.ts';
import {
  type RollbackOptions,
  type RollbackResult,
  rollbackAttack,
} from '../../shared/attack/refresh/rollback-attack.ts';

/** A release as an operator sees it. */
interface ListedRelease extends HeldRelease {
  readonly inForce: boolean;
}

/** What is held, and how the refreshes fared. */
interface AttackVersions extends Pick<RefreshState, 'lastAttemptAt' | 'lastSuccessAt' | 'lastFailure'> {
  readonly releases: readonly ListedRelease[];
}

/** Everything an operator does with ATT&CK's releases, for the schedule, the API and the command line. */
export interface AttackOperations {
  /** See `refreshAttack`. */
  refresh(options?: RefreshOptions): Promise<RefreshResult>;
  /** See `rollbackAttack`. */
  rollback(options: RollbackOptions): Promise<RollbackResult>;
  /** Every release held, newest first within its domain. */
  versions(): Promise<AttackVersions>;
  /** What changed between two releases that are held. `version_not_held`. */
  diff(domain: string, from: string, to: string): Promise<DiffReport>;
  /**
   * What putting a release in force would do to the library, and how stored alerts would read: one that is held, or one
   * that is published and newer. Writes nothing. `version_not_held`.
   */
  impact(domain: string, to: string): Promise<ImpactReport>;
}

/** The operations over the parts of a refresh; every call gets parts of its own. */
export function createAttackOperations(createParts: () => RefreshParts): AttackOperations {
  async function read({ store }: RefreshParts, domain: string, version: string): Promise<AttackIndex | undefined> {
    const release = (await store.releases.held(domain)).find((each) => each.version === version);
    return release && indexAttack(await store.releases.read(release));
  }

  async function readHeld(parts: RefreshParts, domain: string, version: string): Promise<AttackIndex> {
    const index = await read(parts, domain, version);
    if (index) return index;
    throw new AttackError('version_not_held', 'this release is not held; GET /v1/attack/versions lists what is');
  }

  return {
    refresh: (options) => refreshAttack(createParts(), options),
    rollback: (options) => rollbackAttack(createParts(), options),

    async versions() {
      const { store } = createParts();
      const [pointers, state] = await Promise.all([store.releases.pointers(), store.records.state()]);
      const lists = await Promise.all(
        pointers.map(async (pointer) =>
          (await store.releases.held(pointer.domain)).map((release) => ({
            ...release,
            inForce: release.version === pointer.version && release.sha256 === pointer.sha256,
          })),
        ),
      );
      const { lastAttemptAt, lastSuccessAt, lastFailure } = state;
      return {
        releases: lists.flat(),
        ...(lastAttemptAt !== undefined && { lastAttemptAt }),
        ...(lastSuccessAt !== undefined && { lastSuccessAt }),
        ...(lastFailure && { lastFailure }),
      };
    },

    async diff(domain, from, to) {
      const parts = createParts();
      const [before, after] = await Promise.all([readHeld(parts, domain, from), readHeld(parts, domain, to)]);
      return toDiffReport(diffDatasets(before.dataset, after.dataset));
    },

    async impact(domain, version) {
      const parts = createParts();
      const to = await read(parts, domain, version);
      const pointer = await parts.store.releases.pointer(domain);
      if (to && pointer) {
        const from = indexAttack(await parts.store.releases.read(pointer));
        const scope = { from, to, others: await otherDomains(parts, domain) };
        return examineImpact(scope, {
          entries: parts.library.entries(),
          ...(parts.alerts && { alerts: parts.alerts() }),
        });
      }
      const { domains } = await refreshAttack(parts, { dryRun: true });
      const report = domains.find((each) => each.domain === domain && each.to === version)?.report;
      if (report) return report;
      throw new AttackError('version_not_held', 'this release is neither held nor the newest published one');
    },
  };
}
