import { firstTextAt, isJson, textsAt } from '../json-path.ts';
import { joinLabels, labelsAt, labelsFrom } from '../vendor-labels.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';
import tacticWords from './hayabusa-tactics.json' with { type: 'json' };

/** Where the fields of the event stand: shortened, further ones, and all of them by Windows' own names. */
const PARTS = ['Details', 'ExtraFieldInfo', 'AllFieldInfo'];

const SOURCE = ['SrcIP', 'SourceIp', 'IpAddress', 'SourceAddress'];
const SOURCE_PORT = ['SrcPort', 'SourcePort', 'IpPort'];
const DESTINATION = ['TgtIP', 'DstIP', 'DestinationIp', 'DestAddress'];
const DESTINATION_PORT = ['TgtPort', 'DstPort', 'DestinationPort', 'DestPort'];
const USER = ['User', 'TgtUser', 'SrcUser', 'TargetUserName', 'SubjectUserName'];
const PROCESS = ['Proc', 'Image', 'NewProcessName', 'SourceImage'];
const COMMAND = ['Cmdline', 'CmdLine', 'CommandLine', 'ScriptBlock', 'ScriptBlockText'];
const FILE = ['Path', 'TgtFile', 'TargetFilename'];

const paths = (keys: readonly string[]): readonly string[] =>
  PARTS.flatMap((part) => keys.map((key) => `${part}.${key}`));

/** One of the parts; a timeline for people writes it as `key: value ¦ key: value`. */
const partOf = (json: Json, key: string): Json =>
  isJson(json[key]) ? json[key] : readDetails(typeof json[key] === 'string' ? json[key] : undefined);

/** Hayabusa's JSON and JSON Lines timelines, any profile. */
export const hayabusa = defineJsonFormat({
  name: 'hayabusa',
  title: 'Hayabusa',
  keys: ['RuleTitle'],
  recognises: (json) =>
    'RuleTitle' in json &&
    ('Level' in json || 'EventID' in json || 'Channel' in json || 'RuleFile' in json || 'Details' in json),
  reads: {
    id: ['RecordID'],
    name: ['RuleTitle'],
    description: ['Details', 'ExtraFieldInfo'],
    category: ['Channel'],
    ruleId: ['RuleID', 'RuleFile'],
    severity: ['Level'],
    time: ['Timestamp'],
    sourceIp: paths(SOURCE),
    sourcePort: paths(SOURCE_PORT),
    destinationIp: paths(DESTINATION),
    destinationPort: paths(DESTINATION_PORT),
    host: ['Computer'],
    user: paths(USER),
    process: paths(PROCESS),
    commandLine: paths(COMMAND),
    file: [...paths(FILE), 'EvtxFile'],
    hash: paths(['Hash', 'Hashes']),
    logSource: ['Channel', 'Provider'],
    techniques: ['MitreTags'],
    tactics: ['MitreTactics'],
  },
  notes: [
    '`Path` is the process too, where a command line stands beside it and no process.',
    'ATT&CK stands only in the verbose profiles. Levels may be short (`med`, `crit`, `info`).',
  ],
  claims: (json) =>
    joinLabels(
      labelsAt(json, ['MitreTags'], { kind: 'technique' }),
      labelsFrom(textsAt(json, 'MitreTactics').flatMap(splitWords).map(writeOut), { kind: 'tactic' }),
    ),
  refine: (json) => {
    const parts = PARTS.map((key) => partOf(json, key));
    const first = (...keys: readonly string[]): string | undefined => firstTextAt(parts, keys);
    const process = first(...PROCESS);
    const path = first(...FILE);
    const isProcess = process === undefined && first(...COMMAND) !== undefined;
    return {
      severity: LEVELS.get(String(json['Level']).toLowerCase()),
      source: { ip: first(...SOURCE), port: first(...SOURCE_PORT), host: first('SrcComp', 'SrcHost') },
      destination: { ip: first(...DESTINATION), port: first(...DESTINATION_PORT), host: first('TgtHost') },
      user: first(...USER),
      process: isProcess ? path : process,
      commandLine: first(...COMMAND),
      file: path,
    };
  },
});

/** Hayabusa shortens tactics to save columns: `InitAccess`. The words are in `hayabusa-tactics.json`. */
const TACTIC_WORDS: ReadonlyMap<string, string> = new Map(Object.entries(tacticWords));

const writeOut = (word: string): string => TACTIC_WORDS.get(word.toLowerCase()) ?? word;

const splitWords = (text: string): readonly string[] => text.split('¦').map((word) => word.trim());

/** `TgtUser: carol ¦ SrcIP: 10.0.0.2` */
function readDetails(text: string | undefined): Json {
  const pairs = (text ?? '').split('¦').slice(0, 100);
  return Object.fromEntries(
    pairs.flatMap((pair) => {
      const colon = pair.indexOf(':');
      return colon > 0 ? [[pair.slice(0, colon).trim(), pair.slice(colon + 1).trim()]] : [];
    }),
  );
}

const LEVELS: ReadonlyMap<string, string> = new Map([
  ['info', 'informational'],
  ['med', 'medium'],
  ['crit', 'critical'],
  ['emer', 'emergency'],
]);
