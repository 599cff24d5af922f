import { defineTextFormat } from './define-format.ts';
import type { Json } from './format.ts';
import { parseSyslog } from './syslog.ts';
import { refineThreat, THREAT_READS } from './trellix-epo.ts';

/** Where the event may start behind its syslog header. */
const START = /<(?:EPOevent|EPOEvent|UpdateEvents)>/;

/** Longest header and declaration in front of the event. */
const LONGEST_HEAD = 1_024;

/** Elements that hold a text and no others. */
const LEAF = /<([A-Za-z]\w{0,63})(?: [^<>]{0,512})?>([^<>]{1,8192})<\/\1>/g;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&amp;', '&'],
]);

const withoutEntities = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES.get(entity) ?? entity);

/** The event's elements by their names, whatever stands around them; of several of one name the first. */
function parse(line: string): Json | undefined {
  const start = line.slice(0, LONGEST_HEAD).search(START);
  if (start < 0) return undefined;
  // No prototype: senders choose the names.
  const parsed: Record<string, unknown> = Object.create(null);
  for (const [, name = '', text = ''] of line.slice(start).matchAll(LEAF)) parsed[name] ??= withoutEntities(text);
  const syslog = parseSyslog(line.slice(0, start));
  if (syslog) parsed['syslog'] = { time: syslog.time, host: syslog.host };
  return parsed;
}

/** Trellix (McAfee) ePO: threat events as XML, as its syslog forwarding sends them. */
export const trellixEpoXml = defineTextFormat({
  name: 'trellix-epo-xml',
  title: 'Trellix ePO threat event as XML',
  product: 'trellix-epo',
  recognises: (line) => line.includes('<') && START.test(line.slice(0, LONGEST_HEAD)),
  parse,
  reads: {
    ...THREAT_READS,
    name: [...THREAT_READS.name, 'Type', 'ProductID'],
    ruleId: [...THREAT_READS.ruleId, 'EventID'],
    time: [...THREAT_READS.time, 'GMTTime', 'syslog.time'],
    sourceHost: [...THREAT_READS.sourceHost],
    host: [...THREAT_READS.host, 'MachineName'],
    user: [...THREAT_READS.user, 'UserName'],
  },
  notes: ['Read by the names of the elements, whatever stands around them. Severities count down from 1.'],
  refine: refineThreat,
});
