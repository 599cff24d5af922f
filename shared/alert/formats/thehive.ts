import { hasAt, textAt, valuesAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

/** The data of the first artefact of each type. */
function observablesIn(json: Json): ReadonlyMap<string | undefined, string | undefined> {
  const found = new Map<string | undefined, string | undefined>();
  for (const item of [...valuesAt(json, 'observables'), ...valuesAt(json, 'artifacts')]) {
    const type = textAt(item, 'dataType');
    if (!found.has(type)) found.set(type, textAt(item, 'data'));
  }
  return found;
}

/** TheHive 4 and 5 alerts, with or without the webhook around them. */
export const thehive = defineJsonFormat({
  name: 'thehive',
  title: 'TheHive alert',
  keys: ['sourceRef'],
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
  refine: (json) => {
    const observables = observablesIn(json);
    return {
      product: textAt(json, 'source'),
      source: { ip: observables.get('ip') },
      host: observables.get('hostname') ?? observables.get('fqdn'),
      file: observables.get('filename'),
      hash: observables.get('hash'),
      url: observables.get('url') ?? observables.get('domain'),
    };
  },
});
