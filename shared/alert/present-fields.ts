import type { Alert } from './alert.ts';

/** Every field of an alert, those that nobody said as undefined. */
type AllFields = { readonly [F in keyof Required<Alert>]: Alert[F] | undefined } & Pick<Alert, 'format' | 'name'>;

type UnfinishedAlert = { -readonly [F in keyof Alert]?: Alert[F] };

/**
 * The alert with the fields that were said, always in the same order: what a vendor did not say is absent, not empty.
 * Field by field, because an object that is filled by computed keys becomes a hash table and is slow for all who read it.
 */
export function presentFields(all: AllFields): Alert {
  const alert: UnfinishedAlert = all.id === undefined ? { format: all.format } : { id: all.id, format: all.format };
  if (all.product !== undefined) alert.product = all.product;
  if (all.description !== undefined) alert.description = all.description;
  if (all.category !== undefined) alert.category = all.category;
  if (all.ruleId !== undefined) alert.ruleId = all.ruleId;
  if (all.severity !== undefined) alert.severity = all.severity;
  if (all.severityRaw !== undefined) alert.severityRaw = all.severityRaw;
  if (all.time !== undefined) alert.time = all.time;
  if (all.source !== undefined) alert.source = all.source;
  if (all.destination !== undefined) alert.destination = all.destination;
  if (all.direction !== undefined) alert.direction = all.direction;
  if (all.protocol !== undefined) alert.protocol = all.protocol;
  if (all.host !== undefined) alert.host = all.host;
  if (all.user !== undefined) alert.user = all.user;
  if (all.process !== undefined) alert.process = all.process;
  if (all.commandLine !== undefined) alert.commandLine = all.commandLine;
  if (all.file !== undefined) alert.file = all.file;
  if (all.hash !== undefined) alert.hash = all.hash;
  if (all.url !== undefined) alert.url = all.url;
  if (all.cves !== undefined) alert.cves = all.cves;
  if (all.logSource !== undefined) alert.logSource = all.logSource;
  if (all.vendorLabels !== undefined) alert.vendorLabels = all.vendorLabels;
  if (all.fields !== undefined) alert.fields = all.fields;
  if (all.warnings !== undefined) alert.warnings = all.warnings;
  alert.name = all.name;
  return alert as Alert;
}
