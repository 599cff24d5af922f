import type { AttackIndex } from '../attack/attack-index.ts';
import type { MeaningTable } from '../connotations/meaning-table.ts';
import type { ConnotationModel } from '../connotations/model/connotation-model.ts';
import type { RiskLevels } from '../matching/risk-levels.ts';

/** Everything a mapping rests on besides the alert and the library. Immutable: a change makes a new one. */
export interface Knowledge {
  /** The release of the domain that is mapped to. */
  readonly attack: AttackIndex;
  /** The release that the model was learned in, where it is another: what an older release has not yet passes back by it. */
  readonly home?: AttackIndex;
  readonly model: ConnotationModel;
  /** What words mean; the shipped meanings where a deployment has no edits. */
  readonly meanings: MeaningTable;
  /** How sure an answer must be; `DEFAULT_RISK_LEVELS` where a deployment says nothing. */
  readonly risk?: RiskLevels;
}
