import { isJson } from '../json-path.ts';
import type { Envelope } from './envelope.ts';

const isAlert = (value: unknown): boolean => isJson(value) && typeof value['title'] === 'string';

const hasAlerts = (alerts: unknown): boolean =>
  Array.isArray(alerts) ? alerts.length > 0 && alerts.every(isAlert) : isAlert(alerts);

const KEYS = ['incidentWebUrl', 'incidentUri', 'incidentName'];

/** An incident of Microsoft's Defender, by Graph or by its own API, that brings its alerts along: they say what happened. */
export const defenderIncident: Envelope = {
  name: 'defender-incident',
  title: 'Defender XDR incident with its alerts',
  keys: KEYS,
  recognises: (json) => KEYS.some((key) => key in json) && hasAlerts(json['alerts']),
  open: ({ alerts }) => (Array.isArray(alerts) ? alerts : [alerts]),
};
