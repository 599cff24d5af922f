/** What we say of a row of a corpus: kept as ids only, read together with the row's text when training. */
export interface OwnLabel {
  readonly source: string;
  readonly id: string;
  /** Our techniques in place of the row's own; absent where only the weight changes. Empty: nothing to map. */
  readonly techniques?: readonly string[];
  readonly weight: number;
}

/** How much a label counts of which we are not sure. */
const UNSURE = 0.4;

/**
 * Reads a file of our labels: `source <tab> id <tab> techniques|-|= <tab> sure|unsure|WEIGHT [<tab> reason]`, where `-` stands for
 * nothing to map and `=` for the techniques that the row has.
 * @throws SyntaxError naming the line that is not so.
 */
export function readOwnLabels(file: string, content: string): OwnLabel[] {
  return content.split('\n').flatMap((line, i) => {
    if (line === '' || line.startsWith('#')) return [];
    const [source, id, said, sure] = line.split('\t');
    const weight = sure === 'sure' ? 1 : sure === 'unsure' ? UNSURE : Number(sure);
    if (!source || !id || !said || !Number.isFinite(weight)) {
      throw new SyntaxError(`${file}:${i + 1}: not "source, id, techniques or - or =, sure or unsure or a weight"`);
    }
    return { source, id, weight, ...(said === '=' ? {} : { techniques: said === '-' ? [] : said.split(',') }) };
  });
}
