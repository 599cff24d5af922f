import { hasAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';

/** Palo Alto's Prisma Cloud: alerts of its API and webhooks. */
export const prismaCloud = defineJsonFormat({
  name: 'prisma-cloud',
  title: 'Prisma Cloud alert',
  keys: ['policy', 'policyName'],
  recognises: (json) =>
    ('policy' in json && hasAt(json, 'policy.policyType', 'policy.policyId') && 'resource' in json) ||
    ('policyName' in json &&
      'alertId' in json &&
      hasAt(json, 'resourceId', 'resourceName') &&
      hasAt(json, 'cloudType', 'policyId', 'alertRuleName')),
  reads: {
    id: ['id', 'alertId'],
    name: ['policy.name', 'policyName'],
    description: ['policy.description', 'policyDescription'],
    category: ['policy.policyType', 'policyType'],
    ruleId: ['policyId', 'policy.policyId'],
    severity: ['policy.severity', 'severity'],
    time: ['firstSeen', 'alertTime', 'alertTs'],
    host: ['resource.name', 'resourceName', 'resource.id'],
    user: [
      'alertAttribution.resourceCreatedBy',
      'alertAttribution.attributionEventList.username',
      'userAttributionData',
    ],
    sourceIp: ['anomalyDetail.ipAddress', 'networkAnomaly.dstIp'],
    logSource: ['resource.cloudType', 'cloudType', 'resource.resourceType', 'resource.cloudServiceName'],
    techniques: ['policy.mitreTechniqueIds'],
    tags: ['policy.labels'],
  },
  notes: ['The policy names and rates the alert; `reason` is a state of the alert.'],
});
