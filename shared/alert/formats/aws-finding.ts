import { hasAt, textAt } from '../json-path.ts';
import { readPatternedTime } from '../read-patterned-time.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

const isInspector = (json: Json): boolean =>
  'findingArn' in json &&
  hasAt(json, 'packageVulnerabilityDetails', 'networkReachabilityDetails', 'codeVulnerabilityDetails');

const isMacie = (json: Json): boolean => 'resourcesAffected' in json && 'schemaVersion' in json;

const isAccessAnalyzer = (json: Json): boolean =>
  'analyzedAt' in json &&
  typeof json['resourceType'] === 'string' &&
  hasAt(json, 'principal', 'findingType', 'isPublic');

/** `Jan 19, 2023, 10:46:15 PM`: how Inspector writes times into its events. */
const timeOf = (json: Json): string | undefined =>
  readPatternedTime(textAt(json, 'firstObservedAt') ?? '', 'MMM dd, yyyy, hh:mm:ss a');

/** Access Analyzer gives no titles: who can reach what is one. */
function accessOf(json: Json): string {
  const unused = textAt(json, 'findingType')?.replace(/([a-z])(?=[A-Z])/g, '$1 ');
  if (unused !== undefined && !/external/i.test(unused)) return `${unused}: ${textAt(json, 'resourceType')}`;
  const who = textAt(json, 'isPublic') === 'true' ? 'Public' : 'External';
  return `${who} access to ${textAt(json, 'resourceType')}`;
}

/** Findings of Amazon Inspector, Amazon Macie and IAM Access Analyzer as EventBridge brings them; ASFF has a format of its own. */
export const awsFinding = defineJsonFormat({
  name: 'aws-finding',
  title: 'Amazon Inspector, Macie, IAM Access Analyzer',
  product: null,
  keys: ['findingArn', 'resourcesAffected', 'analyzedAt'],
  recognises: (json) => isInspector(json) || isMacie(json) || isAccessAnalyzer(json),
  reads: {
    id: ['findingArn', 'id'],
    name: ['title', 'resourceType'],
    description: ['description'],
    category: ['type', 'findingType', 'category'],
    ruleId: ['packageVulnerabilityDetails.vulnerabilityId', 'type', 'findingType'],
    severity: ['severity.description', 'severity', 'severity.score'],
    time: ['firstObservedAt', 'createdAt', 'analyzedAt', 'updatedAt'],
    sourceIp: ['policyDetails.actor.ipAddressDetails.ipAddressV4'],
    destinationPort: ['networkReachabilityDetails.openPortRange.begin'],
    protocol: ['networkReachabilityDetails.protocol'],
    host: ['resourcesAffected.s3Bucket.name', 'resources.id', 'resource'],
    user: [
      'policyDetails.actor.userIdentity.iamUser.userName',
      'policyDetails.actor.userIdentity.assumedRole.sessionContext.sessionIssuer.userName',
      'principal.AWS',
    ],
    file: ['resourcesAffected.s3Object.path', 'codeVulnerabilityDetails.filePath.filePath'],
    cves: ['packageVulnerabilityDetails.vulnerabilityId', 'packageVulnerabilityDetails.relatedVulnerabilities'],
    logSource: ['resources.type', 'resourceType', 'policyDetails.action.apiCallDetails.api'],
  },
  notes: ['Access Analyzer gives no titles; who can reach what is the signature.'],
  refine: (json) =>
    isInspector(json)
      ? { product: 'inspector', time: timeOf(json) }
      : isMacie(json)
        ? { product: 'macie' }
        : { product: 'access-analyzer', name: accessOf(json) },
});
