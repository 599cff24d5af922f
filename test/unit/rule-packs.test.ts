import { describe, expect, test } from 'vitest';
import { RULE_PACKS } from '../../shared/library/rule-packs/all-rule-packs.ts';

const read = (format: string, text: string) => {
  const pack = RULE_PACKS.find(({ name }) => name === format);
  if (!pack) throw new TypeError(`no format ${format}`);
  const { rules, refused } = pack.read(text);
  return {
    rules: rules.map(({ name, techniques }) => [name, ...techniques]),
    refused: refused.map(({ code }) => code),
  };
};

describe('rule packs', () => {
  test('Sigma: the title is the name, the tags the techniques; tactics and CARs are none', () => {
    const text = `title: Shell From Example Server
status: test
tags:
  - attack.execution
  - attack.t1059.001
  - attack.T1190
  - car.2013-01-001
---
title: Only A Tactic
tags: [attack.persistence]
---
action: global`;
    expect(read('sigma', text)).toEqual({
      rules: [['Shell From Example Server', 'T1059.001', 'T1190']],
      refused: ['no_techniques'],
    });
  });

  test('Splunk: detections as YAML, and saved searches with annotations', () => {
    const yaml = 'name: Example Dump Found\nid: x\ntags:\n  mitre_attack_id:\n    - T1003.001\n    - T1003\n';
    expect(read('splunk', yaml).rules).toEqual([['Example Dump Found', 'T1003.001', 'T1003']]);
    const conf = `[Threat - Example Login - Rule]
action.correlationsearch.annotations = {"mitre_attack": ["T1110"]}
search = | tstats count
[Quiet One]
search = x`;
    expect(read('splunk', conf)).toEqual({ rules: [['Threat - Example Login', 'T1110']], refused: ['no_techniques'] });
  });

  test('Elastic: TOML and an export, a sub-technique in place of its technique', () => {
    const toml = `[metadata]
name = "not this"
[rule]
name = "Example \\"quoted\\" rule"
[[rule.threat]]
framework = "MITRE ATT&CK"
[[rule.threat.technique]]
id = "T1059"
[[rule.threat.technique.subtechnique]]
id = "T1059.004"
[rule.threat.tactic]
id = "TA0002"`;
    expect(read('elastic', toml).rules).toEqual([['Example "quoted" rule', 'T1059.004']]);
    const line = JSON.stringify({
      name: 'Exported rule',
      threat: [{ tactic: { id: 'TA0001' }, technique: [{ id: 'T1190', subtechnique: [] }, { id: 'T1078' }] }],
    });
    expect(read('elastic', `${line}\n{"exported_count":1}\n`).rules).toEqual([['Exported rule', 'T1190', 'T1078']]);
  });

  test('Suricata: active rules only, techniques from the metadata or a link', () => {
    const text = String.raw`alert http any any -> any any (msg:"EXAMPLE Shell \"x\" upload"; metadata:mitre_tactic_id TA0001, mitre_technique_id T1190; sid:1;)
# alert tcp any any -> any any (msg:"EXAMPLE disabled"; metadata:mitre_technique_id T1190; sid:2;)
alert tcp any any -> any any (msg:"EXAMPLE linked"; reference:url,attack.mitre.org/techniques/T1071/001/; sid:3;)
alert tcp any any -> any any (msg:"EXAMPLE T1059 in its name only"; sid:4;)`;
    expect(read('suricata', text)).toEqual({
      rules: [
        ['EXAMPLE Shell "x" upload', 'T1190'],
        ['EXAMPLE linked', 'T1071.001'],
      ],
      refused: ['no_techniques'],
    });
  });

  test('Wazuh: descriptions with entities, comments left out, unclosed rules read as far as they go', () => {
    const text = `<group name="example,">
  <!-- <rule id="1" level="3"><description>no</description><mitre><id>T1190</id></mitre></rule> -->
  <rule id="100001" level="10"><description>sshd: a &lt;burst&gt; of failed logins</description>
    <mitre><id>T1110</id><id>T1078</id></mitre></rule>
  <rule id="100002" level="10"><description>cut off`;
    expect(read('wazuh', text)).toEqual({
      rules: [['sshd: a <burst> of failed logins', 'T1110', 'T1078']],
      refused: [],
    });
  });

  test('CSV: any usual header and separator, quoted fields with line ends in them', () => {
    const text = '\u{FEFF}Title;Severity;Technique IDs\r\n"Two\nlines; one name";high;T1190 | T1078\r\nNone;low;\r\n';
    expect(read('csv', text)).toEqual({
      rules: [['Two\nlines; one name', 'T1190', 'T1078']],
      refused: ['no_techniques'],
    });
    expect(read('csv', 'a,b\n1,2\n').refused).toEqual(['unreadable']);
  });

  test('JSON Lines: what cannot be read is refused line by line, open answers are no knowledge', () => {
    const text =
      '{"name":"One","techniques":["T1190"]}\n{"name":\n[]\n{"signature":"Two","techniques":[],"verdict":"unmapped"}\n{"name":"Three","basis":"own","techniques":["T1190"]}';
    expect(read('jsonl', text)).toEqual({
      rules: [['One', 'T1190'], ['Two']],
      refused: ['unreadable', 'unreadable', 'not_knowledge'],
    });
  });

  test.each(RULE_PACKS.map(({ name }) => name))('%s: no text makes it throw', (name) => {
    const hostile = [
      '',
      '\u0000',
      '{',
      '[[[',
      '&a [*a,*a]',
      `${'<rule '.repeat(2_000)}`,
      `"${'"'.repeat(999)}`,
      'x: !!js/function "y"',
    ];
    for (const text of hostile) expect(() => read(name, text)).not.toThrow();
  });
});
