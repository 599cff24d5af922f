import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataset } from '../../functions/adapters/load-dataset.ts';
import { type AttackIndex, indexAttack } from '../../shared/attack/attack-index.ts';
import { confidenceBand, toTopicMessage } from '../../shared/outputs/topic-message.ts';
import { mappingOf } from '../support/mapping-of.ts';

const [TECHNIQUE] = mappingOf().techniques;
const sure = (confidence: number) => (TECHNIQUE ? [{ ...TECHNIQUE, confidence }] : []);

describe('a mapping on its way to the topic', () => {
  let attack: AttackIndex;

  beforeAll(async () => {
    attack = indexAttack(await loadDataset());
  });

  test('is the mapping itself, with what subscribers filter by beside it', () => {
    const { body, attributes } = toTopicMessage(mappingOf(), attack);
    const { views, ...mapping } = JSON.parse(body);
    expect(mapping).toEqual(mappingOf());
    expect(views).toMatchObject({
      ocsf: { attacks: [{ version: '18.1', technique: { uid: 'T1505' }, sub_technique: { uid: 'T1505.003' } }] },
      ecs: { threat: { tactic: { id: ['TA0003'] }, technique: { subtechnique: { id: ['T1505.003'] } } } },
    });
    expect(Object.fromEntries(attributes)).toEqual({
      verdict: 'mapped',
      confidenceBand: 'high',
      format: 'generic',
      technique: ['T1505.003'],
      tactic: ['persistence'],
    });
  });

  test('names the aim where that is all we are sure of', () => {
    const tactic = { id: 'TA0006', name: 'Credential Access', shortname: 'credential-access' };
    const { attributes } = toTopicMessage(mappingOf({ verdict: 'tactic-only', techniques: [], tactic }), attack);
    expect(attributes.get('tactic')).toEqual(['credential-access']);
    expect(attributes.has('technique')).toBe(false);
    expect(attributes.get('confidenceBand')).toBe('none');
  });

  test.each([
    [0.8, 'high'],
    [0.79, 'medium'],
    [0.5, 'medium'],
    [0.49, 'low'],
  ])('a confidence of %d is %s', (confidence, band) => {
    expect(confidenceBand(mappingOf({ techniques: sure(confidence) }))).toBe(band);
  });

  test('is shortened rather than refused by SNS: ids and verdict always arrive', () => {
    const long = 'x'.repeat(300_000);
    for (const mapping of [
      mappingOf({ connotations: [{ term: long, meaning: long, components: [] }] }),
      mappingOf({ signature: long, understanding: [long] }),
    ]) {
      const { body } = toTopicMessage(mapping, attack);
      expect(Buffer.byteLength(body)).toBeLessThan(256 * 1_024);
      expect(JSON.parse(body)).toMatchObject({ alertId: 'a-1', verdict: 'mapped', techniques: [{ id: 'T1505.003' }] });
      expect(JSON.parse(body).warnings).toHaveLength(1);
    }
  });
});
