import { expect, test } from 'vitest';
import { decideVerdict } from '../../../shared/matching/decide-verdict.ts';
import { DEFAULT_RISK_LEVELS as risk } from '../../../shared/matching/risk-levels.ts';

const sure = { confidence: 0.9, second: 0.1, nothing: 0.02, tactic: 0.9, known: 1, words: 5 };

test('a sure answer is mapped and has no reason', () => {
  expect(decideVerdict(sure, risk)).toEqual({ verdict: 'mapped', reason: null });
});

test('words that mean nothing to us are unmapped, however sure the numbers look', () => {
  expect(decideVerdict({ ...sure, known: 0 }, risk)).toEqual({ verdict: 'unmapped', reason: 'no_known_terms' });
});

test('an event with nothing to map is unmapped even where a technique would come first', () => {
  expect(decideVerdict({ ...sure, nothing: 0.95 }, risk).verdict).toBe('unmapped');
});

test('sure of the aim and not of the means is tactic-only', () => {
  expect(decideVerdict({ ...sure, confidence: 0.3 }, risk).verdict).toBe('tactic-only');
});

test('two candidates that are nearly alike are ambiguous and need a review', () => {
  expect(decideVerdict({ ...sure, confidence: 0.4, second: 0.35, tactic: 0.3 }, risk)).toEqual({
    verdict: 'needs-review',
    reason: 'ambiguous',
  });
});

test('a deployment that takes more risk maps more', () => {
  const doubtful = { ...sure, confidence: 0.45, tactic: 0.2 };
  expect(decideVerdict(doubtful, risk).verdict).toBe('needs-review');
  expect(decideVerdict(doubtful, { ...risk, mapped: 0.4 }).verdict).toBe('mapped');
});
