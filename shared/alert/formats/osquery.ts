import { isJson } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';

/** osquery's result log, differential or snapshot. */
export const osquery = defineJsonFormat({
  name: 'osquery',
  title: 'osquery result',
  recognises: (json) =>
    typeof json['name'] === 'string' &&
    'hostIdentifier' in json &&
    (isJson(json['columns']) || Array.isArray(json['snapshot']) || 'diffResults' in json),
  reads: {
    id: ['counter'],
    name: ['name'],
    category: ['action'],
    ruleId: ['name'],
    time: ['unixTime', 'calendarTime'],
    sourceIp: ['columns.local_address'],
    sourcePort: ['columns.local_port'],
    destinationIp: ['columns.remote_address'],
    destinationPort: ['columns.remote_port'],
    protocol: ['columns.protocol'],
    host: ['hostIdentifier', 'decorations.hostname'],
    user: ['columns.username', 'columns.user', 'decorations.username'],
    process: ['columns.path', 'columns.process_name', 'columns.name'],
    commandLine: ['columns.cmdline', 'columns.command'],
    file: ['columns.target_path', 'columns.file_path', 'columns.filename', 'columns.directory'],
    hash: ['columns.sha256', 'columns.md5'],
    logSource: ['columns.platform'],
  },
  notes: ['The name is `pack_<pack>_<query>`; there is no severity and no ATT&CK claim.'],
});
