import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { AlertFate } from './map-message.ts';

/** The metrics of `map-alerts`: a closed list without further dimensions, so that no alert can buy a new one. */
export const METRICS = {
  stored: 'AlertsStored',
  resumed: 'AlertsResumed',
  duplicate: 'AlertsDuplicate',
  quarantined: 'AlertsQuarantined',
  mapped: 'AlertsMapped',
  'tactic-only': 'AlertsTacticOnly',
  'needs-review': 'AlertsNeedingReview',
  unmapped: 'AlertsUnmapped',
  received: 'MessagesReceived',
  failed: 'MessagesFailed',
} as const;

/** Counts what became of a message's alerts; verdicts are counted for new alerts only. */
export function countFates(metrics: Metrics, fates: readonly AlertFate[]): void {
  for (const fate of fates) {
    metrics.addMetric(METRICS[fate.outcome], MetricUnit.Count, 1);
    if (fate.outcome === 'stored') metrics.addMetric(METRICS[fate.mapping.verdict], MetricUnit.Count, 1);
  }
}
