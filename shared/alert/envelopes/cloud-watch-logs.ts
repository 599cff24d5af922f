import { gunzipSync } from 'node:zlib';
import { AlertError } from '../alert-error.ts';
import { isJson } from '../json-path.ts';
import type { Envelope } from './envelope.ts';

/** The most that a compressed subscription message may unfold to: eight times the largest message. */
const LARGEST_UNFOLDED = 8 * 1_048_576;

const BASE64 = /^[A-Za-z0-9+/=\s_-]*$/;

/** Base64, then gzip where it is gzip, plain JSON where neither was done; size-capped, so that a bomb ends as an error. */
function unfold(data: string): string {
  if (/^\s*\{/.test(data)) return data;
  if (!BASE64.test(data)) throw new AlertError('invalid_json', 'awslogs.data is not base64');
  const bytes = Buffer.from(data, 'base64');
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString('utf8');
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_UNFOLDED }).toString('utf8');
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw tooLarge
      ? new AlertError('alert_too_large', `awslogs.data unfolds to more than ${LARGEST_UNFOLDED} bytes`)
      : new AlertError(
          'invalid_json',
          'awslogs.data is gzip that cannot be unpacked; it was cut or altered on the way',
        );
  }
}

/** What CloudWatch Logs hands to a subscriber: `{"awslogs": {"data": base64(gzip(JSON))}}`. */
export const cloudWatchLogs: Envelope = {
  name: 'cloud-watch-logs',
  title: 'CloudWatch Logs subscription (gzip)',
  keys: ['awslogs'],
  recognises: (json) => isJson(json['awslogs']) && typeof json['awslogs']['data'] === 'string',
  open: (json) => {
    const logs = json['awslogs'];
    return isJson(logs) ? [unfold(String(logs['data']))] : [];
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
