import { isJson } from '../json-path.ts';
import type { Envelope } from './envelope.ts';
import { unfold } from './unfold.ts';

/** What CloudWatch Logs hands to a subscriber: `{"awslogs": {"data": base64(gzip(JSON))}}`. */
export const cloudWatchLogs: Envelope = {
  name: 'cloud-watch-logs',
  title: 'CloudWatch Logs subscription (gzip)',
  keys: ['awslogs'],
  recognises: (json) => isJson(json['awslogs']) && typeof json['awslogs']['data'] === 'string',
  open: (json) => {
    const logs = json['awslogs'];
    return isJson(logs) ? [unfold(String(logs['data']), 'awslogs.data')] : [];
  },
};

/** The unfolded form: log lines with their group and stream. */
export const cloudWatchLogEvents: Envelope = {
  name: 'cloud-watch-log-events',
  title: 'CloudWatch Logs subscription (unfolded)',
  keys: ['logEvents'],
  recognises: (json) =>
    Array.isArray(json['logEvents']) && (typeof json['messageType'] === 'string' || 'logGroup' in json),
  open: (json) => {
    const events = json['logEvents'];
    return Array.isArray(events) ? events.map((event) => (isJson(event) ? event['message'] : event)) : [];
  },
};
