import { isJson } from '../json-path.ts';
import type { Envelope } from './envelope.ts';

/** An EventBridge event. Security Hub puts its findings, one or many, in `detail.findings`. */
export const eventBridge: Envelope = {
  name: 'event-bridge',
  title: 'EventBridge event (also Security Hub Findings Imported)',
  keys: ['detail-type'],
  recognises: (json) => typeof json['detail-type'] === 'string' && isJson(json['detail']),
  open: (json) => {
    const detail = json['detail'];
    if (isJson(detail) && Array.isArray(detail['findings']) && detail['findings'].length > 0) return detail['findings'];
    return [detail];
  },
};
