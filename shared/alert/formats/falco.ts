import { isJson, textAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';

/** `10.0.0.1:55000->203.0.113.4:443`: what a file descriptor of a connection is called. */
const CONNECTION = /^(?:\[?([\da-fA-F.:]{2,45}?)\]?):(\d{1,5})->(?:\[?([\da-fA-F.:]{2,45}?)\]?):(\d{1,5})$/;

/** Falco's JSON output, from the daemon, Falcosidekick or its syslog. */
export const falco = defineJsonFormat({
  name: 'falco',
  title: 'Falco',
  keys: ['rule'],
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
  refine: (json) => {
    const name = textAt(json, 'output_fields.fd.name');
    const connection = CONNECTION.exec(name ?? '');
    if (!connection) return {};
    const [, source, sourcePort, destination, destinationPort] = connection;
    return {
      source: { ip: source, port: sourcePort },
      destination: { ip: destination, port: destinationPort },
      file: textAt(json, 'output_fields.fs.path.name') ?? null,
    };
  },
  notes: [
    '`fd.name` is a file, or a connection as `address:port->address:port`.',
    'Tags mix ATT&CK (`T1059.004`, `mitre_execution`) with others. Keys of `output_fields` contain dots.',
  ],
});
