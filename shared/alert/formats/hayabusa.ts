import { isJson, textAt, textsAt } from '../json-path.ts';
import { joinLabels, labelsAt, labelsFrom } from '../vendor-labels.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';
import tacticWords from './hayabusa-tactics.json' with { type: 'json' };

/** Hayabusa's JSON and JSON Lines timelines, any profile. */
export const hayabusa = defineJsonFormat({
  name: 'hayabusa',
  title: 'Hayabusa',
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
    sourceIp: ['Details.SrcIP', 'ExtraFieldInfo.SrcIP', 'Details.SourceIp'],
    destinationIp: ['Details.TgtIP', 'Details.DstIP'],
    host: ['Computer'],
    user: ['Details.User', 'Details.TgtUser', 'Details.SrcUser'],
    process: ['Details.Proc', 'Details.Image'],
    commandLine: ['Details.Cmdline', 'Details.CmdLine', 'ExtraFieldInfo.Cmdline', 'Details.ScriptBlock'],
    file: ['Details.Path', 'Details.TgtFile', 'EvtxFile'],
    hash: ['Details.Hash'],
    logSource: ['Channel', 'Provider'],
    techniques: ['MitreTags'],
    tactics: ['MitreTactics'],
  },
  notes: ['ATT&CK stands only in the verbose profiles. Levels may be short (`med`, `crit`, `info`).'],
  claims: (json) =>
    joinLabels(
      labelsAt(json, ['MitreTags'], { kind: 'technique' }),
      labelsFrom(textsAt(json, 'MitreTactics').flatMap(splitWords).map(writeOut), { kind: 'tactic' }),
    ),
  refine: (json) => {
    const details = isJson(json['Details']) ? json['Details'] : readDetails(textAt(json, 'Details'));
    return {
      severity: LEVELS.get(String(json['Level']).toLowerCase()),
      source: { ip: textAt(details, 'SrcIP', 'SourceIp'), host: textAt(details, 'SrcComp') },
      destination: { ip: textAt(details, 'TgtIP', 'DstIP') },
      user: textAt(details, 'User', 'TgtUser', 'SrcUser'),
      process: textAt(details, 'Proc', 'Image'),
      commandLine: textAt(details, 'Cmdline', 'CmdLine', 'ScriptBlock'),
      file: textAt(details, 'Path', 'TgtFile'),
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
