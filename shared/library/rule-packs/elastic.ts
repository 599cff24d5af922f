import { createCollector, describedBy, idsIn, type PackReading, type RulePack, withoutParents } from './rule-pack.ts';
import { isObject } from './yaml-documents.ts';

/** A value of TOML that is one string, basic or literal; undefined for anything else. */
function readString(value: string): string | undefined {
  const basic = /^"((?:[^"\\]|\\.){0,1000})"/.exec(value)?.[1];
  if (basic !== undefined) return basic.replace(/\\(["\\])/g, '$1');
  return /^'([^']{0,1000})'/.exec(value)?.[1];
}

/** A rule as TOML: its name stands in `[rule]`, its techniques in the tables below `rule.threat`. */
function readToml(text: string): PackReading {
  const collector = createCollector();
  let table = '';
  let name: string | undefined;
  const ids: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const header = /^\s*\[\[?([\w.]{1,100})\]\]?\s*$/.exec(line)?.[1];
    if (header !== undefined) table = header;
    else if (table === 'rule' && name === undefined) {
      const value = /^\s*name\s*=\s*(.+)$/.exec(line)?.[1];
      if (value !== undefined) name = readString(value);
    }
    if (/^rule\.threat\b/.test(table) && /\bid\s*=/.test(line)) ids.push(...idsIn(line));
  }
  collector.add('[rule]', name, withoutParents([...new Set(ids)]));
  return collector.reading;
}

/** The ids of an exported rule: sub-techniques stand within their techniques. */
const threatIds = (threat: unknown): readonly string[] =>
  idsIn(
    (Array.isArray(threat) ? threat : [])
      .filter(isObject)
      .flatMap(({ technique }) => (Array.isArray(technique) ? technique : []))
      .filter(isObject)
      .flatMap(({ id, subtechnique }) => [
        id,
        ...(Array.isArray(subtechnique) ? subtechnique : []).filter(isObject).map((each) => each['id']),
      ])
      .join(' '),
  );

/** Rules as Kibana exports them: a JSON object a line; the last line is a summary. */
function readExport(text: string): PackReading {
  const collector = createCollector();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const at = `line ${index + 1}`;
    try {
      const rule: unknown = JSON.parse(line);
      if (!isObject(rule)) collector.refuse(at, 'unreadable', 'the line is not a rule');
      else if (!('exported_count' in rule || 'exported_rules_count' in rule))
        collector.add(at, rule['name'], withoutParents(threatIds(rule['threat'])), describedBy(rule['description']));
    } catch {
      collector.refuse(at, 'unreadable', 'the line is not JSON');
    }
  }
  return collector.reading;
}

/** Elastic's detection rules: TOML as they are kept, NDJSON as Kibana exports them. */
export const elastic: RulePack = {
  name: 'elastic',
  endings: ['.toml', '.ndjson'],
  read: (text) => (text.trimStart().startsWith('{') ? readExport(text) : readToml(text)),
};
