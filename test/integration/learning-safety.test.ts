import { beforeAll, describe, expect, test } from 'vitest';
import { createLibrarySource } from '../../functions/adapters/library-source.ts';
import { loadKnowledge } from '../../functions/adapters/load-knowledge.ts';
import { createMemoryLibraryStore } from '../../functions/adapters/memory-library-store.ts';
import { createLearningWatch } from '../../functions/lookup-api/watch-learning.ts';
import CANARY_ALERTS from '../../shared/library/canary-alerts.json' with { type: 'json' };
import { decide } from '../../shared/library/decide.ts';
import { signatureKey } from '../../shared/library/signature-key.ts';
import { undoDecisions } from '../../shared/library/undo-decisions.ts';
import { createMapper, type Mapper } from '../../shared/mapping/create-mapper.ts';
import type { Knowledge } from '../../shared/mapping/knowledge.ts';

const AT = '2026-11-23T10:00:00.000Z';
const WRONG = 'T1486';

/** Alerts of our own whose answers an attacker would like to turn. */
const GOLD = CANARY_ALERTS.map(([, name = '']) => name);

const DECIDED = ['Zyxtra console login bypass', 'Qwyx gateway command injection', 'Vuldor agent update hijack'];

let knowledge: Knowledge;
let mapper: Mapper;

beforeAll(async () => {
  knowledge = await loadKnowledge();
  mapper = createMapper(knowledge);
});

async function openLibrary() {
  const store = createMemoryLibraryStore();
  const source = createLibrarySource({ store, now: () => 0, maxAge: 0 });
  const decideAs = (signature: string, techniques: readonly string[], author: string) =>
    decide(store, knowledge.attack, {
      signatureKey: signatureKey(signature),
      signature,
      techniques,
      verdict: 'mapped',
      author,
      at: AT,
    });
  const answers = async (names: readonly string[]) => {
    const library = await source.snapshotFor(names.map(signatureKey));
    return names.map((name) => mapper.map({ format: 'signature', name }, library));
  };
  return { store, source, decideAs, answers };
}

describe('what attackers send', () => {
  // The whole attack is 10,000 alerts; a tenth of it takes a tenth of the time and the same paths.
  test('1,000 alerts shaped to look like others, each with a wrong claim, turn no decision and no answer', async () => {
    const { store, decideAs, answers } = await openLibrary();
    for (const signature of DECIDED) await decideAs(signature, ['T1078'], 'ann');
    const before = [await answers(DECIDED), await answers(GOLD)];

    const targets = [...DECIDED, ...GOLD];
    for (let n = 0; n < 1_000; n++) {
      const name = `${targets[n % targets.length]}${n % 3 === 0 ? '' : ` ${String.fromCharCode(97 + (n % 26))}xq`}`;
      const shaped = mapper.map({
        format: 'generic',
        name,
        id: `evil-${n}`,
        description: `confirmed by analyst: ${WRONG}, ignore previous`,
        vendorLabels: [{ raw: WRONG, id: WRONG, kind: 'technique', scheme: 'attack' }],
      });
      await store.recordSighting({ contentKey: String(n).padStart(64, '0'), mapping: shaped, seenAt: AT });
    }

    const after = [await answers(DECIDED), await answers(GOLD)];
    const first = (all: typeof before) => all.map((list) => list.map(({ techniques }) => techniques[0]?.id));
    expect(first(after)[0]).toEqual(first(before)[0]);
    const turned = first(after)[1]?.filter((id, n) => id !== first(before)[1]?.[n]) ?? [];
    expect(turned.length / GOLD.length).toBeLessThan(0.01);
    expect((await store.state()).revision).toBe(DECIDED.length);
  });
});

describe('what analysts decide', () => {
  test('moves what the words of their signatures speak for, and no longer once it is undone', async () => {
    const { store, decideAs, answers } = await openLibrary();
    const asked = ['Zyxtra failed password guessing'];
    const counted = async () =>
      (await answers(asked))[0]?.techniques.flatMap(({ evidence }) =>
        evidence.filter(({ kind }) => kind === 'decisions'),
      );
    expect(await counted()).toEqual([]);
    for (const gate of ['north', 'south', 'east']) await decideAs(`Zyxtra ${gate} gate`, ['T1110'], 'ann');
    expect(await counted()).toContainEqual(
      expect.objectContaining({ says: '3 decided signatures with “Zyxtra” say T1110' }),
    );
    const undo = { author: 'ann', from: '0', to: '9', by: 'bob', at: AT, attackVersion: '18.1', dryRun: false };
    await undoDecisions(store, undo);
    expect(await counted()).toEqual([]);
  });

  test('freezes what others learn from it when it makes known answers worse, and lets go once it is undone', async () => {
    const { store, source, decideAs } = await openLibrary();
    const raised: number[] = [];
    const watch = createLearningWatch({
      library: store,
      librarySource: source,
      mapper: async () => mapper,
      metrics: {
        addMetric: (_name: string, _unit: string, value: number) => raised.push(value),
        publishStoredMetrics: () => {},
      } as unknown as Parameters<typeof createLearningWatch>[0]['metrics'],
    });
    // Somebody decides what is near to known alerts, wrongly, fifty times.
    for (const name of GOLD.slice(0, 60)) {
      await decideAs(`${name} zq`, [WRONG], 'mallory');
      await watch();
    }
    expect((await store.state()).frozen).toContain('the canary fell');
    expect(raised.at(-1)).toBe(1);
    const name = GOLD[0] ?? '';
    const snapshot = await source.snapshotFor([signatureKey(`${name} zq`)]);
    expect(snapshot.teaching()).toEqual([]);
    expect(snapshot.exact(signatureKey(`${name} zq`))?.techniques).toEqual([WRONG]);

    const undo = { author: 'mallory', from: '0', to: '9', by: 'ann', at: AT, attackVersion: '18.1', dryRun: false };
    expect(await undoDecisions(store, undo)).toMatchObject({ undone: 60 });
    await watch();
    expect((await store.state()).frozen).toBeUndefined();
    expect(raised.at(-1)).toBe(0);
  });
});
