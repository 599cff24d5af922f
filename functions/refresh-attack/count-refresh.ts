import { MetricUnit } from '@aws-lambda-powertools/metrics';
import type { RefreshState } from '../../shared/attack/attack-store.ts';
import type { RefreshResult } from '../../shared/attack/refresh/refresh-attack.ts';

/** The metrics of `refresh-attack`: a closed list without further dimensions. */
const METRICS = {
  succeeded: 'AttackRefreshSucceeded',
  failed: 'AttackRefreshFailed',
  /** Hours since a refresh last got through. */
  age: 'AttackDatasetAgeHours',
  installed: 'AttackReleasesInstalled',
  migrated: 'LibraryEntriesMigrated',
  queued: 'LibraryEntriesQueued',
} as const;

/** As much of Powertools' metrics as is needed to count. */
interface MetricSink {
  addMetric(name: string, unit: (typeof MetricUnit)[keyof typeof MetricUnit], value: number): unknown;
}

/** Counts what a refresh came to. */
export function countRefresh(metrics: MetricSink, result: RefreshResult, state: RefreshState, now: Date): void {
  const count = (name: string, n: number) => metrics.addMetric(name, MetricUnit.Count, n);
  const sum = (of: 'migrated' | 'queued') => result.domains.reduce((total, each) => total + (each[of] ?? 0), 0);
  count(METRICS.succeeded, result.outcome === 'nothing-new' || result.outcome === 'refreshed' ? 1 : 0);
  count(METRICS.failed, result.outcome === 'refused' ? 1 : 0);
  count(METRICS.installed, result.domains.filter(({ outcome }) => outcome === 'refreshed').length);
  count(METRICS.migrated, sum('migrated'));
  count(METRICS.queued, sum('queued'));
  if (state.lastSuccessAt === undefined) return;
  const hours = Math.max(0, now.getTime() - Date.parse(state.lastSuccessAt)) / 3_600_000;
  metrics.addMetric(METRICS.age, MetricUnit.NoUnit, Math.round(hours * 10) / 10);
}
