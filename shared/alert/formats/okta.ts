import { textAt, textsAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';

/** `null` in quotes is how Okta writes nothing into a text. */
const given = (text: string | undefined): string | undefined => (text === 'null' ? undefined : text);

/** Okta's System Log, by its API, event hooks and log streams. */
export const okta = defineJsonFormat({
  name: 'okta',
  title: 'Okta System Log',
  keys: ['displayMessage'],
  recognises: (json) => 'eventType' in json && 'displayMessage' in json && 'actor' in json,
  reads: {
    id: ['uuid'],
    name: ['displayMessage', 'eventType'],
    description: ['debugContext.debugData.threatDetections', 'debugContext.debugData.reasons', 'outcome.reason'],
    category: ['eventType'],
    ruleId: ['eventType'],
    severity: ['severity'],
    time: ['published'],
    sourceIp: ['client.ipAddress', 'request.ipChain.ip', 'debugContext.debugData.suspiciousActivityEventIp'],
    sourceZone: ['client.zone'],
    user: ['actor.alternateId', 'actor.displayName'],
    url: ['debugContext.debugData.url', 'debugContext.debugData.requestUri'],
    logSource: ['eventType', 'client.device'],
  },
  notes: [
    'The message is the signature, the type of the event its rule. What was done to whom stands in `target` (fields).',
  ],
  refine: (json) => ({
    source: { ip: textAt(json, 'client.ipAddress', 'request.ipChain.ip'), zone: given(textAt(json, 'client.zone')) },
    description: [...textsAt(json, 'outcome.result'), ...textsAt(json, 'outcome.reason')].join(': ') || undefined,
  }),
});
