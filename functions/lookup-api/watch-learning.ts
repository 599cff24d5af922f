import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { CANARY_INTERVAL, checkCanary, measureCanary } from '../../shared/library/canary.ts';
import type { LibraryStore } from '../../shared/library/library-store.ts';
import type { Mapper } from '../../shared/mapping/create-mapper.ts';
import type { LibrarySource } from '../adapters/library-source.ts';

/** Raised while what was decided makes the answers to other alerts worse; an alarm watches it. */
export const LEARNING_FROZEN_METRIC = 'LearningFrozen';

export interface LearningWatchOptions {
  readonly library: Pick<LibraryStore, 'state' | 'recordCheck'>;
  readonly librarySource: Pick<LibrarySource, 'learning'>;
  readonly mapper: () => Promise<Mapper>;
  readonly metrics: Metrics;
}

/**
 * Makes the check that follows decisions: every 50 of them, after every import of 50, and as long as learning is frozen
 * after each change, the canary is mapped. Where it has fallen by 2 points nothing more is drawn from decided entries for
 * other alerts until it is back; each decision still holds for its own signature.
 */
export function createLearningWatch({ library, librarySource, mapper, metrics }: LearningWatchOptions) {
  let baseline: { readonly mapper: Mapper; readonly percent: number } | undefined;
  return async (changes = 0): Promise<void> => {
    const state = await library.state();
    const due = state.decisions - state.checkedDecisions >= CANARY_INTERVAL || changes >= CANARY_INTERVAL;
    if (!due && state.frozen === undefined) return;
    const current = await mapper();
    if (baseline?.mapper !== current) baseline = { mapper: current, percent: measureCanary(current) };
    const { without, withLibrary, fell } = checkCanary(current, await librarySource.learning(), baseline.percent);
    const frozen = fell
      ? `the canary fell from ${without.toFixed(1)} % to ${withLibrary.toFixed(1)} %: undo the decisions that did it`
      : undefined;
    await library.recordCheck(state.decisions, frozen);
    metrics.addMetric(LEARNING_FROZEN_METRIC, MetricUnit.Count, frozen === undefined ? 0 : 1);
    metrics.publishStoredMetrics();
  };
}
