import { hasAt, textAt } from '../json-path.ts';
import type { Json } from './format.ts';

/** `IncidentSummaryEvent` -> `Incident Summary`: events of the stream that have no name of their own. */
const nameOfEventType = (json: Json): string | undefined =>
  textAt(json, 'metadata.eventType')
    ?.replace(/Event$/, '')
    .replace(/([a-z])(?=[A-Z])/g, '$1 ');

/** A lead is named after its host and its hour; what was seen there is named beside it. `IncidentType` may be a number. */
export function nameOfFalconEvent(json: Json): string | undefined {
  if (textAt(json, 'product', 'type') === 'automated-lead') return textAt(json, 'threatgraph_indicators.display_name');
  if (!hasAt(json, 'metadata.eventType')) return undefined;
  const names = ['DisplayName', 'DetectName', 'Name', 'RuleName', 'OperationName', 'IncidentType'];
  const told = names.flatMap((name) => textAt(json, `event.${name}`) ?? []).find((name) => /\p{L}/u.test(name));
  return told ?? nameOfEventType(json);
}

/** A host's firewall tells its own end and the other; who began stands beside it. */
export function endsOfFirewallEvent(json: Json) {
  if (!hasAt(json, 'event.RemoteAddress')) return {};
  const [local, remote] = ['Local', 'Remote'].map((end) => ({
    ip: textAt(json, `event.${end}Address`),
    port: textAt(json, `event.${end}Port`),
  }));
  return textAt(json, 'event.ConnectionDirection') === '1'
    ? { source: remote, destination: local, direction: 'inbound' }
    : { source: local, destination: remote };
}
