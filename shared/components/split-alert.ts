import type { Alert } from '../alert/alert.ts';
import type { MeaningTable } from '../connotations/meaning-table.ts';
import { SHIPPED_TABLE } from '../connotations/shipped-table.ts';
import type { Component } from '../mapping/mapping.ts';
import { splitFields } from './split-fields.ts';
import { splitName } from './split-name.ts';

/** A signature is read this far (UTF-16 units); nothing longer is a name. */
const READ = 4096;
const MAX_PARTS = 48;

/**
 * Splits an alert's signature into parts with a role and an exact place (`text === name.slice(start, end)`, UTF-16 units),
 * in order and without overlaps, then adds the telling parts of its other fields (`field` says which). Never throws; time
 * linear in the length of the alert, bounded by the limits above.
 */
export function splitAlert(alert: Alert, table: MeaningTable = SHIPPED_TABLE): readonly Component[] {
  const name = alert.name.slice(0, READ);
  const own = splitName(name, table)
    .slice(0, MAX_PARTS)
    .map(({ start, end, role }): Component => ({ text: name.slice(start, end), role, start, end }));
  return [...own, ...splitFields(alert, table)];
}
