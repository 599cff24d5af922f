import { createCollector, describedBy, idsIn, type RulePack } from './rule-pack.ts';

/** Splits CSV (RFC 4180) into rows; quoted fields may hold separators, quotes and line ends. */
function readRows(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endField = () => {
    row.push(field);
    field = '';
  };
  const endRow = () => {
    endField();
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') field += text[++i];
      else if (c === '"') quoted = false;
      else field += c;
    } else if (c === '"' && field === '') quoted = true;
    else if (c === separator) endField();
    else if (c === '\n') endRow();
    else if (c !== '\r') field += c;
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}

const NAMES = ['name', 'signature', 'title', 'rule', 'alert', 'msg'];
const TECHNIQUES = ['techniques', 'technique', 'mitre', 'attack', 'mitre_attack', 'technique_id', 'technique_ids'];

/** A table with a header: a column of names and one of techniques, several ids in a cell however they are separated. */
export const csv: RulePack = {
  name: 'csv',
  endings: ['.csv', '.tsv'],
  read(text) {
    const collector = createCollector();
    const plain = text.replace(/^\u{FEFF}/u, '');
    const head = plain.slice(0, plain.indexOf('\n') + 1 || undefined);
    const separator = [',', ';', '\t'].reduce((a, b) => (head.split(b).length > head.split(a).length ? b : a));
    const [header = [], ...rows] = readRows(plain, separator);
    const columns = header.map((title) =>
      title
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_'),
    );
    const column = (titles: readonly string[]) => columns.findIndex((title) => titles.includes(title));
    const [nameAt, techniquesAt] = [column(NAMES), column(TECHNIQUES)];
    const [verdictAt, descriptionAt] = [column(['verdict']), column(['description'])];
    if (nameAt < 0 || techniquesAt < 0) {
      const needed = 'the first line must name a column "name" (or signature, title) and one "techniques"';
      collector.refuse('line 1', 'unreadable', needed);
      return collector.reading;
    }
    for (const [index, row] of rows.entries()) {
      const unmapped = verdictAt >= 0 && row[verdictAt]?.trim() === 'unmapped';
      collector.add(`row ${index + 2}`, row[nameAt], unmapped ? [] : idsIn(row[techniquesAt] ?? ''), {
        ...(unmapped && { verdict: 'unmapped' as const }),
        ...describedBy(row[descriptionAt]),
      });
    }
    return collector.reading;
  },
};
