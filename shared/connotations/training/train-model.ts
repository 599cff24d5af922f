import { parentOf } from '../../attack/attack-index.ts';
import { familiarityOf, measureAnswer } from '../../matching/calibrate.ts';
import { rankCandidates } from '../../matching/rank-candidates.ts';
import { probabilitiesById, scoreTechniques } from '../../matching/score-techniques.ts';
import { featuresOf } from '../features.ts';
import type { ConnotationModel } from '../model/connotation-model.ts';
import { decodeModel, encodeModel, type ModelParts } from '../model/model-file.ts';
import { type CheckedAnswer, fitCalibration } from './fit-calibration.ts';
import { fitLayerWeights, type HeldOutText } from './fit-layer-weights.ts';
import { type FittedLayers, fitLayers, nameOnly } from './fit-layers.ts';
import type { TrainingRow } from './training-row.ts';

export interface TrainInput {
  readonly rows: readonly TrainingRow[];
  /** The live techniques, in the order of the classes. */
  readonly techniques: readonly string[];
  readonly attackVersion: string;
  readonly onProgress?: (stage: string, share: number) => void;
}

const NO_CALIBRATION = { weights: [] };

type Fit = Pick<ModelParts, 'attackVersion' | 'layerWeights' | 'calibration'>;

const partsOf = (fitted: FittedLayers, { attackVersion, layerWeights, calibration }: Fit): ModelParts => ({
  attackVersion,
  classes: fitted.classes,
  terms: fitted.terms,
  idf: fitted.vocabulary.idf,
  linear: fitted.linear,
  embedding: fitted.embedding,
  layerWeights,
  calibration,
});

/** Only what a vendor said of its own alert can tell how sure an answer may be: our own labels agree with our own phrases. */
const isCheckable = ({ kind, alert }: TrainingRow): boolean => kind === 'labelled' && !/^CVE-\d/.test(alert.name);

/** Every n-th alert of a source is held out besides the sources that are held out whole. */
const HOLD_OUT_EVERY = 8;

/**
 * Which alerts a calibration fold keeps from the learner: whole sources (an unseen vendor) and a part of the rest (an unseen
 * rule of a known vendor), since both kinds of alerts will come.
 */
function heldOut(rows: readonly TrainingRow[], sources: ReadonlySet<string>): Set<TrainingRow> {
  const checkable = rows.filter(isCheckable);
  return new Set(checkable.filter((row, i) => sources.has(row.source) || i % HOLD_OUT_EVERY === 0));
}

/** Sources held out whole for calibration: of those there are, the ones most like a vendor never seen. */
const CALIBRATION_SOURCES = ['sentinel_hunting', 'chronicle'];

/** An answer on a vendor never seen counts as so many others: most alerts will be of such. Chosen on the dev sets. */
const UNSEEN_WEIGHT = 5;

/**
 * The vendors held out are near to some that were learned from (Microsoft's hunts, rules ported from others), so a stranger's alerts are
 * missed more often than theirs: their misses count so many times. Chosen on the dev sets.
 */
const UNSEEN_MISS = 1.5;

interface CheckedText extends HeldOutText {
  /** Of a source held out whole. */
  readonly unseen: boolean;
}

/** What was held out, each text as a whole and by its name alone. */
const textsOf = (rows: ReadonlySet<TrainingRow>): CheckedText[] =>
  [...rows]
    .filter(({ techniques }) => techniques.length > 0)
    .flatMap(({ alert, techniques, source, weight = 1 }) => {
      const unseen = CALIBRATION_SOURCES.includes(source);
      return [alert, nameOnly(alert)].map((view) => ({
        features: featuresOf(view),
        techniques,
        weight: weight * (unseen ? UNSEEN_WEIGHT : 1),
        unseen,
      }));
    });

function checkAnswers(model: ConnotationModel, texts: readonly CheckedText[]): CheckedAnswer[] {
  return texts.map(({ features, techniques, weight, unseen }) => {
    const scores = scoreTechniques(features, model);
    const ranked = rankCandidates(probabilitiesById(scores, model), 10);
    const first = ranked[0];
    const right = first !== undefined && techniques.some((id) => parentOf(id) === parentOf(first.id));
    return {
      measures: measureAnswer(ranked, scores.nothing, familiarityOf(features, model)),
      right,
      weight: unseen && !right ? weight * UNSEEN_MISS : weight,
    };
  });
}

/** Trains a model; how much its layers count and how sure its answers may be is learned from a second one's answers out of sample. Same input, same bytes. */
export function trainModel({ rows, techniques, attackVersion, onProgress }: TrainInput): Uint8Array {
  const held = heldOut(rows, new Set(CALIBRATION_SOURCES));
  const fold = fitLayers(
    rows.filter((row) => !held.has(row) && !CALIBRATION_SOURCES.includes(row.source)),
    techniques,
    (stage, share) => onProgress?.(`calibration, ${stage}`, share),
  );
  const unweighted = { attackVersion, layerWeights: [], calibration: NO_CALIBRATION };
  const model = decodeModel(encodeModel(partsOf(fold, unweighted)));
  const texts = textsOf(held);
  const layerWeights = fitLayerWeights(model, texts);
  const answers = checkAnswers({ ...model, layerWeights }, texts);
  const fitted = fitLayers(rows, techniques, onProgress);
  return encodeModel(partsOf(fitted, { attackVersion, layerWeights, calibration: fitCalibration(answers) }));
}
