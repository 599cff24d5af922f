import type { ComponentRole } from '../../mapping/mapping.ts';
import type { Grammar } from '../reading.ts';
import { readTitle } from './plain-title.ts';

/** `ET WEB_SPECIFIC_APPS …`, `GPL …`: a rule set, then a class in capitals. */
const RULE_SET = /^(?:ETPRO|ET|GPL|SURICATA|SLR|TGI|PT)\s+((?:[A-Z][A-Z0-9]*[_-]?){1,6})\s+/;
/** Snort: the class in capitals with a hyphen. */
const SNORT_CLASS =
  /^((?:SERVER|MALWARE|OS|FILE|BROWSER|INDICATOR|PROTOCOL|PUA|POLICY|EXPLOIT|APP|BLACKLIST|SQL|WEB|NETBIOS|CONTENT|SCADA|PLUGIN)-[A-Z0-9]{2,20}(?:-[A-Z0-9]{1,20})?)\s+/;

/** Classes that say what is done; the others say where. */
const DEEDS =
  /^(?:ADWARE|ATTACK|COINMINER|DOS|EXPLOIT|MALWARE|MOBILE_MALWARE|PHISHING|SCAN|SHELLCODE|TROJAN|WORM|INDICATOR|BLACKLIST|PUA|BAD)/;

const roleOf = (category: string): ComponentRole => (DEEDS.test(category) ? 'activity' : 'location');

/** Signatures of the Snort and Suricata families: the class first, then a title in words. */
export const readRuleCategory: Grammar = (reading) => {
  const found = RULE_SET.exec(reading.name) ?? SNORT_CLASS.exec(reading.name);
  if (!found) return undefined;
  const [opening, category = ''] = found;
  // The class ends the opening, but for blanks: to ask the expression for places would run it twice.
  const end = opening.trimEnd().length;
  const start = end - category.length;
  return [{ start, end, role: roleOf(category) }, ...readTitle(reading, { from: opening.length })];
};
