import type { VendorLabel } from '../alert.ts';
import { isJson, textAt, textsAt, valuesAt } from '../json-path.ts';
import { joinLabels, labelsFrom } from '../vendor-labels.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

/** `TTPs/Initial Access/…` names a tactic in its second part; `TTPs` alone or other namespaces name none. */
const tacticsInTypes = (types: readonly string[]): readonly string[] =>
  types.flatMap((type) => {
    const [namespace, category] = type.split('/');
    return namespace === 'TTPs' && category ? [category] : [];
  });

/** Indicators are `{Key: "ATTACK_TECHNIQUE", Values: […]}`, in a sequence's signals or beside them. */
function indicatorClaims(json: Json): readonly VendorLabel[] {
  const paths = [
    'Detection.Sequence.SequenceIndicators',
    'Detection.Sequence.Signals.SignalIndicators',
    'Detection.Sequence.Signals.Indicators',
  ];
  const indicators = paths.flatMap((path) => valuesAt(json, path)).filter(isJson);
  const valuesOf = (key: string) =>
    indicators.filter((i) => textAt(i, 'Key', 'Type') === key).flatMap((i) => textsAt(i, 'Values'));
  return joinLabels(
    labelsFrom(valuesOf('ATTACK_TECHNIQUE'), { kind: 'technique' }),
    labelsFrom(valuesOf('ATTACK_TACTIC'), { kind: 'tactic' }),
  );
}

/** AWS Security Hub findings (ASFF), whatever product imported them. */
export const securityHub = defineJsonFormat({
  name: 'security-hub',
  title: 'AWS Security Hub (ASFF)',
  product: 'aws-security-hub',
  recognises: (json) =>
    typeof json['ProductArn'] === 'string' ||
    ('AwsAccountId' in json && ('GeneratorId' in json || 'SchemaVersion' in json) && 'Title' in json),
  reads: {
    id: ['Id'],
    name: ['Title', 'FindingProviderFields.Types', 'GeneratorId'],
    description: ['Description'],
    category: ['Types', 'FindingProviderFields.Types'],
    ruleId: ['GeneratorId'],
    severity: ['Severity.Normalized', 'Severity.Label', 'FindingProviderFields.Severity.Label', 'Severity.Original'],
    time: ['FirstObservedAt', 'CreatedAt', 'UpdatedAt'],
    sourceIp: [
      'Network.SourceIpV4',
      'Network.SourceIpV6',
      'Action.NetworkConnectionAction.RemoteIpDetails.IpAddressV4',
      'Action.AwsApiCallAction.RemoteIpDetails.IpAddressV4',
    ],
    sourcePort: ['Network.SourcePort', 'Action.NetworkConnectionAction.RemotePortDetails.Port'],
    sourceHost: ['Network.SourceDomain'],
    destinationIp: ['Network.DestinationIpV4', 'Network.DestinationIpV6'],
    destinationPort: ['Network.DestinationPort', 'Action.NetworkConnectionAction.LocalPortDetails.Port'],
    destinationHost: ['Network.DestinationDomain'],
    direction: ['Network.Direction', 'Action.NetworkConnectionAction.ConnectionDirection'],
    protocol: ['Network.Protocol', 'Action.NetworkConnectionAction.Protocol'],
    host: ['Resources.Details.AwsEc2Instance.InstanceId', 'Resources.Id'],
    user: [
      'Resources.Details.AwsIamAccessKey.UserName',
      'Resources.Details.AwsIamAccessKey.PrincipalName',
      'Process.UserName',
    ],
    process: ['Process.Path', 'Process.Name'],
    file: ['Malware.Path', 'Malware.Name'],
    cves: ['Vulnerabilities.Id', 'Vulnerabilities.RelatedVulnerabilities'],
    logSource: ['ProductFields.aws/securityhub/ProductName', 'ProductName', 'Resources.Type'],
    techniques: [
      'Detection.Sequence.SequenceIndicators[ATTACK_TECHNIQUE]',
      'Detection.Sequence.Signals.SignalIndicators[ATTACK_TECHNIQUE]',
    ],
    tactics: ['Types (TTPs/<tactic>/…)', 'Detection.Sequence.SequenceIndicators[ATTACK_TACTIC]'],
  },
  notes: [
    'A GuardDuty type in `Types` or `ProductFields` is kept in the facts; `Severity.Normalized` runs from 0 to 100.',
  ],
  claims: (json) =>
    joinLabels(
      labelsFrom(tacticsInTypes(textsAt(json, 'Types', 'FindingProviderFields.Types')), { kind: 'tactic' }),
      indicatorClaims(json),
    ),
  refine: (json) => ({
    product: textAt(json, 'ProductName') ?? 'aws-security-hub',
    logSource: textsAt(json, 'ProductFields.aws/securityhub/ProductName', 'ProductName', 'Resources.Type'),
  }),
});
