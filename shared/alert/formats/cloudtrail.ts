import { isJson, textAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

/** Notifications of S3 and records of DynamoDB's streams have the same keys, with `aws:s3` and the like for a source. */
const isCall = (json: Json): boolean =>
  'eventName' in json && typeof json['eventSource'] === 'string' && !json['eventSource'].startsWith('aws:');

/** Events of AWS CloudTrail, by themselves or as EventBridge brings them: calls that somebody chose to be alerted of. */
export const cloudtrail = defineJsonFormat({
  name: 'cloudtrail',
  title: 'AWS CloudTrail event',
  keys: ['userIdentity'],
  recognises: (json) => isCall(json) && isJson(json['userIdentity']),
  reads: {
    id: ['eventID'],
    name: ['eventName'],
    description: ['errorMessage', 'errorCode'],
    category: ['eventType', 'eventCategory'],
    ruleId: ['eventName'],
    time: ['eventTime'],
    sourceIp: ['sourceIPAddress'],
    host: ['requestParameters.instanceId', 'requestParameters.bucketName', 'recipientAccountId'],
    user: ['userIdentity.userName', 'userIdentity.sessionContext.sessionIssuer.userName', 'userIdentity.arn'],
    logSource: ['eventSource'],
  },
  notes: ['The name of the call is the signature; whom it was for stands in the fields.'],
  refine: (json) => ({ product: textAt(json, 'eventSource')?.replace(/\.amazonaws\.com$/, '') }),
});
