import { isJson, textAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

/** Columns of the table of threat events, by themselves or as attributes of the API. */
const column = (...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [name, `attributes.${name}`]);

/** `None` and `_` are how ePO writes nothing. */
const given = (text: string | undefined): string | undefined =>
  text === undefined || /^(?:none|_|null)$/i.test(text) ? undefined : text;

/** ePO counts severities down: 1 is an alert, 6 informational. */
const SEVERITIES: ReadonlyMap<string, string> = new Map([
  ['0', 'emergency'],
  ['1', 'alert'],
  ['2', 'critical'],
  ['3', 'high'],
  ['4', 'medium'],
  ['5', 'low'],
  ['6', 'informational'],
  ['7', 'debug'],
]);

const severityOf = (json: Json): string | undefined =>
  SEVERITIES.get(textAt(json, ...column('threatseverity', 'threatSeverity')) ?? '');

const nameOf = (json: Json): string | undefined =>
  given(textAt(json, ...column('threatname', 'threatName'))) ??
  textAt(json, ...column('threatcategory', 'threatCategory'));

/** Where the columns of a threat event stand, in JSON and in XML. */
export const THREAT_READS = {
  id: ['id', ...column('autoguid', 'autoGuid')],
  name: column('threatname', 'threatName', 'threatcategory', 'threatCategory'),
  description: column('analyzerdetectionmethod', 'naturallangdescription', 'analyzerDetectionMethod'),
  category: column('threatcategory', 'threatCategory', 'threattype', 'threatType'),
  ruleId: column('threateventid', 'threatEventId', 'threatEventID'),
  severity: column('threatseverity', 'threatSeverity'),
  time: column('detectedutc', 'detectedUTC', 'timestamp'),
  sourceIp: column('sourceipv4', 'sourceIPV4'),
  sourceHost: column('sourcehostname', 'sourceHostName'),
  destinationIp: column('targetipv4', 'targetIPV4'),
  destinationPort: column('targetport', 'targetPort'),
  destinationHost: column('targethostname', 'targetHostName'),
  protocol: column('targetprotocol', 'targetProtocol'),
  host: column('targethostname', 'targetHostName', 'analyzerhostname', 'analyzerHostName'),
  user: column('targetusername', 'targetUserName', 'sourceusername', 'sourceUserName'),
  process: column('sourceprocessname', 'sourceProcessName', 'targetprocessname', 'targetProcessName'),
  file: column('targetfilename', 'targetFileName'),
  hash: column('targethash', 'targetHash'),
  url: column('sourceurl', 'sourceURL'),
  logSource: column('analyzername', 'analyzerName'),
} as const;

/** What paths alone cannot say of a threat event. */
export const refineThreat = (
  json: Json,
): { readonly name?: string | undefined; readonly severity?: string | undefined } => ({
  name: nameOf(json),
  severity: severityOf(json),
});

/** Trellix (McAfee) ePO: threat events of its API. */
export const trellixEpo = defineJsonFormat({
  name: 'trellix-epo',
  title: 'Trellix ePO threat event',
  keys: ['attributes', 'threatname', 'threatName'],
  recognises: (json) => {
    const event = isJson(json['attributes']) ? json['attributes'] : json;
    return ('threatname' in event && 'threateventid' in event) || ('threatName' in event && 'threatEventId' in event);
  },
  reads: THREAT_READS,
  notes: ['Severities count down from 1. `None` and `_` stand for nothing.'],
  refine: refineThreat,
});
