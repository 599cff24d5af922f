import { describe, expect, it } from 'vitest';
import type { VendorLabel } from '../../../shared/alert/alert.ts';
import { resolveVendorLabels } from '../../../shared/alert/resolve-vendor-labels.ts';
import { labelsFrom } from '../../../shared/alert/vendor-labels.ts';
import { type AttackIndex, indexAttack } from '../../../shared/attack/attack-index.ts';
import type { Dataset, Technique } from '../../../shared/attack/dataset.ts';

const technique = (id: string, name: string, more: Partial<Technique> = {}): Technique => ({
  id,
  name,
  status: 'live',
  tactics: ['execution'],
  platforms: [],
  stixId: `attack-pattern--${id}`,
  ...(id.includes('.') ? { parent: id.slice(0, id.indexOf('.')) } : {}),
  ...more,
});

const dataset: Dataset = {
  domain: 'enterprise-attack',
  version: '18.1',
  tactics: [
    { id: 'TA0001', name: 'Initial Access', shortname: 'initial-access' },
    { id: 'TA0002', name: 'Execution', shortname: 'execution' },
    { id: 'TA0005', name: 'Defense Evasion', shortname: 'defense-evasion' },
    { id: 'TA0011', name: 'Command and Control', shortname: 'command-and-control' },
  ],
  techniques: [
    technique('T1059', 'Command and Scripting Interpreter'),
    technique('T1059.001', 'PowerShell'),
    technique('T1190', 'Exploit Public-Facing Application'),
    technique('T1110', 'Brute Force'),
    technique('T1562', 'Impair Defenses'),
    technique('T1562.001', 'Disable or Modify Tools'),
    technique('T1086', 'PowerShell (old)', { status: 'revoked', revokedBy: 'T1064' }),
    technique('T1064', 'Scripting', { status: 'revoked', revokedBy: 'T1059.001' }),
    technique('T1026', 'Multiband Communication', { status: 'deprecated' }),
  ],
};
const attack: AttackIndex = indexAttack(dataset);

const asTechniques = (...texts: string[]): readonly VendorLabel[] => labelsFrom(texts, { kind: 'technique' });
const asTactics = (...texts: string[]): readonly VendorLabel[] => labelsFrom(texts, { kind: 'tactic' });
const asTags = (...texts: string[]): readonly VendorLabel[] => labelsFrom(texts, { kind: 'tactic', tags: true });

describe('reading the claims of vendors', () => {
  it.each([
    ['an id', asTechniques('T1190'), ['T1190']],
    ['lower case with a slash', asTechniques('t1059/001'), ['T1059.001']],
    ['an id beside its name', asTechniques('T1059.001 - PowerShell', 'Brute Force (T1110)'), ['T1059.001', 'T1110']],
    ['a name', asTechniques('Brute Force'), ['T1110']],
    ['parent and sub by name', asTechniques('Command and Scripting Interpreter: PowerShell'), ['T1059.001']],
    ['an enum word', asTechniques('EXPLOIT_PUBLIC_FACING_APPLICATION'), ['T1190']],
    ['a list in one text', asTechniques('["T1190","t1110"]', 'T1059, T1562'), ['T1190', 'T1110', 'T1059', 'T1562']],
    ['a link', asTechniques('https://attack.mitre.org/techniques/T1059/001/'), ['T1059.001']],
    ['fullwidth letters', asTechniques('Ｔ１１９０'), ['T1190']],
    [
      'tags among others',
      asTags('T1110', 'container', 'maturity_stable', 'attack.t1190', 'attack.g0016'),
      ['T1110', 'T1190'],
    ],
    ['a chain of two revocations', asTechniques('T1086'), ['T1059.001']],
    ['an id of a newer release', asTechniques('T1685'), ['T1562.001']],
    ['a sub-technique that is not held', asTechniques('T1059.999'), ['T1059']],
  ])('reads %s', (_, labels, techniques) => {
    expect(resolveVendorLabels(labels, attack).techniques).toEqual(techniques);
  });

  it.each([
    ['an id', asTactics('TA0001'), ['initial-access']],
    ['words without blanks', asTactics('InitialAccess'), ['initial-access']],
    ['a tag', asTags('mitre_execution', 'attack.command-and-control'), ['execution', 'command-and-control']],
    ['an ampersand', asTactics('Command & Control'), ['command-and-control']],
    ['a tactic of a newer release', asTactics('TA0112', 'Stealth'), ['defense-evasion']],
    [
      'a purpose of GuardDuty',
      labelsFrom(['DefenseEvasion'], { kind: 'tactic', scheme: 'guardduty' }),
      ['defense-evasion'],
    ],
    [
      'no tactic in a purpose that only sounds like one',
      labelsFrom(['Stealth', 'Trojan'], { kind: 'tactic', scheme: 'guardduty' }),
      [],
    ],
  ])('reads a tactic from %s', (_, labels, tactics) => {
    expect(resolveVendorLabels(labels, attack).tactics).toEqual(tactics);
  });

  it.each([
    ['a typing slip', asTechniques('T0018.000'), 'is no technique of enterprise-attack 18.1'],
    ['a fifth digit', asTechniques('T1059.0011'), 'names no technique'],
    ['Arabic digits', asTechniques('T١٠٥٩'), 'names no technique'],
    ['a Cyrillic letter', asTechniques('Т1059'), 'names no technique'],
    ['an id retired without a successor', asTechniques('T1026'), 'retired by ATT&CK without a successor'],
    ["CrowdStrike's own id", asTechniques('CST0000'), "CrowdStrike's own"],
    ['an unknown tactic', asTactics('TA9999'), 'is no tactic of'],
  ])('names nothing for %s, and says why', (_, labels, why) => {
    const { techniques, tactics, problems } = resolveVendorLabels(labels, attack);
    expect([...techniques, ...tactics]).toEqual([]);
    expect(problems.join()).toContain(why);
  });

  it('says what became of an old id', () => {
    expect(resolveVendorLabels(asTechniques('T1086'), attack).problems).toEqual([
      '"T1086" was retired; T1086 -> T1064 -> T1059.001 leads to its successor',
    ]);
  });

  it('reads ten thousand labels without losing its footing', () => {
    const labels = labelsFrom(
      Array.from({ length: 10_000 }, () => 'T1059'),
      { kind: 'technique' },
    );
    expect(resolveVendorLabels(labels, attack).techniques).toEqual(['T1059']);
  });
});
