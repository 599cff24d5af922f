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

/** Chosen on the dev sets: of the answers called `mapped`, four in five or more are right on known vendors and seven in ten on a vendor never seen. */
export const DEFAULT_RISK_LEVELS: RiskLevels = { mapped: 0.6, tactic: 0.7, review: 0.1, nothing: 0.18 };
