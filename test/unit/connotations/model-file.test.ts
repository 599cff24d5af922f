import { expect, test } from 'vitest';
import type { Alert } from '../../../shared/alert/alert.ts';
import { featuresOf } from '../../../shared/connotations/features.ts';
import { decodeModel, ModelFileError } from '../../../shared/connotations/model/model-file.ts';
import { trainModel } from '../../../shared/connotations/training/train-model.ts';
import type { TrainingRow } from '../../../shared/connotations/training/training-row.ts';
import { rankCandidates } from '../../../shared/matching/rank-candidates.ts';
import { probabilitiesById, scoreTechniques } from '../../../shared/matching/score-techniques.ts';
import { featuresFrom } from '../../support/features-from.ts';

const row = (name: string, ...techniques: string[]): TrainingRow => ({
  kind: 'labelled',
  source: 'test',
  alert: { format: 'training', name } satisfies Alert,
  techniques,
});
const rows = [
  row('lsass memory dumped by procdump', 'T1003.001'),
  row('lsass process memory read', 'T1003.001'),
  row('password spraying against many accounts', 'T1110.003'),
  row('many accounts tried with one password', 'T1110.003'),
  row('backup job finished'),
  row('backup job started'),
];
const input = { rows, techniques: ['T1003.001', 'T1110.003'], attackVersion: '18.1' };
const bytes = trainModel(input);

test('the same texts train the same bytes', () => {
  expect(Buffer.from(trainModel(input)).equals(Buffer.from(bytes))).toBe(true);
});

test('a model read from its file puts the learned technique first', () => {
  const model = decodeModel(bytes);
  const features = featuresOf({ format: 'test', name: 'memory of lsass dumped' });
  const [best] = rankCandidates(probabilitiesById(scoreTechniques(features, model), model), 1);
  expect(best?.id).toBe('T1003.001');
});

test('the contributions of all terms add up to the score, up to what all classes share', () => {
  const model = decodeModel(bytes);
  const features = featuresOf({ format: 'test', name: 'memory of lsass dumped, password tried' });
  for (const layer of model.layers) {
    const scores = Float32Array.from(layer.score(features));
    const empty = Float32Array.from(layer.score(featuresFrom({})));
    const net = (c: number) => (scores[c] ?? 0) - (empty[c] ?? 0);
    const sum = (c: number) => layer.contributions(features, c).reduce((total, weight) => total + weight, 0);
    expect(sum(0) - sum(1), layer.name).toBeCloseTo(net(0) - net(1), 3);
  }
});

test('bytes that are no model, or half of one, are refused with a code', () => {
  expect(() => decodeModel(new Uint8Array([1, 2, 3]))).toThrow(ModelFileError);
  expect(() => decodeModel(bytes.subarray(0, bytes.length / 2))).toThrow(ModelFileError);
});
