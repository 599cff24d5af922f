import type { Alert } from '../alert.ts';
import classtypes from './classtypes.json' with { type: 'json' };
import fortigateSubtypes from './fortigate-subtypes.json' with { type: 'json' };
import guardDutyTypes from './guardduty-finding-types.json' with { type: 'json' };
import panOsCategories from './pan-os-categories.json' with { type: 'json' };
import { indexTable, type TableEntry, type TableIndex } from './signature-table.ts';
import zeekNotices from './zeek-notices.json' with { type: 'json' };

const ZEEK = indexTable('zeek-notices', zeekNotices);
const GUARDDUTY = indexTable('guardduty-finding-types', guardDutyTypes);
const CLASSTYPES = indexTable('classtypes', classtypes);
const PAN_OS = indexTable('pan-os-categories', panOsCategories);
const FORTIGATE = indexTable('fortigate-subtypes', fortigateSubtypes);

const ask = (index: TableIndex, key: string | undefined): TableEntry | undefined =>
  key === undefined ? undefined : index.get(key.trim().toLowerCase());

const FINDING_TYPE = /^([A-Za-z]{3,32}):([A-Za-z0-9]{1,32})\/([A-Za-z0-9&.]{1,96})(?:![\w.&]{1,64})?$/;

/** The type as it is, then without its variants (`.B`), for any resource, and at last for any family. */
function askGuardDuty(type: string): TableEntry | undefined {
  const match = FINDING_TYPE.exec(type);
  if (!match) return undefined;
  const [, purpose, resource, family = ''] = match;
  const parts = family.split('.');
  const shorter = parts.map((_, cut) => parts.slice(0, parts.length - cut).join('.'));
  const keys = shorter.flatMap((name) => [`${purpose}:${resource}/${name}`, `${purpose}:*/${name}`]);
  for (const key of [...keys, `${purpose}:${resource}/*`]) {
    const entry = ask(GUARDDUTY, key);
    if (entry) return entry;
  }
  return undefined;
}

/** The vendor's own key for the class where the format has one; a class is never read from free text. */
function askClasses(alert: Alert): TableEntry | undefined {
  const classtype = ask(CLASSTYPES, alert.fields?.['classtype'] ?? alert.category);
  if (alert.format === 'pan-os') return ask(PAN_OS, alert.category) ?? ask(PAN_OS, alert.fields?.['subtype']);
  if (alert.format.startsWith('fortigate')) return ask(FORTIGATE, alert.category?.replace(/^utm:/, ''));
  return classtype;
}

/**
 * What our tables say about an alert whose vendor has a closed list of types or classes: Zeek notices, GuardDuty
 * finding types, classtypes of Suricata and Snort, categories of PAN-OS, subtypes of FortiGate. Exact types go before
 * classes. Entries without a technique say, with their reason, that the type names no act.
 */
export function lookUpSignatureTable(alert: Alert): TableEntry | undefined {
  return ask(ZEEK, alert.name) ?? askGuardDuty(alert.name) ?? askClasses(alert);
}
