import type { Alert } from '../../alert/alert.ts';

/** Where a training text comes from: decides how much it counts. */
export type RowKind =
  | 'labelled'
  | 'own-label'
  | 'phrase'
  | 'name'
  | 'meaning'
  | 'technique'
  | 'procedure'
  | 'strategy'
  | 'analytic';

/** A text to learn from. No technique at all means: nothing to map. */
export interface TrainingRow {
  readonly kind: RowKind;
  /** The corpus it is of: `sigma`, `phrasebook`, `attack`, …; what `--exclude` names. */
  readonly source: string;
  readonly alert: Alert;
  readonly techniques: readonly string[];
  /** Multiplies the kind's own weight: labels doubted by us count less. */
  readonly weight?: number;
}

/** How much a text of a kind counts against a labelled alert. Stated, not tuned. */
export const KIND_WEIGHT: Readonly<Record<RowKind, number>> = {
  labelled: 1,
  'own-label': 1,
  phrase: 1,
  name: 0.5,
  meaning: 0.7,
  technique: 1,
  procedure: 0.15,
  strategy: 0.5,
  analytic: 0.3,
};
