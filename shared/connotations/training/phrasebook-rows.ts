import type { TrainingRow } from './training-row.ts';

const TECHNIQUE_ID = /^T\d{4}(?:\.\d{3})?$/;

const row = (
  kind: TrainingRow['kind'],
  name: string,
  techniques: readonly string[],
  description?: string,
): TrainingRow => ({
  kind,
  source: 'phrasebook',
  alert: { format: 'training', name, ...(description && { description }) },
  techniques,
});

/** Parts the name of an alert from what its author says of it. */
const DESCRIBED = ' :: ';

/**
 * Reads one file of the phrasebook: the technique's id in the first line, `meaning:`, `names:` (parted by `;`), and phrases as
 * `- phrase` or `- phrase | T1000.001, T1001` where further techniques fit as well; `- phrase :: description` is an alert of which more is
 * told than its name. The id `-` stands for nothing to map, `*` for phrases in the order of a platform, each of which names its own techniques.
 * @throws Error naming the line that is none of these.
 */
export function phrasebookRows(file: string, content: string): TrainingRow[] {
  const [first = '', ...lines] = content.split('\n').map((line) => line.trim());
  if (first !== '-' && first !== '*' && !TECHNIQUE_ID.test(first))
    throw new Error(`${file}:1: the first line must be a technique id`);
  const own = TECHNIQUE_ID.test(first) ? [first] : [];
  return lines.flatMap((line, i) => {
    if (line === '' || line.startsWith('#')) return [];
    if (line.startsWith('meaning:')) return row('meaning', line.slice('meaning:'.length).trim(), own);
    if (line.startsWith('names:')) {
      const names = line.slice('names:'.length).split(';');
      return names
        .map((name) => name.trim())
        .filter((name) => name !== '')
        .map((name) => row('name', name, own));
    }
    if (!line.startsWith('- ')) throw new Error(`${file}:${i + 2}: neither "meaning:", "names:" nor "- phrase"`);
    const bar = line.lastIndexOf(' | ');
    const tail =
      bar < 0
        ? []
        : line
            .slice(bar + 3)
            .split(',')
            .map((id) => id.trim());
    const further = tail.every((id) => TECHNIQUE_ID.test(id)) ? tail : [];
    const phrase = further.length > 0 ? line.slice(2, bar) : line.slice(2);
    if (first === '*' && further.length === 0) throw new Error(`${file}:${i + 2}: the phrase names no technique`);
    const [name = '', ...description] = phrase.split(DESCRIBED);
    return row('phrase', name.trim(), [...own, ...further], description.join(DESCRIBED).trim());
  });
}
