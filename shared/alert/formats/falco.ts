import { isJson } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';

/** Falco's JSON output, from the daemon, Falcosidekick or its syslog. */
export const falco = defineJsonFormat({
  name: 'falco',
  title: 'Falco',
  recognises: (json) =>
    typeof json['rule'] === 'string' &&
    'output' in json &&
    ('priority' in json || isJson(json['output_fields']) || isJson(json['outputFields'])),
  reads: {
    id: ['uuid'],
    name: ['rule'],
    description: ['output'],
    category: ['source'],
    ruleId: ['rule'],
    severity: ['priority'],
    time: ['time', 'output_fields.evt.time', 'output_fields.evt.time.iso8601'],
    sourceIp: ['output_fields.fd.cip', 'output_fields.fd.sip', 'output_fields.fd.lip', 'output_fields.ka.sourceips'],
    sourcePort: ['output_fields.fd.cport'],
    destinationIp: ['output_fields.fd.sip', 'output_fields.fd.rip'],
    destinationPort: ['output_fields.fd.sport', 'output_fields.fd.rport'],
    protocol: ['output_fields.fd.l4proto'],
    host: ['hostname', 'output_fields.evt.hostname', 'output_fields.k8s.pod.name', 'output_fields.container.name'],
    user: ['output_fields.user.name', 'output_fields.ka.user.name', 'output_fields.user.loginname'],
    process: ['output_fields.proc.exepath', 'output_fields.proc.name'],
    commandLine: ['output_fields.proc.cmdline'],
    file: ['output_fields.fd.name', 'output_fields.fs.path.name'],
    logSource: ['source'],
    tags: ['tags'],
  },
  notes: ['Tags mix ATT&CK (`T1059.004`, `mitre_execution`) with others. Keys of `output_fields` contain dots.'],
});
