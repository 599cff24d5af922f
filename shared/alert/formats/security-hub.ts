import type { VendorLabel } from '../alert.ts';
import { hasAt, isJson, textAt, textsAt, valuesAt } from '../json-path.ts';
import { joinLabels, labelsFrom } from '../vendor-labels.ts';
import { tacticsInTypes } from './asff-types.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

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

const CONNECTION = 'Action.NetworkConnectionAction';
const PROBE = 'Action.PortProbeAction.PortProbeDetails';
const REMOTE = [
  `${CONNECTION}.RemoteIpDetails.IpAddressV4`,
  `${PROBE}.RemoteIpDetails.IpAddressV4`,
  'Action.AwsApiCallAction.RemoteIpDetails.IpAddressV4',
];
const OWN_ADDRESSES = [
  `${CONNECTION}.LocalIpDetails.IpAddressV4`,
  `${PROBE}.LocalIpDetails.IpAddressV4`,
  'Resources.Details.AwsEc2Instance.IpV4Addresses',
];
const REMOTE_PORT = `${CONNECTION}.RemotePortDetails.Port`;
const CONNECTION_DIRECTION = `${CONNECTION}.ConnectionDirection`;
const OWN_PORTS = [`${CONNECTION}.LocalPortDetails.Port`, `${PROBE}.LocalPortDetails.Port`];

/** An action knows a remote and a local end; the remote one is the source unless the connection went out. */
function endsOfAction(json: Json) {
  if (hasAt(json, 'Network.SourceIpV4', 'Network.SourceIpV6', 'Network.DestinationIpV4') || !hasAt(json, ...REMOTE))
    return {};
  const remote = { ip: textAt(json, ...REMOTE), port: textAt(json, REMOTE_PORT) };
  const own = { ip: textAt(json, ...OWN_ADDRESSES), port: textAt(json, ...OWN_PORTS) };
  const isOutbound = /^out/i.test(textAt(json, CONNECTION_DIRECTION) ?? '');
  return isOutbound ? { source: own, destination: remote } : { source: remote, destination: own };
}

/** AWS Security Hub findings (ASFF), whatever product imported them. */
export const securityHub = defineJsonFormat({
  name: 'security-hub',
  title: 'AWS Security Hub (ASFF)',
  product: 'aws-security-hub',
  keys: ['ProductArn', 'AwsAccountId'],
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
    sourceIp: ['Network.SourceIpV4', 'Network.SourceIpV6', ...REMOTE],
    sourcePort: ['Network.SourcePort', REMOTE_PORT],
    sourceHost: ['Network.SourceDomain'],
    destinationIp: ['Network.DestinationIpV4', 'Network.DestinationIpV6', ...OWN_ADDRESSES],
    destinationPort: ['Network.DestinationPort', ...OWN_PORTS],
    destinationHost: ['Network.DestinationDomain'],
    direction: ['Network.Direction', CONNECTION_DIRECTION],
    protocol: ['Network.Protocol', `${CONNECTION}.Protocol`],
    host: ['Resources.Details.AwsEc2Instance.InstanceId', 'Resources.Id'],
    user: [
      'Resources.Details.AwsIamAccessKey.UserName',
      'Resources.Details.AwsIamAccessKey.PrincipalName',
      'Resources.Details.AwsIamUser.UserName',
      'Process.UserName',
    ],
    process: ['Process.Path', 'Process.Name'],
    file: ['Malware.Path', 'Threats.FilePaths.FilePath', 'Malware.Name'],
    hash: ['Threats.FilePaths.Hash'],
    url: ['Action.DnsRequestAction.Domain'],
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
    'Without `Network` the ends are those of the action: the remote one is the source, unless the connection went out.',
  ],
  claims: (json) =>
    joinLabels(
      labelsFrom(tacticsInTypes(textsAt(json, 'Types', 'FindingProviderFields.Types')), { kind: 'tactic' }),
      indicatorClaims(json),
    ),
  refine: (json) => ({
    ...endsOfAction(json),
    product: textAt(json, 'ProductName') ?? 'aws-security-hub',
    logSource: textsAt(json, 'ProductFields.aws/securityhub/ProductName', 'ProductName', 'Resources.Type'),
  }),
});
