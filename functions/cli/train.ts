import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readBundle } from '../../shared/attack/read-bundle.ts';
import { attackRows } from '../../shared/connotations/training/attack-rows.ts';
import { trainModel } from '../../shared/connotations/training/train-model.ts';
import { readBundleFile, readCorpus, readLabels, readPhrasebook } from '../adapters/read-training-rows.ts';
import { createProgress } from './progress.ts';
import { answerHelp, failUsage } from './usage.ts';

const USAGE = `usage: npm run -s train -- --corpus DIR [--corpus DIR ...] --attack BUNDLE [--exclude SOURCE,...] --out FILE

  --corpus DIR      labelled alerts: every .jsonl below it, a row {"id","source","name","description","fields","techniques"}.
                    A folder "unlabelled" beside it is read as well, for the rows that our own labels name.
  --attack BUNDLE   ATT&CK as a STIX bundle, .json or .json.gz
  --exclude A,B     leave out these sources; "phrasebook", "own-labels", "second-look" and "attack" are sources too
  --out FILE        where the model goes`;

/** Reads the command's words; wrong ones end it with the usage. */
function readOptions() {
  answerHelp(USAGE);
  try {
    const { values } = parseArgs({
      options: {
        corpus: { type: 'string', multiple: true },
        attack: { type: 'string' },
        exclude: { type: 'string', default: '' },
        out: { type: 'string' },
      },
    });
    const { corpus, attack, out } = values;
    if (!corpus || !attack || !out) return failUsage('--corpus, --attack and --out are needed.', USAGE);
    return { corpus, attack, out, exclude: new Set(values.exclude.split(',').filter((s) => s !== '')) };
  } catch (error) {
    return failUsage(error instanceof Error ? error.message : String(error), USAGE);
  }
}

/** The folders given and, beside each, the unlabelled texts that our own labels may name. */
const withUnlabelled = (folders: readonly string[]): string[] => [
  ...new Set(folders.flatMap((folder) => [folder, join(dirname(folder), 'unlabelled')])),
];

const { corpus, attack, out, exclude } = readOptions();
const progress = createProgress();
const objects = await readBundleFile(attack);
const dataset = readBundle(objects);
const labels = await readLabels(exclude);
const folders = withUnlabelled(corpus).filter((folder) => corpus.includes(folder) || existsSync(folder));
const corpora = await Promise.all(folders.map((folder) => readCorpus(folder, labels)));
const rows = [...corpora.flat(), ...(await readPhrasebook()), ...attackRows(objects)].filter(
  (row) => !exclude.has(row.source),
);
const bytes = trainModel({
  rows,
  techniques: dataset.techniques.filter((t) => t.status === 'live').map((t) => t.id),
  attackVersion: dataset.version,
  onProgress: (stage, share) => progress.update(stage, share),
});
progress.done();
await writeFile(out, bytes);
process.stderr.write(`${out}: ${(bytes.length / 1e6).toFixed(2)} MB from ${rows.length} texts\n`);
