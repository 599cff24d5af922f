import { hasAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';

/** One match has a `document`, an aggregate has `documents`. */
const event = (...leaves: readonly string[]): readonly string[] =>
  leaves.flatMap((leaf) => [`document.data.Event.${leaf}`, `documents.data.Event.${leaf}`]);
const data = (...leaves: readonly string[]): readonly string[] => event(...leaves.map((leaf) => `EventData.${leaf}`));

/** Chainsaw's detections: a Sigma or Chainsaw rule with the event that it matched. */
export const chainsaw = defineJsonFormat({
  name: 'chainsaw',
  title: 'Chainsaw',
  keys: ['document', 'documents'],
  recognises: (json) =>
    'name' in json &&
    hasAt(json, 'document.data.Event', 'documents.data.Event', 'document.kind', 'documents.kind') &&
    hasAt(json, 'level', 'group', 'kind', 'source'),
  reads: {
    id: event('System.EventRecordID'),
    name: ['name'],
    category: ['group', 'logsource.category'],
    ruleId: ['id'],
    severity: ['level'],
    time: ['timestamp', ...event('System.TimeCreated_attributes.SystemTime')],
    sourceIp: data('SourceIp', 'IpAddress'),
    sourcePort: data('SourcePort', 'IpPort'),
    destinationIp: data('DestinationIp'),
    destinationPort: data('DestinationPort'),
    host: event('System.Computer'),
    user: data('TargetUserName', 'User', 'SubjectUserName'),
    process: data('Image', 'NewProcessName'),
    commandLine: data('CommandLine', 'ScriptBlockText'),
    file: data('TargetFilename'),
    hash: data('Hashes'),
    logSource: ['logsource.product', 'logsource.category', 'logsource.service', ...event('System.Channel')],
    tags: ['tags'],
  },
  notes: ['Tags are Sigma tags: `attack.t1059.001`, `attack.execution`.'],
});
