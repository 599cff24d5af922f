import { hasAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';

const EVENT = 'document.data.Event';
const DATA = `${EVENT}.EventData`;

/** Chainsaw's detections: a Sigma or Chainsaw rule with the event that it matched. */
export const chainsaw = defineJsonFormat({
  name: 'chainsaw',
  title: 'Chainsaw',
  recognises: (json) =>
    'name' in json &&
    hasAt(json, EVENT, 'documents.data.Event', 'document.kind', 'documents.kind') &&
    hasAt(json, 'level', 'group', 'kind', 'source'),
  reads: {
    id: [`${EVENT}.System.EventRecordID`],
    name: ['name'],
    category: ['group', 'logsource.category'],
    ruleId: ['id'],
    severity: ['level'],
    time: ['timestamp', `${EVENT}.System.TimeCreated_attributes.SystemTime`],
    sourceIp: [`${DATA}.SourceIp`, `${DATA}.IpAddress`],
    sourcePort: [`${DATA}.SourcePort`, `${DATA}.IpPort`],
    destinationIp: [`${DATA}.DestinationIp`],
    destinationPort: [`${DATA}.DestinationPort`],
    host: [`${EVENT}.System.Computer`],
    user: [`${DATA}.TargetUserName`, `${DATA}.User`, `${DATA}.SubjectUserName`],
    process: [`${DATA}.Image`, `${DATA}.NewProcessName`],
    commandLine: [`${DATA}.CommandLine`, `${DATA}.ScriptBlockText`],
    file: [`${DATA}.TargetFilename`],
    hash: [`${DATA}.Hashes`],
    logSource: ['logsource.product', 'logsource.category', 'logsource.service', `${EVENT}.System.Channel`],
    tags: ['tags'],
  },
  notes: ['Tags are Sigma tags: `attack.t1059.001`, `attack.execution`.'],
});
