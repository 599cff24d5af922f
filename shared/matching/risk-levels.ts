/** How sure the mapper must be before it says so: confidences between 0 and 1, set by a deployment. */
export interface RiskLevels {
  /** At least this sure of the first technique: `mapped`. */
  readonly mapped: number;
  /** At least this sure of the tactic: `tactic-only`. */
  readonly tactic: number;
  /** Below this, nothing is worth a look: `unmapped`. */
  readonly review: number;
  /** At least this probable that there is nothing to map: `unmapped`. */
  readonly nothing: number;
}

/** Chosen so that answers on sources the model never saw are right about three times in four when `mapped`. */
export const DEFAULT_RISK_LEVELS: RiskLevels = { mapped: 0.55, tactic: 0.7, review: 0.12, nothing: 0.5 };
