import { defineJsonFormat } from './define-format.ts';

/** Zircolite's results: one object a rule with all its matches. */
export const zircolite = defineJsonFormat({
  name: 'zircolite',
  title: 'Zircolite',
  keys: ['rule_level'],
  recognises: (json) =>
    'title' in json && 'rule_level' in json && (Array.isArray(json['matches']) || 'sigma' in json || 'count' in json),
  reads: {
    id: ['id'],
    name: ['title'],
    description: ['description'],
    category: ['sigmafile'],
    ruleId: ['id', 'sigmafile'],
    severity: ['rule_level'],
    time: ['matches.SystemTime', 'matches.UtcTime', 'matches.timestamp'],
    sourceIp: ['matches.SourceIp', 'matches.IpAddress'],
    sourcePort: ['matches.SourcePort', 'matches.IpPort'],
    destinationIp: ['matches.DestinationIp'],
    destinationPort: ['matches.DestinationPort'],
    host: ['matches.Computer'],
    user: ['matches.TargetUserName', 'matches.User', 'matches.SubjectUserName'],
    process: ['matches.Image', 'matches.NewProcessName'],
    commandLine: ['matches.CommandLine', 'matches.ScriptBlockText'],
    file: ['matches.TargetFilename'],
    hash: ['matches.Hashes'],
    logSource: ['matches.Channel'],
    tags: ['tags'],
  },
  notes: ['The first match gives host, user and process; the number of matches is in the facts.'],
});
