import { hasAt, isJson, textAt, valuesAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

/** The data of the first artefact of a type. */
const observable = (json: Json, type: string): string | undefined =>
  [...valuesAt(json, 'observables'), ...valuesAt(json, 'artifacts')]
    .filter(isJson)
    .flatMap((item) => (textAt(item, 'dataType') === type ? [textAt(item, 'data')] : []))[0];

/** TheHive 4 and 5 alerts, with or without the webhook around them. */
export const thehive = defineJsonFormat({
  name: 'thehive',
  title: 'TheHive alert',
  recognises: (json) => 'title' in json && 'sourceRef' in json && hasAt(json, 'source', 'type', '_type', 'tlp'),
  severityScale: { worst: 4, least: 0 },
  reads: {
    id: ['_id', 'id', 'sourceRef'],
    name: ['title'],
    description: ['description'],
    category: ['type'],
    ruleId: ['sourceRef'],
    severity: ['severity'],
    time: ['date', '_createdAt', 'createdAt'],
    logSource: ['source'],
    techniques: ['procedures.patternId', 'procedure.patternId', 'ttps.patternId'],
    tactics: ['procedures.tactic', 'ttps.tactic'],
    tags: ['tags'],
  },
  notes: [
    'Severity 1 to 4. Observables by type: ip -> source, hostname, filename, hash, url. Tags may be `mitre:T1059`.',
  ],
  refine: (json) => ({
    product: textAt(json, 'source'),
    source: { ip: observable(json, 'ip') },
    host: observable(json, 'hostname') ?? observable(json, 'fqdn'),
    file: observable(json, 'filename'),
    hash: observable(json, 'hash'),
    url: observable(json, 'url') ?? observable(json, 'domain'),
  }),
});
