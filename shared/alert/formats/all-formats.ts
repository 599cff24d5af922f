import type { AlertFormat, Json } from './format.ts';
import { suricataEve } from './suricata-eve.ts';
import { wazuh } from './wazuh.ts';

/** Every vendor's JSON format, in the order they are asked; each sample is claimed by one of them or by none. */
export const jsonFormats: readonly AlertFormat<Json>[] = [suricataEve, wazuh];

/** Every vendor's text format, in the order they are asked. */
export const textFormats: readonly AlertFormat<string>[] = [];
