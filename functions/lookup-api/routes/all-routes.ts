import type { Route } from '../route.ts';
import { getAlert } from './get-alert.ts';
import { getEntry } from './get-entry.ts';
import { getHealth } from './get-health.ts';
import { getTechnique } from './get-technique.ts';
import { mapAlerts } from './map-alerts.ts';
import { sendAlerts } from './send-alerts.ts';

/** Every route of the API, a file each, in the order of the document. */
export const ROUTES: readonly Route[] = [mapAlerts, sendAlerts, getAlert, getEntry, getTechnique, getHealth];
