import { defineJsonFormat } from './define-format.ts';

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
  refine: (json) => ({ severity: LEVELS.get(String(json['Level']).toLowerCase()) }),
});

const LEVELS: ReadonlyMap<string, string> = new Map([
  ['info', 'informational'],
  ['med', 'medium'],
  ['crit', 'critical'],
  ['emer', 'emergency'],
]);
