import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../functions/adapters/load-knowledge.ts';
import { featuresOf } from '../../../shared/connotations/features.ts';
import { buildSnapshot } from '../../../shared/library/build-snapshot.ts';
import { createMapper } from '../../../shared/mapping/create-mapper.ts';
import type { Knowledge } from '../../../shared/mapping/knowledge.ts';
import { probabilitiesOf } from '../../../shared/matching/probabilities.ts';
import { countTerms, tilt, tiltsOf } from '../../../shared/matching/term-counts.ts';
import { decidedEntry } from '../../support/decided-entry.ts';

let knowledge: Knowledge;

beforeAll(async () => {
  knowledge = await loadKnowledge();
});

const signature = (name: string) => featuresOf({ format: 'signature', name });

/** What so many decisions on signatures with one odd word in common add to their technique, for another signature with it. */
function weightAfter(decisions: number, id = 'T1110'): number {
  const entries = Array.from({ length: decisions }, (_, n) =>
    decidedEntry(`Zyxtra spree ${'abcdefghij'[n % 10]}q${n}`, [id]),
  );
  return tiltsOf(signature('Zyxtra roundabout'), countTerms(entries, knowledge.attack)).get(id)?.weight ?? 0;
}

describe('what decisions on other signatures say of their words', () => {
  test('one barely moves a word, each further one moves it less, and thousands stay below a stated bound', () => {
    const weights = [1, 2, 4, 16, 64, 5_000].map((decisions) => weightAfter(decisions));
    expect(weights[0]).toBeGreaterThan(0);
    expect(weights[0]).toBeLessThan(0.3);
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
    expect(weights.at(-1)).toBeLessThan(2);
  });

  test('no number of decisions and words adds more than 2 to a technique, and probabilities keep their sum', () => {
    const word = fc.constantFrom('zyxtra', 'quorl', 'vembit', 'hadrock', 'plimsy', 'oskarn', 'drewl', 'tirm');
    const name = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    const id = fc.constantFrom('T1110', 'T1190', 'T1486');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, id), { maxLength: 40 }), name, (decided, asked) => {
        const entries = decided.map(([own, technique]) => decidedEntry(own, [technique]));
        const tilts = tiltsOf(signature(asked), countTerms(entries, knowledge.attack));
        for (const { weight, terms } of tilts.values()) {
          expect(weight).toBeLessThanOrEqual(2);
          expect(terms.reduce((sum, each) => sum + each.weight, 0)).toBeCloseTo(weight, 9);
        }
        const before = probabilitiesOf(
          new Map([
            ['T1110', 0.5],
            ['T1190', 0.3],
            ['T1078', 0.1],
          ]),
        );
        const after = tilt(before, tilts).values.reduce((a, b) => a + b, 0);
        expect(after).toBeCloseTo(0.9, 9);
      }),
      { numRuns: 100 },
    );
  });

  test('a word that stands in signatures of many techniques speaks for none, generic words never do', () => {
    const entries = ['T1110', 'T1190', 'T1486', 'T1078'].map((id, n) =>
      decidedEntry(`Zyxtra ${'abcd'[n]}q malware detected`, [id]),
    );
    const counts = countTerms(entries, knowledge.attack);
    expect(tiltsOf(signature('Zyxtra roundabout'), counts).size).toBe(0);
    expect(tiltsOf(signature('Malware detected'), counts).size).toBe(0);
  });

  test('stand in the evidence with their count and their word', () => {
    const entries = ['aq', 'bq', 'cq'].map((word) => decidedEntry(`Zyxtra gate ${word}`, ['T1110']));
    const library = buildSnapshot(entries, 3);
    const [first] = createMapper(knowledge).map(
      { format: 'signature', name: 'Zyxtra failed password guessing' },
      library,
    ).techniques;
    expect(first?.id).toContain('T1110');
    expect(first?.evidence).toContainEqual(
      expect.objectContaining({
        kind: 'decisions',
        term: 'zyxtra',
        says: '3 decided signatures with “Zyxtra” say T1110',
      }),
    );
  });

  test('without decisions the answer is what it was', () => {
    const mapper = createMapper(knowledge);
    const alert = { format: 'signature', name: 'Zyxtra failed password guessing' };
    expect(mapper.map(alert, buildSnapshot([], 0))).toEqual(mapper.map(alert));
  });
});
