import { hasAt, textAt, textsAt } from '../json-path.ts';
import { labelsFrom } from '../vendor-labels.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';
import { SYSMON_EVENTS } from './sysmon-events.ts';

/** Where Winlogbeat, exports of the event log and NXLog keep what an event is about. */
const data = (...leaves: readonly string[]): readonly string[] =>
  leaves.flatMap((leaf) => [`winlog.event_data.${leaf}`, `Event.EventData.${leaf}`, leaf]);

const IDS = ['winlog.event_id', 'Event.System.EventID.#text', 'Event.System.EventID', 'EventID', 'Id'];
const PROVIDERS = [
  'winlog.provider_name',
  'Event.System.Provider.#attributes.Name',
  'Event.System.Provider.Name',
  'ProviderName',
  'SourceName',
];
const RULE_NAMES = data('RuleName');

/** NXLog and PowerShell write all into one object; a rule that matched the event has a name of its own. */
const isFlat = (json: Json): boolean =>
  (('EventID' in json && hasAt(json, 'Channel', 'SourceName') && hasAt(json, 'Hostname', 'Computer')) ||
    ('Id' in json && 'LogName' in json && 'ProviderName' in json)) &&
  !hasAt(json, 'RuleTitle', 'title', 'alert');

/** `Process Create:`, `A new process has been created.`: what a message begins with. */
const START = /^[^\r\n.:]{3,200}/;

/** `Process Create (rule: ProcessCreate)`, `4688 - A new process has been created.` */
const taskOf = (json: Json): string | undefined =>
  textAt(json, 'winlog.task', 'Activity')
    ?.replace(/^\d{1,5} - /, '')
    .replace(/ \(rule: \w{1,64}\)$/, '');

/** What happened: the message's beginning, the task, what Sysmon calls the number, else the provider and the number. */
function nameOf(json: Json): string | undefined {
  const [provider, id] = [textAt(json, ...PROVIDERS), textAt(json, ...IDS)];
  const told = START.exec(textAt(json, 'message', 'Message') ?? '')?.[0];
  const sysmon = /sysmon/i.test(provider ?? '') ? SYSMON_EVENTS.get(id ?? '') : undefined;
  return told ?? taskOf(json) ?? sysmon ?? `${provider ?? 'Windows'} event ${id ?? ''}`;
}

/** `technique_id=T1059.001,technique_name=PowerShell`, `T1059.001,PowerShell`: how configurations of Sysmon tag their rules. */
const techniquesIn = (json: Json): readonly string[] =>
  textsAt(json, ...RULE_NAMES, 'rule.name').flatMap((tag) => tag.match(/\bT\d{4}(?:\.\d{3})?\b/) ?? []);

/** Events of Windows and of Sysmon as they are, by Winlogbeat, NXLog and exports of the event log. */
export const windowsEvent = defineJsonFormat({
  name: 'windows-event',
  title: 'Windows and Sysmon event (Winlogbeat, NXLog, export)',
  product: 'windows',
  keys: ['winlog', 'Event', 'EventID', 'LogName'],
  recognises: (json) =>
    (hasAt(json, 'winlog.event_id') && !hasAt(json, 'kibana', 'kibana.alert.uuid', 'signal.rule.name')) ||
    hasAt(json, 'Event.System.EventID') ||
    isFlat(json),
  reads: {
    id: ['winlog.record_id', 'Event.System.EventRecordID', 'RecordNumber', 'RecordId'],
    name: ['message', 'winlog.task', ...IDS],
    description: ['message'],
    category: ['winlog.channel', 'Event.System.Channel', 'Channel', 'LogName'],
    ruleId: IDS,
    severity: ['log.level', 'LevelDisplayName', 'Severity'],
    time: [
      '@timestamp',
      'Event.System.TimeCreated.#attributes.SystemTime',
      'Event.System.TimeCreated.SystemTime',
      ...data('UtcTime'),
      'EventTime',
      'TimeCreated',
    ],
    sourceIp: ['source.ip', ...data('SourceIp', 'IpAddress')],
    sourcePort: ['source.port', ...data('SourcePort', 'IpPort')],
    destinationIp: ['destination.ip', ...data('DestinationIp')],
    destinationPort: ['destination.port', ...data('DestinationPort')],
    destinationHost: data('DestinationHostname', 'QueryName'),
    protocol: ['network.transport', ...data('Protocol')],
    host: ['winlog.computer_name', 'host.name', 'Event.System.Computer', 'Hostname', 'Computer', 'MachineName'],
    user: ['user.name', ...data('TargetUserName', 'User', 'SubjectUserName')],
    process: ['process.executable', ...data('Image', 'NewProcessName', 'SourceImage')],
    commandLine: ['process.command_line', ...data('CommandLine', 'ScriptBlockText')],
    file: ['file.path', ...data('TargetFilename', 'ImageLoaded')],
    hash: ['process.hash.sha256', ...data('Hashes')],
    logSource: ['winlog.channel', 'Event.System.Channel', 'Channel', 'LogName', ...PROVIDERS],
    techniques: RULE_NAMES,
  },
  notes: [
    "Called as the message begins, or as the task, or as Sysmon calls the number; Sysmon's `RuleName` is a tag and no name, but may hold a technique.",
  ],
  claims: (json) => labelsFrom(techniquesIn(json), { kind: 'technique' }),
  refine: (json) => ({ name: nameOf(json) }),
});
