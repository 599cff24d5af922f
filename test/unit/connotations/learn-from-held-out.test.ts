import { expect, test } from 'vitest';
import type { ConnotationModel, Layer } from '../../../shared/connotations/model/connotation-model.ts';
import { weighByFrequency } from '../../../shared/connotations/training/alert-frequency.ts';
import { fitLayerWeights } from '../../../shared/connotations/training/fit-layer-weights.ts';
import type { RowKind, TrainingRow } from '../../../shared/connotations/training/training-row.ts';
import { featuresFrom } from '../../support/features-from.ts';

const row = (kind: RowKind, technique: string, source = 'test'): TrainingRow => ({
  kind,
  source,
  alert: { format: 'training', name: 'a text' },
  techniques: [technique],
});

test('a phrase counts less where alerts hardly name its technique, an alert counts in full', () => {
  const common = Array.from({ length: 50 }, () => row('labelled', 'T1059'));
  const weigh = weighByFrequency([...common, row('labelled', 'T1205')]);
  expect(weigh(row('phrase', 'T1059'))).toBe(1);
  expect(weigh(row('phrase', 'T1205'))).toBeLessThan(0.3);
  expect(weigh(row('phrase', 'T1600'))).toBeGreaterThan(0);
  expect(weigh(row('labelled', 'T1205'))).toBe(1);
});

test('lists that name each technique once say nothing of how common it is', () => {
  const listed = Array.from({ length: 50 }, () => row('labelled', 'T1190', 'kev'));
  expect(weighByFrequency(listed)(row('phrase', 'T1190'))).toBeLessThan(0.3);
});

const layer = (name: string, scores: readonly number[]): Layer => ({
  name,
  score: () => Float32Array.from(scores),
  contributions: () => [],
});

test('the voice that is right on texts held out counts more than the one that is wrong', () => {
  const model: ConnotationModel = {
    id: 'test',
    classes: ['T1059', 'T1190'],
    attackVersion: '18.1',
    layers: [layer('right', [2, 0]), layer('wrong', [0, 3])],
    layerWeights: [],
    knows: () => true,
    calibration: { weights: [] },
  };
  const [right = 0, wrong = 0] = fitLayerWeights(model, [
    { features: featuresFrom({}), techniques: ['T1059'], weight: 1 },
  ]);
  expect(right).toBeGreaterThan(wrong);
  expect(right + wrong).toBeCloseTo(1);
  expect(fitLayerWeights(model, [])).toEqual([0.5, 0.5]);
});
