import type { Alert } from './alert.ts';
import { findIntegratedAlert } from './find-inner-alert.ts';
import { elastic } from './formats/elastic.ts';
import type { AlertFormat, Json } from './formats/format.ts';
import { generic } from './formats/generic.ts';
import { hasAt } from './json-path.ts';
import { mergeAlerts } from './merge-alerts.ts';
import { isNameless, type Reading, type ReadOutcome } from './reading.ts';

/** A document of one of Elastic's integrations: the vendor's own alert, its gaps filled from the ECS fields. */
function readIntegration(json: Json, inner: Json | string, reading: Reading): Alert {
  const outcomes: ReadOutcome[] = [];
  reading.readInside(inner, { ...reading, outcomes, warnings: [], format: undefined });
  const [outcome] = outcomes;
  if (!outcome || 'error' in outcome) return elastic.toAlert(json, reading.now);
  return mergeAlerts(outcome.alert, toAlertNamed(elastic, json, outcome.alert.name, reading.now));
}

/** The fields of a document that may have no name of its own. */
const toAlertNamed = (format: AlertFormat<Json>, json: Json, name: string, now: Date | undefined): Alert =>
  format.toAlert(hasAt(json, ...(format.reads.name ?? [])) ? json : { ...json, message: name }, now);

function readAs(format: AlertFormat<Json>, json: Json, reading: Reading): Alert {
  const inner = format === elastic ? findIntegratedAlert(json) : undefined;
  return inner === undefined ? format.toAlert(json, reading.now) : readIntegration(json, inner, reading);
}

/** Reads an object as the format that claims it; one that has no name where its vendor puts it may have one elsewhere. */
export function readClaimed(format: AlertFormat<Json>, json: Json, reading: Reading): Alert {
  try {
    return readAs(format, json, reading);
  } catch (error) {
    if (!isNameless(error)) throw error;
    return generic.toAlert(json, reading.now);
  }
}
