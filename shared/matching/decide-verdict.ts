import type { Verdict, VerdictReason } from '../mapping/mapping.ts';
import type { RiskLevels } from './risk-levels.ts';

/** What the verdict is decided from, all between 0 and 1. */
export interface VerdictMeasures {
  /** Calibrated confidence in the first candidate's family. */
  readonly confidence: number;
  /** Confidence in the second candidate's family. */
  readonly second: number;
  /** Probability that there is nothing to map. */
  readonly nothing: number;
  /** The largest share of probability under one tactic. */
  readonly tactic: number;
  /** Share of the alert's words that mean anything to us. */
  readonly known: number;
  /** The number of words in the signature. */
  readonly words: number;
}

export interface Decided {
  readonly verdict: Verdict;
  readonly reason: VerdictReason | null;
}

/** Below this share of known words nothing can be said. */
const KNOWN_ENOUGH = 0.15;

/** Says what the measures allow at the stated risk: `mapped` before `tactic-only` before `needs-review` before `unmapped`. */
export function decideVerdict(measures: VerdictMeasures, risk: RiskLevels): Decided {
  const { confidence, second, nothing, tactic, known, words } = measures;
  if (known < KNOWN_ENOUGH) return { verdict: 'unmapped', reason: 'no_known_terms' };
  if (nothing >= risk.nothing) return { verdict: 'unmapped', reason: words <= 2 ? 'too_generic' : 'operational_event' };
  if (confidence >= risk.mapped) return { verdict: 'mapped', reason: null };
  if (confidence < risk.review) return { verdict: 'unmapped', reason: words <= 2 ? 'too_generic' : 'low_confidence' };
  if (tactic >= risk.tactic) return { verdict: 'tactic-only', reason: 'tactic_sure_technique_not' };
  return { verdict: 'needs-review', reason: second > confidence * 0.7 ? 'ambiguous' : 'low_confidence' };
}
