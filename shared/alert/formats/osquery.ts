import { isJson } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';

/** The columns of a row, or of the first row of a snapshot or a batch. */
const columns = (...names: readonly string[]): readonly string[] =>
  ['columns', 'snapshot', 'diffResults.added'].flatMap((place) => names.map((name) => `${place}.${name}`));

/** osquery's result log, differential or snapshot. */
export const osquery = defineJsonFormat({
  name: 'osquery',
  title: 'osquery result',
  keys: ['hostIdentifier'],
  recognises: (json) =>
    typeof json['name'] === 'string' &&
    'hostIdentifier' in json &&
    (isJson(json['columns']) || Array.isArray(json['snapshot']) || 'diffResults' in json),
  reads: {
    name: ['name'],
    category: ['action'],
    ruleId: ['name'],
    time: ['unixTime', 'calendarTime'],
    sourceIp: columns('local_address'),
    sourcePort: columns('local_port'),
    destinationIp: columns('remote_address'),
    destinationPort: columns('remote_port'),
    protocol: columns('protocol'),
    host: ['decorations.hostname', 'hostIdentifier'],
    user: [...columns('username', 'user'), 'decorations.username'],
    process: columns('path', 'process_name', 'name'),
    commandLine: columns('cmdline', 'command'),
    file: columns('target_path', 'file_path', 'filename', 'directory'),
    hash: columns('sha256', 'md5'),
    logSource: columns('platform'),
  },
  notes: ['The name is `pack_<pack>_<query>`; there is no severity and no ATT&CK claim.'],
});
