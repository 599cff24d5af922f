import { firstTextAt, hasAt, isJson, textAt, textsAt, valuesAt } from '../json-path.ts';
import { joinLabels, labelsAt, labelsFrom } from '../vendor-labels.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';
import { joinPath } from './join-path.ts';

const SOURCES = ['entities.properties.address', 'properties.entities.address'];

const TECHNIQUES = [
  'properties.techniques',
  'properties.subTechniques',
  'properties.additionalData.techniques',
  'properties.additionalData.subTechniques',
  'object.properties.additionalData.techniques',
  'Techniques',
  'SubTechniques',
  'AdditionalData.techniques',
];
const TACTICS = [
  'properties.tactics',
  'properties.additionalData.tactics',
  'object.properties.additionalData.tactics',
  'Tactics',
  'AdditionalData.tactics',
];
const INTENTS = ['properties.intent', 'Intent'];

/** Defender for Cloud's stages of an attack: tactics of ATT&CK, but for these, which are older or say nothing. */
const NO_TACTIC = /^(?:unknown|pre-?attack|probing|exploitation)$/i;

const intentsOf = (json: Json): readonly string[] =>
  textsAt(json, ...INTENTS)
    .flatMap((text) => text.split(','))
    .filter((word) => !NO_TACTIC.test(word.trim()));

/** The entities of an incident's webhook, or of a row, where they are JSON in a text. */
function entitiesIn(json: Json): readonly Json[] {
  const related = [...valuesAt(json, 'object.properties.relatedEntities'), ...valuesAt(json, 'entities')].filter(
    isJson,
  );
  const text = textAt(json, 'Entities', 'properties.entities');
  if (related.length > 0 || !text?.startsWith('[')) return related;
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.filter(isJson) : [];
  } catch {
    return [];
  }
}

const isKind = (entity: Json, kind: string): boolean => (textAt(entity, 'Type', 'kind') ?? '').toLowerCase() === kind;

const fileOf = (entity: Json): string | undefined =>
  joinPath(textAt(entity, 'Directory', 'properties.directory'), textAt(entity, 'Name', 'properties.fileName'));

const isFile = (entity: Json): boolean => isKind(entity, 'file');

function accountOf(entities: readonly Json[]): string | undefined {
  const account = entities.find((entity) => isKind(entity, 'account'));
  return account && textAt(account, 'Name', 'properties.accountName');
}

/** Microsoft Sentinel: alert entities and incidents of the API, and rows of SecurityAlert and SecurityIncident. */
export const sentinel = defineJsonFormat({
  name: 'sentinel',
  title: 'Microsoft Sentinel alert and incident',
  product: 'microsoft-sentinel',
  keys: ['properties', 'object', 'SystemAlertId', 'IncidentNumber'],
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
      ('SystemAlertId' in json && hasAt(json, 'AlertName', 'DisplayName', 'AlertDisplayName')) ||
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
      'AlertDisplayName',
      'AlertName',
      'Title',
    ],
    description: ['properties.description', 'object.properties.description', 'Description'],
    category: ['properties.alertType', 'AlertType', ...INTENTS],
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
      'StartTimeUtc',
      'FirstActivityTime',
      'CreatedTime',
      'TimeGenerated',
    ],
    sourceIp: SOURCES,
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
    techniques: TECHNIQUES,
    tactics: [...TACTICS, ...INTENTS],
  },
  claims: (json) =>
    joinLabels(
      labelsAt(json, TECHNIQUES, { kind: 'technique' }),
      labelsAt(json, TACTICS, { kind: 'tactic' }),
      labelsFrom(intentsOf(json), { kind: 'tactic' }),
    ),
  refine: (json) => {
    const entities = [...entitiesIn(json)];
    const first = (...paths: readonly string[]): string | undefined => firstTextAt(entities, paths);
    return {
      source: { ip: first('Address', 'properties.address') ?? textAt(json, ...SOURCES) },
      host: first('HostName', 'properties.hostName'),
      user: accountOf(entities) ?? textAt(json, 'ExtendedProperties.Account'),
      process: first('ImageFile.Name', 'properties.imageFile.name') ?? textAt(json, 'ExtendedProperties.Process Path'),
      commandLine: first('CommandLine', 'properties.commandLine'),
      url: first('Url', 'properties.url'),
      file: entities.flatMap((entity) => (isFile(entity) ? (fileOf(entity) ?? []) : []))[0],
      hash: first('FileHashes.Value', 'properties.hashValue'),
    };
  },
  notes: [
    'Alerts of Defender for Cloud, by its API and its continuous export, are read here too; their `intent` is a tactic, but for its own words (`Probing`, `Exploitation`, `PreAttack`).',
    'Entities of a row are JSON in text: addresses, hosts, accounts, processes, files and URLs are read from there too.',
    'Tactic names come without blanks (`InitialAccess`), in table rows as a comma list or a JSON text; `AdditionalData` of a row is JSON in text.',
  ],
});
