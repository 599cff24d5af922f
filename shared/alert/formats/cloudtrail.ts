import { isJson, textAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';

/** Events of AWS CloudTrail, by themselves or as EventBridge brings them: calls that somebody chose to be alerted of. */
export const cloudtrail = defineJsonFormat({
  name: 'cloudtrail',
  title: 'AWS CloudTrail event',
  keys: ['userIdentity'],
  recognises: (json) => 'eventSource' in json && 'eventName' in json && isJson(json['userIdentity']),
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
