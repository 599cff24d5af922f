import { hasAt, isJson, textAt, valuesAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

/** What a filter of a component that fired was shown. */
const shown = (json: Json, filterType: string): string | undefined =>
  valuesAt(json, 'triggeredComponents.triggeredFilters')
    .filter(isJson)
    .filter((filter) => textAt(filter, 'filterType') === filterType)
    .flatMap((filter) => textAt(filter, 'trigger.value') ?? [])[0];

/** A breach's score runs to 1, an incident's to 100. */
function severityOf(json: Json): number | undefined {
  const score = Number(textAt(json, 'score') ?? Number.NaN);
  return Number.isFinite(score) ? Math.round(score * 100) : undefined;
}

/** Darktrace: breaches of its models, and incidents of its AI Analyst. */
export const darktrace = defineJsonFormat({
  name: 'darktrace',
  title: 'Darktrace model breach and AI Analyst incident',
  keys: ['pbid', 'summariser'],
  recognises: (json) =>
    ('pbid' in json && isJson(json['model'])) || ('summariser' in json && hasAt(json, 'breachDevices', 'aiaScore')),
  severityScale: { worst: 100, least: 0 },
  reads: {
    id: ['id', 'pbid'],
    name: ['model.then.name', 'model.name', 'title'],
    description: ['model.then.description', 'model.description', 'summary'],
    category: ['model.then.category', 'model.category', 'category'],
    ruleId: ['model.then.uuid', 'model.uuid', 'summariser'],
    severity: ['score', 'aiaScore', 'groupScore'],
    time: ['time', 'periods.start', 'creationTime', 'createdAt'],
    sourceIp: ['device.ip', 'breachDevices.ip'],
    sourceHost: ['device.hostname', 'breachDevices.hostname'],
    sourceZone: ['breachDevices.subnet'],
    destinationIp: ['triggeredFilters: Destination IP'],
    destinationPort: ['triggeredFilters: Destination port'],
    direction: ['triggeredFilters: Direction'],
    host: ['device.hostname', 'breachDevices.hostname', 'device.devicelabel'],
    user: ['device.credentials'],
    logSource: ['model.tags', 'triggeredComponents.metric.name'],
    techniques: ['mitreTechniques.techniqueID', 'mitreTechniques.technique', 'model.mitre.techniques'],
    tactics: ['model.mitre.tactics'],
  },
  notes: ['Destination, port and direction stand among the filters of the components that fired.'],
  refine: (json) => ({
    severity: severityOf(json),
    destination: { ip: shown(json, 'Destination IP'), port: shown(json, 'Destination port') },
    direction: shown(json, 'Direction'),
  }),
});
