import { randomUUID } from 'node:crypto';
import { createHttpsReleaseSource } from '../../functions/adapters/https-release-source.ts';
import { DOWNLOAD_LIMITS, type DownloadLimits } from '../../functions/adapters/open-download.ts';
import type { AttackStore } from '../../shared/attack/attack-store.ts';
import type { Dataset } from '../../shared/attack/dataset.ts';
import type { MigratableLibrary } from '../../shared/attack/migratable-library.ts';
import { type RefreshOptions, type RefreshResult, refreshAttack } from '../../shared/attack/refresh/refresh-attack.ts';
import type { RefreshParts } from '../../shared/attack/refresh/refresh-parts.ts';
import { type RollbackResult, rollbackAttack } from '../../shared/attack/refresh/rollback-attack.ts';

export interface BenchOptions {
  readonly store: AttackStore;
  readonly indexUrl: string;
  readonly library: MigratableLibrary;
  readonly shipped?: readonly Dataset[];
  readonly limits?: Partial<DownloadLimits>;
}

/** A refresh set up for a test, with a clock of its own that moves a second with every look. */
export interface RefreshBench {
  parts(change?: Partial<RefreshParts>): RefreshParts;
  refresh(options?: RefreshOptions): Promise<RefreshResult>;
  rollback(version: string): Promise<RollbackResult>;
  /** Lets time pass: a lease that was not given back ends. */
  wait(seconds: number): void;
}

export function setUpRefresh(options: BenchOptions): RefreshBench {
  let clock = Date.parse('2026-11-23T10:00:00.000Z');
  const parts = (change: Partial<RefreshParts> = {}): RefreshParts => ({
    store: options.store,
    source: createHttpsReleaseSource(options.indexUrl, { ...DOWNLOAD_LIMITS, ...options.limits }),
    shipped: async () => options.shipped ?? [],
    library: options.library,
    now: () => {
      clock += 10;
      return new Date(clock);
    },
    owner: randomUUID(),
    log: () => {},
    ...change,
  });
  return {
    parts,
    refresh: (how) => refreshAttack(parts(), how),
    rollback: (version) => rollbackAttack(parts(), { version }),
    wait: (seconds) => {
      clock += seconds * 1_000;
    },
  };
}
