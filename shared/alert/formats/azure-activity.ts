import { textAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

/** The levels of Windows' event log, which sign-ins count by. */
const LEVELS: ReadonlyMap<string, string> = new Map([
  ['1', 'critical'],
  ['2', 'error'],
  ['3', 'warning'],
  ['4', 'informational'],
  ['5', 'verbose'],
]);

const isOperation = (json: Json): boolean =>
  'operationName' in json || 'OperationName' in json || 'OperationNameValue' in json;

const isOfAzure = (json: Json): boolean =>
  ('resourceId' in json && 'resultType' in json) ||
  ('eventDataId' in json && 'subscriptionId' in json) ||
  ('ResourceId' in json && 'Level' in json) ||
  'OperationNameValue' in json;

/** Azure's activity log and Entra's sign-in and audit logs: from an event hub, the REST API and the workspace's tables. */
export const azureActivity = defineJsonFormat({
  name: 'azure-activity',
  title: 'Azure activity and Entra sign-in',
  keys: ['operationName', 'OperationName', 'OperationNameValue'],
  recognises: (json) => isOperation(json) && isOfAzure(json),
  reads: {
    id: ['eventDataId', 'properties.id'],
    name: [
      'properties.eventName',
      'operationName.localizedValue',
      'operationName',
      'operationNameValue',
      'operationName.value',
    ],
    description: ['description', 'resultDescription', 'properties.message', 'properties.description'],
    category: ['category.value', 'category', 'categoryValue'],
    ruleId: ['operationNameValue', 'operationName.value', 'operationName'],
    severity: ['properties.eventProperties.severity', 'properties.riskLevelDuringSignIn', 'level'],
    time: ['time', 'eventTimestamp', 'timeGenerated'],
    sourceIp: ['callerIpAddress', 'httpRequest.clientIpAddress', 'clientIpAddress', 'properties.ipAddress'],
    host: ['properties.eventProperties.compromisedEntity', 'properties.deviceDetail.displayName'],
    user: [
      'caller',
      'properties.userPrincipalName',
      'claims.name',
      'identity.claims.name',
      'properties.initiatedBy.user.userPrincipalName',
      'identity',
    ],
    logSource: ['category.value', 'category', 'categoryValue'],
    tactics: ['properties.eventProperties.intent'],
  },
  notes: ['Of a Defender alert in the activity log the event is the signature, of all else the operation.'],
  refine: (json) => {
    const severity = [
      textAt(json, 'properties.eventProperties.severity'),
      textAt(json, 'properties.riskLevelDuringSignIn'),
    ];
    const level = textAt(json, 'level') ?? '';
    return {
      severity:
        severity.find((text) => text !== undefined && !/^(?:none|hidden)$/i.test(text)) ?? LEVELS.get(level) ?? level,
    };
  },
});
