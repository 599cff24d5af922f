import { hasAt, isJson, textsAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';

const at = (leaf: string): readonly string[] => [`finding.${leaf}`, leaf];

/** Google Cloud Security Command Center findings, alone or in a notification (`{"finding": …, "resource": …}`). */
export const googleScc = defineJsonFormat({
  name: 'google-scc',
  title: 'Google Security Command Center',
  keys: ['finding', 'category'],
  recognises: (json) => {
    const finding = isJson(json['finding']) ? json['finding'] : json;
    return (
      'category' in finding &&
      hasAt(finding, 'mitreAttack', 'findingClass', 'canonicalName', 'sourceProperties') &&
      hasAt(finding, 'resourceName', 'name', 'parent')
    );
  },
  reads: {
    id: at('name'),
    name: at('category'),
    description: at('description'),
    category: at('findingClass'),
    ruleId: at('category'),
    severity: at('severity'),
    time: [...at('eventTime'), ...at('createTime')],
    sourceIp: [...at('connections.sourceIp'), ...at('access.callerIp')],
    sourcePort: at('connections.sourcePort'),
    destinationIp: [...at('connections.destinationIp'), ...at('indicator.ipAddresses')],
    destinationPort: at('connections.destinationPort'),
    protocol: at('connections.protocol'),
    host: ['resource.displayName', ...at('resourceName')],
    user: [...at('access.principalEmail'), ...at('iamBindings.member')],
    process: [...at('processes.binary.path'), ...at('processes.name')],
    commandLine: at('processes.args'),
    file: at('files.path'),
    hash: [...at('files.sha256'), ...at('processes.binary.sha256')],
    url: at('indicator.domains'),
    cves: at('vulnerability.cve.id'),
    logSource: [...at('parentDisplayName'), ...at('access.serviceName')],
    techniques: [...at('mitreAttack.primaryTechniques'), ...at('mitreAttack.additionalTechniques')],
    tactics: [...at('mitreAttack.primaryTactic'), ...at('mitreAttack.additionalTactics')],
    attackVersion: at('mitreAttack.version'),
  },
  refine: (json) => ({ commandLine: textsAt(json, 'finding.processes.args', 'processes.args').join(' ') || undefined }),
  notes: ['Techniques and tactics are enum words (`EXPLOIT_PUBLIC_FACING_APPLICATION`).'],
});
