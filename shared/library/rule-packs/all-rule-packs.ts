import { csv } from './csv.ts';
import { elastic } from './elastic.ts';
import { jsonl } from './jsonl.ts';
import type { RulePack } from './rule-pack.ts';
import { sigma } from './sigma.ts';
import { splunk } from './splunk.ts';
import { suricata } from './suricata.ts';
import { wazuh } from './wazuh.ts';

/** Every format of rule packs that can be imported. */
export const RULE_PACKS: readonly RulePack[] = [sigma, splunk, elastic, suricata, wazuh, csv, jsonl];
