import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../functions/adapters/load-knowledge.ts';
import type { Alert } from '../../../shared/alert/alert.ts';
import { idOf } from '../../../shared/attack/technique-number.ts';
import { createMapper, type Mapper } from '../../../shared/mapping/create-mapper.ts';
import type { Knowledge } from '../../../shared/mapping/knowledge.ts';
import { applyContext } from '../../../shared/matching/apply-context.ts';
import { probabilitiesOf } from '../../../shared/matching/probabilities.ts';
import PAIRS from '../../../shared/matching/stated/context-pairs.json' with { type: 'json' };

let knowledge: Knowledge;
let mapper: Mapper;

beforeAll(async () => {
  knowledge = await loadKnowledge();
  mapper = createMapper(knowledge);
});

const map = (name: string, more: Partial<Alert>) => mapper.map({ format: 'signature', name, ...more });
const first = (name: string, more: Partial<Alert>) => map(name, more).candidates[0]?.id;

/** The same act, seen from outside and between two internal hosts. */
const ACTS = [
  ['vBulletin.Routestring.widgetConfig.Remote.Code.Execution', 'T1190', 'T1210'],
  ['Port Scan', 'T1595', 'T1046'],
  ['Phishing message with a link delivered', 'T1566', 'T1534'],
  ['RDP connection detected', 'T1133', 'T1021'],
  ['SSH remote login session opened', 'T1133', 'T1021'],
  ['VNC remote desktop session', 'T1133', 'T1021'],
] as const;

/** Ways in which an alert says where it came from and went to. */
const FROM_OUTSIDE: readonly Partial<Alert>[] = [
  { direction: 'inbound' },
  { source: { zone: 'wan' }, destination: { zone: 'lan' } },
  { source: { ip: '203.0.113.9' }, destination: { ip: '10.0.0.5' } },
];
const BETWEEN_OURS: readonly Partial<Alert>[] = [
  { direction: 'internal' },
  { source: { zone: 'lan' }, destination: { zone: 'dmz' } },
  { source: { ip: '10.0.0.9' }, destination: { ip: '192.168.4.5' } },
];

describe('the same act from outside and between internal hosts', () => {
  test.each(ACTS)('%s', (name, outside, inside) => {
    for (const way of FROM_OUTSIDE) expect(first(name, way), JSON.stringify(way)).toMatch(new RegExp(`^${outside}`));
    for (const way of BETWEEN_OURS) expect(first(name, way), JSON.stringify(way)).toMatch(new RegExp(`^${inside}`));
  });

  test('keeps the other in sight and says why it was taken over', () => {
    const name = 'vBulletin.Routestring.widgetConfig.Remote.Code.Execution';
    const inner = map(name, { direction: 'internal' });
    expect(inner.candidates.map(({ id }) => id)).toContain('T1190');
    const because = PAIRS.find(({ outside, inside }) => outside === 'T1190' && inside === 'T1210')?.because;
    expect(inner.techniques[0]?.evidence.map(({ says }) => says)).toContainEqual(`Taken over from T1190: ${because}`);
    expect(inner.techniques[0]?.tactic.shortname).toBe('lateral-movement');
    const unknown = map(name, {});
    expect(unknown.candidates.map(({ id }) => id)).toEqual(expect.arrayContaining(['T1190', 'T1210']));
    expect(unknown.techniques[0]?.tactic.shortname).toBe('initial-access');
  });

  test('whatever the answer was: the sum stays, and a known direction gives the less fitting member no more than a glimpse', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const answer = fc.record({ T1190: share, T1210: share, T1486: share });
    fc.assert(
      fc.property(answer, fc.constantFrom('inbound', 'internal', 'outbound', 'unknown'), (shares, direction) => {
        const before = new Map(Object.entries(shares));
        const { probabilities } = applyContext(probabilitiesOf(before), direction, knowledge.attack);
        const after = new Map(
          probabilities.techniques.map((technique, i) => [idOf(technique), probabilities.values[i] ?? 0]),
        );
        const sum = (all: ReadonlyMap<string, number>) => [...all.values()].reduce((total, value) => total + value, 0);
        expect(sum(after)).toBeCloseTo(sum(before), 6);
        expect(after.get('T1486')).toBe(before.get('T1486'));
        const unfit = direction === 'internal' ? 'T1190' : 'T1210';
        const together = (before.get('T1190') ?? 0) + (before.get('T1210') ?? 0);
        expect(after.get(unfit) ?? 0).toBeLessThanOrEqual(Math.max(before.get(unfit) ?? 0, 0.03 * together) + 1e-9);
      }),
    );
  });
});
