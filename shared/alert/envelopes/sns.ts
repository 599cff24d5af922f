import { isJson } from '../json-path.ts';
import type { Envelope } from './envelope.ts';

/** A message of an SNS topic, as a subscription of an SQS queue or an HTTPS endpoint gets it. */
export const sns: Envelope = {
  name: 'sns',
  title: 'SNS notification',
  keys: ['Message'],
  recognises: (json) =>
    (typeof json['Message'] === 'string' || isJson(json['Message'])) &&
    (typeof json['TopicArn'] === 'string' || json['Type'] === 'Notification'),
  open: (json) => [json['Message']],
};
