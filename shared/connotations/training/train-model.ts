import { parentOf } from '../../attack/attack-index.ts';
import { knownShare, measureAnswer } from '../../matching/calibrate.ts';
import { rankCandidates } from '../../matching/rank-candidates.ts';
import { probabilitiesById, scoreTechniques } from '../../matching/score-techniques.ts';
import { featuresOf } from '../features.ts';
import { decodeModel, encodeModel, type ModelParts } from '../model/model-file.ts';
import { type CheckedAnswer, fitCalibration } from './fit-calibration.ts';
import { type FittedLayers, fitLayers, TRAINING } from './fit-layers.ts';
import type { TrainingRow } from './training-row.ts';

export interface TrainInput {
  readonly rows: readonly TrainingRow[];
  /** The live techniques, in the order of the classes. */
  readonly techniques: readonly string[];
  readonly attackVersion: string;
  readonly onProgress?: (stage: string, share: number) => void;
}

const NO_CALIBRATION = { weights: [] };

const partsOf = (fitted: FittedLayers, attackVersion: string, calibration: ModelParts['calibration']): ModelParts => ({
  attackVersion,
  classes: fitted.classes,
  terms: fitted.terms,
  idf: fitted.vocabulary.idf,
  linear: fitted.linear,
  embedding: fitted.embedding,
  layerWeights: TRAINING.layerWeights,
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

function checkAnswers(bytes: Uint8Array, rows: ReadonlySet<TrainingRow>): CheckedAnswer[] {
  const model = decodeModel(bytes);
  return [...rows]
    .filter((row) => row.techniques.length > 0)
    .map((row) => {
      const features = featuresOf(row.alert);
      const scores = scoreTechniques(features, model);
      const ranked = rankCandidates(probabilitiesById(scores, model), 10);
      const first = ranked[0];
      const right = first !== undefined && row.techniques.some((id) => parentOf(id) === parentOf(first.id));
      return {
        measures: measureAnswer(ranked, scores.nothing, knownShare(features, model)),
        right,
        weight: row.weight ?? 1,
      };
    });
}

/** Sources held out whole for calibration: of those there are, the ones most like a vendor never seen. */
const CALIBRATION_SOURCES = ['sentinel_hunting', 'chronicle'];

/** Trains a model and calibrates it on answers that a second model gave out of sample. Same input, same bytes. */
export function trainModel({ rows, techniques, attackVersion, onProgress }: TrainInput): Uint8Array {
  const held = heldOut(rows, new Set(CALIBRATION_SOURCES));
  const fold = fitLayers(
    rows.filter((row) => !held.has(row) && !CALIBRATION_SOURCES.includes(row.source)),
    techniques,
    (stage, share) => onProgress?.(`calibration, ${stage}`, share),
  );
  const answers = checkAnswers(encodeModel(partsOf(fold, attackVersion, NO_CALIBRATION)), held);
  const fitted = fitLayers(rows, techniques, onProgress);
  return encodeModel(partsOf(fitted, attackVersion, fitCalibration(answers)));
}
