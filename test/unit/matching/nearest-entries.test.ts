import { beforeAll, describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../functions/adapters/load-knowledge.ts';
import type { Alert } from '../../../shared/alert/alert.ts';
import { featuresOf } from '../../../shared/connotations/features.ts';
import { buildSnapshot } from '../../../shared/library/build-snapshot.ts';
import { createMapper } from '../../../shared/mapping/create-mapper.ts';
import type { Knowledge } from '../../../shared/mapping/knowledge.ts';
import { findNearest } from '../../../shared/matching/nearest-entries.ts';
import { decidedEntry } from '../../support/decided-entry.ts';

let knowledge: Knowledge;

beforeAll(async () => {
  knowledge = await loadKnowledge();
});

const LIBRARY = [
  decidedEntry('Quorl console session hijacked', ['T1539']),
  decidedEntry('Vembit vault opened', ['T1555'], {
    context: { description: 'The store of secrets was read out by a service account', logSource: ['vembit'] },
  }),
  decidedEntry('Oskarn printer out of paper', ['T1499']),
];

const near = (alert: Partial<Alert>) =>
  findNearest(featuresOf({ format: 'generic', name: '', ...alert }), LIBRARY, knowledge.model, 3);

describe('the entries nearest to an alert', () => {
  test('are found by words in common, the likest first, none that shares no telling word', () => {
    const [first, ...others] = near({ name: 'Quorl console session stolen' });
    expect(first?.entry.signature).toBe('Quorl console session hijacked');
    expect(first?.similarity).toBeGreaterThan(0.5);
    expect(others).toEqual([]);
  });

  test('are found by what a rule says beside its name', () => {
    const alert = {
      name: 'Odd glance',
      description: 'A service account read the store of secrets',
      logSource: ['vembit'],
    };
    expect(near(alert)[0]?.entry.techniques).toEqual(['T1555']);
    expect(near({ name: 'Odd glance' })).toEqual([]);
  });

  test('are the same in whatever order the library was read, and an entry like the alert is as near as can be', () => {
    const name = 'Quorl console session hijacked';
    const turned = findNearest(featuresOf({ format: 'generic', name }), LIBRARY.toReversed(), knowledge.model, 3);
    expect(turned).toEqual(near({ name }));
    expect(turned[0]?.similarity).toBeCloseTo(1, 5);
  });

  test('pull the answer towards what was decided for them, and are named in the evidence', () => {
    const library = buildSnapshot(
      ['north', 'south', 'east'].map((side) => decidedEntry(`Quorl ${side} relay drained`, ['T1496'])),
      1,
    );
    const mapper = createMapper(knowledge);
    const alert = { format: 'signature', name: 'Quorl west relay drained' };
    expect(mapper.map(alert).candidates[0]?.id).not.toContain('T1496');
    const mapping = mapper.map(alert, library);
    expect(mapping.candidates[0]?.id).toContain('T1496');
    expect(mapping.techniques[0]).toMatchObject({ basis: 'similarity' });
    const says = mapping.techniques[0]?.evidence.find(({ kind }) => kind === 'similar')?.says;
    expect(says).toMatch(/^Decided so on “Quorl \w+ relay drained” and 2 more like it$/);
  });

  test('that are nearly the alert itself are believed like a word of their own', () => {
    const library = buildSnapshot([decidedEntry('Quorl north relay drained by vembit oskarn', ['T1496'])], 1);
    const alert = { format: 'signature', name: 'Quorl north relay drained by vembit oskarn plimsy' };
    const [technique] = createMapper(knowledge).map(alert, library).techniques;
    expect(technique?.evidence.map(({ says }) => says)).toContainEqual(
      'Close to a decided signature: “Quorl north relay drained by vembit oskarn”',
    );
  });
});
