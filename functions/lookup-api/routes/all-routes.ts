import type { Route } from '../route.ts';
import { decideEntry } from './decide-entry.ts';
import { getAlert } from './get-alert.ts';
import { getEntry } from './get-entry.ts';
import { getHealth } from './get-health.ts';
import { getHistory } from './get-history.ts';
import { getTechnique } from './get-technique.ts';
import { importEntries } from './import-entries.ts';
import { listEntries } from './list-entries.ts';
import { listReview } from './list-review.ts';
import { mapAlerts } from './map-alerts.ts';
import { revertEntry } from './revert-entry.ts';
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
  getTechnique,
  getHealth,
];
