import type { Route } from '../route.ts';
import { decideEntry } from './decide-entry.ts';
import { editConnotation } from './edit-connotation.ts';
import { getAlert } from './get-alert.ts';
import { getAttackDiff } from './get-attack-diff.ts';
import { getAttackImpact } from './get-attack-impact.ts';
import { getAttackVersions } from './get-attack-versions.ts';
import { getConnotation } from './get-connotation.ts';
import { getConnotationHistory } from './get-connotation-history.ts';
import { getEntry } from './get-entry.ts';
import { getHealth } from './get-health.ts';
import { getHistory } from './get-history.ts';
import { getObservedLayer } from './get-observed-layer.ts';
import { getOpenApi } from './get-openapi.ts';
import { getTactics } from './get-tactics.ts';
import { getTechnique } from './get-technique.ts';
import { importEntries } from './import-entries.ts';
import { listConnotations } from './list-connotations.ts';
import { listEntries } from './list-entries.ts';
import { listReview } from './list-review.ts';
import { listTechniques } from './list-techniques.ts';
import { mapAlerts } from './map-alerts.ts';
import { refreshAttack } from './refresh-attack.ts';
import { revertConnotation } from './revert-connotation.ts';
import { revertEntry } from './revert-entry.ts';
import { rollbackAttack } from './rollback-attack.ts';
import { sendAlerts } from './send-alerts.ts';
import { undoDecisions } from './undo-decisions.ts';

/** Every route of the API, a file each, in the order of the document. */
export const ROUTES: readonly Route[] = [
  mapAlerts,
  sendAlerts,
  getAlert,
  listEntries,
  getEntry,
  decideEntry,
  getHistory,
  revertEntry,
  importEntries,
  undoDecisions,
  listReview,
  listConnotations,
  getConnotation,
  editConnotation,
  getConnotationHistory,
  revertConnotation,
  listTechniques,
  getTechnique,
  getTactics,
  getAttackVersions,
  getAttackDiff,
  getAttackImpact,
  refreshAttack,
  rollbackAttack,
  getObservedLayer,
  getOpenApi,
  getHealth,
];
