import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../functions/adapters/load-knowledge.ts';
import { parentOf } from '../../../shared/attack/attack-index.ts';
import { idOf, numberOf } from '../../../shared/attack/technique-number.ts';
import { featuresOf } from '../../../shared/connotations/features.ts';
import { buildSnapshot } from '../../../shared/library/build-snapshot.ts';
import { measureCanary } from '../../../shared/library/canary.ts';
import CANARY_ALERTS from '../../../shared/library/canary-alerts.json' with { type: 'json' };
import type { LibraryEntry } from '../../../shared/library/library-entry.ts';
import { createMapper, type Mapper } from '../../../shared/mapping/create-mapper.ts';
import type { Knowledge } from '../../../shared/mapping/knowledge.ts';
import { correct, correctionsBy } from '../../../shared/matching/corrections.ts';
import { findNearest } from '../../../shared/matching/nearest-entries.ts';
import { probabilitiesOf } from '../../../shared/matching/probabilities.ts';
import { decidedEntry } from '../../support/decided-entry.ts';

let knowledge: Knowledge;
let mapper: Mapper;

beforeAll(async () => {
  knowledge = await loadKnowledge();
  mapper = createMapper(knowledge);
});

const signature = (name: string) => featuresOf({ format: 'signature', name });

const correctionsOf = (name: string, entries: readonly LibraryEntry[]) =>
  correctionsBy(findNearest(signature(name), entries, knowledge.model, 16), knowledge);

const weightOf = (id: string, name: string, entries: readonly LibraryEntry[]): number =>
  correctionsOf(name, entries).techniques.get(numberOf(id))?.weight ?? 0;

describe('what decisions on like signatures correct', () => {
  const name = 'Mimikatz credential dumping tool detected on workstation';

  test('a decision that we would have made ourselves changes next to nothing, one against us speaks against our answer too', () => {
    const like = 'RDP brute force login attempts seen';
    const asked = 'RDP brute force login attempts on gateway';
    const [own] = mapper.map({ format: 'signature', name: like }).candidates;
    const id = own?.id ?? '';
    const agreed = weightOf(id, asked, [decidedEntry(like, [id])]);
    const against = [decidedEntry(like, ['T1219'])];
    expect(weightOf('T1219', asked, against)).toBeGreaterThan(2);
    expect(weightOf(id, asked, against)).toBeLessThan(-2);
    expect(Math.abs(agreed)).toBeLessThan(weightOf('T1219', asked, against) / 5);
  });

  test('the more words in common, the further a decision reaches; with none it does not', () => {
    const entries = [decidedEntry('Mimikatz credential dumping tool seen on server', ['T1219'])];
    const near = weightOf('T1219', name, entries);
    const further = weightOf('T1219', 'Credential dumping blocked', entries);
    expect(near).toBeGreaterThan(further);
    expect(further).toBeGreaterThan(0);
    expect(weightOf('T1219', 'Printer out of paper', entries)).toBe(0);
  });

  test('no number of decisions moves a technique by more than 6, and probabilities keep their sum', () => {
    const word = fc.constantFrom('zyxtra', 'quorl', 'vembit', 'hadrock', 'plimsy', 'oskarn', 'drewl', 'tirm');
    const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
    const id = fc.constantFrom('T1110', 'T1190', 'T1486');
    fc.assert(
      fc.property(fc.array(fc.tuple(words, id), { maxLength: 40 }), words, (decided, asked) => {
        const entries = decided.map(([own, technique]) => decidedEntry(own, [technique]));
        const corrections = correctionsOf(asked, entries);
        for (const { weight } of corrections.techniques.values()) expect(Math.abs(weight)).toBeLessThanOrEqual(6);
        const before = probabilitiesOf(
          new Map([
            ['T1110', 0.5],
            ['T1190', 0.3],
            ['T1078', 0.1],
          ]),
        );
        const after = correct(before, corrections);
        expect(after.values.reduce((a, b) => a + b, 0)).toBeCloseTo(0.9, 2);
        expect(after.values.every((value) => value >= 0)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('a technique that our answer left out comes in when decisions name it', () => {
    const corrections = correctionsOf('Quorl relay drained', [decidedEntry('Quorl relay drained twice', ['T1496'])]);
    const { techniques } = correct(probabilitiesOf(new Map([['T1110', 0.9]])), corrections);
    expect(techniques.map(idOf)).toContain('T1496');
  });

  test('a decision that there is nothing to map reaches like signatures, one that there is takes that back', () => {
    const unmappable = { verdict: 'unmapped' } as const;
    const asked = { format: 'signature', name: 'Mimikatz credential dumping tool detected on training lab' };
    const decided = ['one', 'two', 'three'].map((number) =>
      decidedEntry(`Mimikatz credential dumping tool on training lab ${number}`, [], unmappable),
    );
    expect(mapper.map(asked).verdict).not.toBe('unmapped');
    expect(mapper.map(asked, buildSnapshot(decided, 1))).toMatchObject({ verdict: 'unmapped', techniques: [] });
    expect(correctionsOf(asked.name, decided).nothing).toBeGreaterThan(0);
    expect(
      correctionsOf('Printer out of paper on lab desk', [decidedEntry('Printer out of paper', ['T1489'])]).nothing,
    ).toBeLessThan(0);
  });

  test('a rule pack that says what is right of other alerts does not cost the canary what would freeze learning', () => {
    const pack = CANARY_ALERTS.map(([id = '', own = '']) => decidedEntry(`${own} (rule of a pack)`, [id]));
    const half = buildSnapshot(
      pack.filter((_, i) => i % 2 === 0),
      1,
    );
    expect(measureCanary(mapper, half)).toBeGreaterThanOrEqual(measureCanary(mapper));
  });

  test('half of the canary as a pack turns few answers to the other half, and none of the right ones on balance', () => {
    const isImported = (at: number): boolean => at % 2 === 0;
    const pack = CANARY_ALERTS.filter((_, i) => isImported(i)).map(([id = '', name = '']) => decidedEntry(name, [id]));
    const library = buildSnapshot(pack, 1);
    const others = CANARY_ALERTS.filter((_, i) => !isImported(i)).map(([id = '', name = '']) => {
      const asked = { format: 'signature', name };
      const [alone, taught] = [mapper.map(asked), mapper.map(asked, library)].map(
        ({ candidates }) => candidates[0] && parentOf(candidates[0].id),
      );
      return { turned: alone !== taught, before: alone === parentOf(id), after: taught === parentOf(id) };
    });
    const count = (of: 'turned' | 'before' | 'after'): number => others.filter((other) => other[of]).length;
    expect(count('turned')).toBeLessThanOrEqual(others.length * 0.07);
    expect(count('after')).toBeGreaterThanOrEqual(count('before'));
  });
});
