import { isJson } from '../json-path.ts';
import type { Envelope } from './envelope.ts';

/** A message that Google's Pub/Sub pushes: base64 in `message.data`. */
export const pubSub: Envelope = {
  name: 'pub-sub',
  title: 'Google Pub/Sub push',
  keys: ['message'],
  recognises: ({ message, subscription }) =>
    isJson(message) &&
    typeof message['data'] === 'string' &&
    ('messageId' in message || 'message_id' in message || typeof subscription === 'string'),
  open: ({ message }) => (isJson(message) ? [Buffer.from(String(message['data']), 'base64').toString('utf8')] : []),
};
