import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../../../functions/adapters/load-knowledge.ts';
import { workedExampleBlock, writeBlock } from '../../support/readme-blocks.ts';
import { goalsOf } from './goals.ts';
import { measureLayers } from './layers.ts';
import { measureLearning } from './learning-curve.ts';
import { isTrained, type Measured, measureVariant, modelBytes, trainVariant } from './measure.ts';
import { NOTES } from './notes.ts';
import { renderBrief, renderComparison, renderGoals, renderLearning, renderScores } from './render.ts';
import { ABLATIONS, DEV_SETS, FULL, LEFT_OUT, type Variant } from './variants.ts';
import { measureWorstErrors } from './worst-errors.ts';

/**
 * The accuracy bench: trains with train alone, measures on dev, and writes ACCURACY.md. Trained variants are kept in `MODELS`, so that a
 * second run only measures: take the folder away when training or knowledge has changed. `--main-only` trains no variant but the whole,
 * and measures of the others those that stand there.
 */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const MODELS = `${ROOT}.alert2attack/accuracy`;

interface Outcome {
  readonly name: string;
  readonly measured: readonly Measured[];
}

async function measureAll(variants: readonly Variant[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const variant of variants) {
    process.stderr.write(`${variant.name}\n`);
    outcomes.push({ name: variant.name, measured: await measureVariant(variant, await trainVariant(variant, MODELS)) });
  }
  return outcomes;
}

const mainOnly = process.argv.includes('--main-only');
const mainModel = await trainVariant(FULL, MODELS);
const main = await measureVariant(FULL, mainModel);
const layers = await measureLayers(mainModel);
const learning = await measureLearning(mainModel);
const asked = (variants: readonly Variant[]) => variants.filter((v) => !mainOnly || isTrained(v, MODELS));
const ablations = await measureAll(asked(ABLATIONS));
const leftOut = await measureAll(asked(LEFT_OUT));
const worst = await measureWorstErrors(mainModel);
const shipped = await loadKnowledge();
const trained = await loadKnowledge({ modelFile: mainModel });

const page = `# Accuracy

Written by \`npm run accuracy\`. Measured on ${new Date().toISOString().slice(0, 10)} with a model of train alone (\`${trained.model.id}\`,
${((await modelBytes(mainModel)) / 1e6).toFixed(1)} MB, ATT&CK ${trained.attack.version}); what ships is trained on train and dev (\`${shipped.model.id}\`). The definitions are those
of \`eval/score.mjs\`; \`npm run evaluate\` gives the same numbers on your own labelled alerts. sentinel, panther and falco are sources of which
training has no labelled alert by its vendor.

## Every measure

${renderScores(main)}

## What was to be reached

${renderGoals(goalsOf(main, learning))}

## What each kind of knowledge is worth

${renderComparison(DEV_SETS, [{ name: 'everything', measured: main }, ...layers, ...ablations])}

${leftOut.length > 0 ? `## Sources left out of training, whole\n\n${renderScores(leftOut.flatMap(({ measured }) => measured))}\n` : ''}
## Where it is wrong most often

All dev sets with labels, full text, by parent technique: an alert counts as missed for each technique that its expert gave where the first
answer is none of them.

${worst}

## A library of one's own rules

The share of a vendor's rules that is imported as a library, and how its other rules fare; no retraining. The rules are dealt out at random over 20
parts, each asked as often as every other, so that 0 % is the whole set. How much decisions weigh was chosen on such parts of five dev sets, these
two among them: somewhat optimistic.

${renderLearning(learning)}

${NOTES}
`;
await writeFile(`${ROOT}ACCURACY.md`, page);
writeBlock('worked-example', await workedExampleBlock());
writeBlock('accuracy', renderBrief(main));
