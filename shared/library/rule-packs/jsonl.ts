import { readAlerts } from '../../alert/read-alerts.ts';
import { contextOf } from '../entry-context.ts';
import { createCollector, idsIn, type PackRule, type RulePack } from './rule-pack.ts';
import { isObject, strings } from './yaml-documents.ts';

/** The rest of a row is an alert in any form that is read. */
function contextOfRow({ techniques: _label, source: _pack, ...row }: Readonly<Record<string, unknown>>) {
  const [read] = readAlerts(row);
  return read && 'alert' in read ? contextOf(read.alert) : undefined;
}

/** Labelled alerts, a JSON object a line: `{"name", "techniques"}`; also what `export` writes. */
export const jsonl: RulePack = {
  name: 'jsonl',
  endings: ['.jsonl', '.ndjson', '.json'],
  read(text) {
    const collector = createCollector();
    for (const [index, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue;
      const at = `line ${index + 1}`;
      let row: unknown;
      try {
        row = JSON.parse(line);
      } catch {
        collector.refuse(at, 'unreadable', 'the line is not JSON');
        continue;
      }
      if (!isObject(row)) collector.refuse(at, 'unreadable', 'the line is not an object');
      else if (row['basis'] === 'own' || row['verdict'] === 'needs-review')
        collector.refuse(at, 'not_knowledge', 'nobody has decided this: an open answer is not imported');
      else {
        const more: { -readonly [Key in keyof PackRule]?: PackRule[Key] } = {};
        if (typeof row['source'] === 'string') more.source = row['source'];
        if (row['verdict'] === 'unmapped') more.verdict = 'unmapped';
        const context = contextOfRow(row);
        if (context) more.context = context;
        collector.add(
          at,
          row['name'] ?? row['signature'] ?? row['title'],
          idsIn(strings(row['techniques']).join(' ')),
          more,
        );
      }
    }
    return collector.reading;
  },
};
