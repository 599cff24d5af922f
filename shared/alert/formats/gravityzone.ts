import { hasAt, textAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

/** Modules by the words that people have for what they report. */
const MODULES: ReadonlyMap<string, string> = new Map([
  ['aph', 'Phishing site blocked'],
  ['av', 'Malware detected'],
  ['avc', 'Process blocked by its behaviour'],
  ['dp', 'Data protection rule matched'],
  ['fw', 'Connection blocked by the firewall'],
  ['hd', 'Attack detected'],
  ['uc', 'Website blocked'],
  ['ransomware-mitigation', 'Ransomware activity'],
  ['network-sandboxing', 'Sandbox detection'],
]);

/** Where the product gives no name, its module and what came of it. */
function nameOf(json: Json): string | undefined {
  const named = textAt(json, ...NAMES);
  const portscan = textAt(json, 'status') === 'portscan_blocked' ? 'Port scan blocked' : undefined;
  return named ?? portscan ?? MODULES.get(textAt(json, 'module') ?? '');
}

const NAMES = [
  'detection_name',
  'malware_name',
  'malware.malwareName',
  'detection_threatName',
  'exploit_type',
  'attack_type',
  'threatType',
];

/** Bitdefender GravityZone's push events. */
export const gravityzone = defineJsonFormat({
  name: 'gravityzone',
  title: 'Bitdefender GravityZone event',
  keys: ['module'],
  recognises: (json) =>
    typeof json['module'] === 'string' &&
    hasAt(json, 'companyId', 'computer_id', 'endpointId') &&
    hasAt(json, 'computer_name', 'computerName', 'computer_fqdn', 'product_installed'),
  reads: {
    id: ['incident_id'],
    name: [...NAMES, 'module'],
    description: ['blocking_rule_name', 'detection_exploitTechnique'],
    category: ['attack_types', 'malware_type', 'aph_type', 'module'],
    ruleId: ['module'],
    severity: ['severity', 'severity_score'],
    time: ['timestamp', 'created', 'last_blocked', 'detection_time', 'detectionTime', 'date'],
    sourceIp: ['source_ip', 'computer_ip', 'computerIp'],
    destinationIp: ['victim_ip'],
    destinationPort: ['local_port'],
    protocol: ['protocol_id'],
    host: ['computer_name', 'computerName', 'computer_fqdn'],
    user: ['user.name', 'user.userName', 'username', 'detection_username'],
    process: ['process_path', 'process_info_path', 'exploit_path', 'detection_path'],
    commandLine: ['process_command_line', 'process_info_command_line', 'command_line_parameters'],
    file: ['file_path', 'filePaths', 'file_name'],
    hash: ['hash', 'file_hash_sha256', 'file_hash'],
    url: ['url'],
    logSource: ['module', 'product_installed'],
    techniques: ['att_ck_id', 'detection_attackTechnique'],
  },
  notes: ['Events without a name are called by what their module reports.'],
  refine: (json) => ({ name: nameOf(json), source: { ip: sourceOf(json) } }),
});

/** Several addresses stand in one text. */
const sourceOf = (json: Json): string | undefined =>
  textAt(json, 'source_ip', 'computer_ip', 'computerIp')?.split(',', 1)[0];
