import { isJson, textAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';

/** `Sev0` is the worst of five. */
const SEVERITIES: ReadonlyMap<string, string> = new Map([
  ['sev0', 'critical'],
  ['sev1', 'high'],
  ['sev2', 'medium'],
  ['sev3', 'low'],
  ['sev4', 'informational'],
]);

/** Azure Monitor's alerts in the common schema of its action groups. */
export const azureMonitor = defineJsonFormat({
  name: 'azure-monitor',
  title: 'Azure Monitor alert (common schema)',
  keys: ['schemaId'],
  recognises: (json) => json['schemaId'] === 'azureMonitorCommonAlertSchema' && isJson(json['data']),
  reads: {
    id: ['data.essentials.alertId', 'data.essentials.originAlertId'],
    name: ['data.essentials.alertRule'],
    description: ['data.essentials.description', 'data.alertContext.description'],
    category: ['data.essentials.monitoringService', 'data.essentials.signalType'],
    ruleId: ['data.essentials.alertRule'],
    severity: ['data.essentials.severity'],
    time: ['data.essentials.firedDateTime'],
    sourceIp: ['data.alertContext.httpRequest.clientIpAddress'],
    host: ['data.essentials.configurationItems', 'data.essentials.alertTargetIDs'],
    user: ['data.alertContext.caller'],
    logSource: ['data.essentials.signalType', 'data.essentials.monitoringService'],
  },
  notes: ['Severity 0 is worst.'],
  refine: (json) => ({ severity: SEVERITIES.get((textAt(json, 'data.essentials.severity') ?? '').toLowerCase()) }),
});
