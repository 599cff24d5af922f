import type { VendorLabel } from '../alert.ts';
import { hasAt, isJson, textAt, textsAt, valuesAt } from '../json-path.ts';
import { labelsFrom } from '../vendor-labels.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

/** `[{"Key": "mitreTechniques", "Value": "T1090.003"}]`: pairs as JSON in a text. */
function pairsIn(json: Json): readonly Json[] {
  const text = textAt(json, 'additionalInfo');
  if (!text?.startsWith('[') || text.length > 65_536) return valuesAt(json, 'additionalInfo').filter(isJson);
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.filter(isJson) : [];
  } catch {
    return [];
  }
}

const claimsOf = (json: Json): readonly VendorLabel[] =>
  labelsFrom(
    pairsIn(json)
      .filter((pair) => textAt(pair, 'Key') === 'mitreTechniques')
      .flatMap((pair) => textsAt(pair, 'Value')),
    { kind: 'technique' },
  );

/** `anonymizedIPAddress` -> `Anonymized IP address`: as the portal calls it. */
function inWords(word: string): string {
  const words = word
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .replace(/([A-Z])(?=[A-Z][a-z])/g, '$1 ')
    .replace(/ [A-Z](?=[a-z])/g, (start) => start.toLowerCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Microsoft Entra ID Protection's risk detections, by Graph and by the diagnostic logs of Azure. */
export const entraRisk = defineJsonFormat({
  name: 'entra-risk',
  title: 'Entra ID risk detection',
  keys: ['riskEventType'],
  recognises: (json) => hasAt(json, 'riskEventType') && hasAt(json, 'riskLevel'),
  reads: {
    id: ['id', 'requestId'],
    name: ['riskEventType', 'riskType'],
    description: ['riskDetail (unless none)'],
    category: ['activity'],
    ruleId: ['riskEventType'],
    severity: ['riskLevel'],
    time: ['activityDateTime', 'detectedDateTime'],
    sourceIp: ['ipAddress'],
    user: ['userPrincipalName', 'userDisplayName'],
    logSource: ['source', 'activity'],
    techniques: ['additionalInfo (mitreTechniques)'],
  },
  notes: [
    'The type of the risk in words is the signature. ATT&CK stands in `additionalInfo`, which is JSON in a text.',
  ],
  claims: claimsOf,
  refine: (json) => ({
    name: inWords(textAt(json, 'riskEventType', 'riskType') ?? ''),
    description: textsAt(json, 'riskDetail').find((detail) => detail !== 'none'),
  }),
});
