import { textAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';

/** Types that stand for any rule of the customer's own; the rule has the telling name. */
const OWN_RULES = /^(?:activity rule|reporting rule|data loss prevention)$/i;

/** Google Workspace's alert center. */
export const googleWorkspace = defineJsonFormat({
  name: 'google-workspace',
  title: 'Google Workspace alert center',
  keys: ['alertId'],
  recognises: (json) =>
    'alertId' in json &&
    'source' in json &&
    /alertcenter/.test(textAt(json, 'data.@type', 'securityInvestigationToolLink') ?? ''),
  reads: {
    id: ['alertId'],
    name: ['type', 'data.displayName', 'data.ruleViolationInfo.ruleInfo.displayName', 'data.name', 'data.title'],
    description: ['data.description', 'data.title', 'data.messages.subjectText'],
    category: ['source'],
    ruleId: ['data.ruleViolationInfo.ruleInfo.resourceName', 'data.@type'],
    severity: ['metadata.severity'],
    time: ['startTime', 'createTime'],
    sourceIp: ['data.loginDetails.ipAddress', 'data.sourceIp'],
    user: [
      'data.email',
      'data.actorEmail',
      'data.ruleViolationInfo.triggeringUserEmail',
      'data.messages.recipient',
      'data.affectedUserEmails',
    ],
    host: ['data.events.deviceId'],
    file: ['data.ruleViolationInfo.resourceInfo.resourceTitle'],
    hash: ['data.messages.attachmentsSha256Hash'],
    logSource: ['source', 'data.ruleViolationInfo.dataSource'],
  },
  notes: ["Alerts of the customer's own rules are called as the rule."],
  refine: (json) => ({
    name: OWN_RULES.test(textAt(json, 'type') ?? '')
      ? textAt(json, 'data.displayName', 'data.ruleViolationInfo.ruleInfo.displayName', 'data.name')
      : undefined,
  }),
});
