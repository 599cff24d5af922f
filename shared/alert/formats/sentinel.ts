import { hasAt, isJson, textAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';

/** Microsoft Sentinel: alert entities and incidents of the API, and rows of SecurityAlert and SecurityIncident. */
export const sentinel = defineJsonFormat({
  name: 'sentinel',
  title: 'Microsoft Sentinel alert and incident',
  product: 'microsoft-sentinel',
  recognises: (json) => {
    if (isJson(json['properties'])) {
      if (/SecurityInsights/i.test(textAt(json, 'type', 'id') ?? '')) return true;
      return hasAt(
        json,
        'properties.alertDisplayName',
        'properties.alert.displayName',
        'properties.incidentNumber',
        'properties.systemAlertId',
      );
    }
    if (isJson(json['object'])) return hasAt(json, 'object.properties.title', 'object.properties.incidentNumber');
    return (
      ('SystemAlertId' in json && hasAt(json, 'AlertName', 'DisplayName')) ||
      ('IncidentNumber' in json && 'Title' in json)
    );
  },
  reads: {
    id: ['properties.systemAlertId', 'name', 'object.name', 'SystemAlertId', 'IncidentName', 'id'],
    name: [
      'properties.alertDisplayName',
      'properties.alert.displayName',
      'properties.title',
      'properties.friendlyName',
      'object.properties.title',
      'DisplayName',
      'AlertName',
      'Title',
    ],
    description: ['properties.description', 'object.properties.description', 'Description'],
    category: ['properties.alertType', 'AlertType', 'properties.intent'],
    ruleId: [
      'properties.alertType',
      'properties.relatedAnalyticRuleIds',
      'object.properties.relatedAnalyticRuleIds',
      'AlertType',
      'RelatedAnalyticRuleIds',
    ],
    severity: ['properties.severity', 'object.properties.severity', 'AlertSeverity', 'Severity'],
    time: [
      'properties.startTimeUtc',
      'properties.firstActivityTimeUtc',
      'properties.createdTimeUtc',
      'properties.timeGenerated',
      'object.properties.firstActivityTimeUtc',
      'object.properties.createdTimeUtc',
      'StartTime',
      'FirstActivityTime',
      'CreatedTime',
      'TimeGenerated',
    ],
    sourceIp: ['entities.properties.address', 'properties.entities.address'],
    host: ['entities.properties.hostName', 'CompromisedEntity', 'properties.compromisedEntity'],
    user: ['entities.properties.accountName'],
    process: ['entities.properties.processName'],
    commandLine: ['entities.properties.commandLine'],
    url: ['entities.properties.url'],
    logSource: [
      'properties.productName',
      'properties.product.name',
      'properties.additionalData.alertProductNames',
      'ProductName',
      'ProviderName',
    ],
    techniques: [
      'properties.techniques',
      'properties.subTechniques',
      'properties.additionalData.techniques',
      'properties.additionalData.subTechniques',
      'object.properties.additionalData.techniques',
      'Techniques',
      'SubTechniques',
      'AdditionalData.techniques',
    ],
    tactics: [
      'properties.tactics',
      'properties.additionalData.tactics',
      'object.properties.additionalData.tactics',
      'Tactics',
      'AdditionalData.tactics',
    ],
  },
  notes: [
    'Tactic names come without blanks (`InitialAccess`), in table rows as a comma list or a JSON text; `AdditionalData` of a row is JSON in text.',
  ],
});
