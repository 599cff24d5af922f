import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Alert } from '../../../shared/alert/alert.ts';
import type { Mapping } from '../../../shared/mapping/mapping.ts';
import { isOutputForm, OUTPUT_FORMS, renderMapping } from '../../../shared/outputs/render-mapping.ts';
import { toNavigatorLayer } from '../../../shared/outputs/to-navigator-layer.ts';
import { mappedTechnique, mappingOf, shippedAttack } from '../../support/arbitrary-mapping.ts';

const alert: Alert = {
  format: 'generic',
  product: 'lab',
  name: 'Odd.Signature',
  severity: 75,
  time: '2026-11-23T09:00:00.000Z',
  source: { ip: '203.0.113.7', port: 40222 },
  destination: { ip: '10.0.0.5', port: 443 },
  direction: 'inbound',
  host: 'forum-1',
  user: 'www-data',
  commandLine: 'id',
  file: '/tmp/a',
  url: 'http://forum.example/x',
  cves: ['CVE-2020-1350'],
};
const context = { attack: shippedAttack, now: '2026-11-23T10:00:00.000Z', alert };
const mapping: Mapping = mappingOf('Odd.Signature', [
  mappedTechnique('T1190'),
  mappedTechnique('T1059.001', 0.8),
  mappedTechnique('T1210', 0.4),
]);
const tacticOnly: Mapping = {
  ...mappingOf('Odd.Signature', []),
  verdict: 'tactic-only',
  reason: 'tactic_sure_technique_not',
  tactic: { id: 'TA0001', name: 'Initial Access', shortname: 'initial-access' },
};

const techniqueId = z.string().regex(/^T\d{4}$/);
const subTechniqueId = z.string().regex(/^T\d{4}\.\d{3}$/);
const anyTechniqueId = z.string().regex(/^T\d{4}(?:\.\d{3})?$/);
const tacticId = z.string().regex(/^TA\d{4}$/);
const permalink = z
  .string()
  .regex(/^https:\/\/attack\.mitre\.org\/versions\/v\d+\/(?:techniques|tactics)\/[T\dA/]+\/$/);
const stixIdOf = (type: string) =>
  z.string().regex(new RegExp(`^${type}--[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$`));
const isoTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

/** The `attack` object and the required fields of Detection Finding, as schema.ocsf.io 1.5.0 documents them. */
const named = <Id extends z.ZodType>(uid: Id) => z.strictObject({ uid, name: z.string(), src_url: permalink });
const ocsfAttack = z.strictObject({
  version: z.string(),
  tactic: named(tacticId),
  technique: named(techniqueId).optional(),
  sub_technique: named(subTechniqueId).optional(),
});
const ocsfFinding = z.object({
  class_uid: z.literal(2004),
  category_uid: z.literal(2),
  activity_id: z.literal(1),
  type_uid: z.literal(200401),
  time: z.int(),
  severity_id: z.int().min(0).max(6),
  metadata: z.object({ version: z.string(), product: z.object({ vendor_name: z.string() }) }),
  finding_info: z.object({ uid: z.string(), title: z.string(), attacks: z.array(ocsfAttack) }),
  evidences: z.array(z.object({ connection_info: z.object({ direction_id: z.int().min(0).max(3) }) })).optional(),
});

/** `threat.*` of ECS 8: lists side by side. */
const ecsList = (id: z.ZodType) =>
  z.object({ id: z.array(id), name: z.array(z.string()), reference: z.array(permalink) });
const ecs = z.object({
  '@timestamp': isoTime,
  ecs: z.object({ version: z.string() }),
  event: z.object({ kind: z.literal('alert') }),
  rule: z.object({ name: z.string() }),
  threat: z.object({
    framework: z.literal('MITRE ATT&CK'),
    tactic: ecsList(tacticId),
    technique: ecsList(techniqueId)
      .and(z.object({ subtechnique: ecsList(subTechniqueId).optional() }))
      .optional(),
  }),
});

/** The layer format 4.5 of the Navigator: required fields, and the documented types of those we write. */
const layer = z.strictObject({
  name: z.string(),
  domain: z.enum(['enterprise-attack', 'mobile-attack', 'ics-attack']),
  versions: z.strictObject({ layer: z.literal('4.5'), navigator: z.string(), attack: z.string().regex(/^\d+$/) }),
  description: z.string(),
  filters: z.object({ platforms: z.array(z.string()) }),
  sorting: z.int().min(0).max(3),
  layout: z.object({
    layout: z.enum(['side', 'flat', 'mini']),
    aggregateFunction: z.enum(['average', 'min', 'max', 'sum']),
    expandedSubtechniques: z.enum(['none', 'annotated', 'all']),
  }),
  hideDisabled: z.boolean(),
  techniques: z.array(
    z.strictObject({
      techniqueID: anyTechniqueId,
      tactic: z.string().regex(/^[a-z-]+$/),
      score: z.number().min(0).max(100),
      color: z.string(),
      comment: z.string(),
      enabled: z.boolean(),
      metadata: z.array(z.strictObject({ name: z.string(), value: z.string() })),
      links: z.array(z.strictObject({ label: z.string(), url: permalink })),
      showSubtechniques: z.boolean(),
    }),
  ),
  gradient: z.object({ colors: z.array(z.string()).min(2), minValue: z.number(), maxValue: z.number() }),
  legendItems: z.array(z.unknown()),
  metadata: z.array(z.unknown()),
  links: z.array(z.unknown()),
  showTacticRowBackground: z.boolean(),
  tacticRowBackground: z.string(),
  selectTechniquesAcrossTactics: z.boolean(),
  selectSubtechniquesWithParent: z.boolean(),
  selectVisibleTechniques: z.boolean(),
});

/** The parts of STIX 2.1 that are written, as the specification requires them. */
const sighting = z.object({
  type: z.literal('sighting'),
  spec_version: z.literal('2.1'),
  id: stixIdOf('sighting'),
  created: isoTime,
  modified: isoTime,
  first_seen: isoTime,
  last_seen: isoTime,
  count: z.int().min(0),
  confidence: z.int().min(0).max(100),
  sighting_of_ref: stixIdOf('attack-pattern'),
  where_sighted_refs: z.array(stixIdOf('identity')),
  observed_data_refs: z.array(stixIdOf('observed-data')).optional(),
  external_references: z.array(z.object({ source_name: z.literal('mitre-attack'), external_id: anyTechniqueId })),
});
const bundle = z.object({
  type: z.literal('bundle'),
  id: stixIdOf('bundle'),
  objects: z.array(z.looseObject({ id: z.string(), type: z.string() })),
});

const procedures = z.strictObject({
  procedures: z.array(
    z.strictObject({ patternId: anyTechniqueId, tactic: z.string(), occurDate: z.int(), description: z.string() }),
  ),
});

describe('mappings in the forms of other tools', () => {
  it('are six, and nothing else is one', () => {
    expect(OUTPUT_FORMS).toEqual(['ocsf', 'ecs', 'navigator', 'stix', 'thehive', 'sentinel']);
    for (const name of ['constructor', 'toString', 'csv', '']) expect(isOutputForm(name)).toBe(false);
  });

  it('are an OCSF Detection Finding with one attack object for each pair of technique and tactic', () => {
    const finding = ocsfFinding.parse(renderMapping(mapping, 'ocsf', context));
    expect(finding.time).toBe(Date.parse('2026-11-23T09:00:00Z'));
    expect(finding.severity_id).toBe(4);
    expect(finding.finding_info.attacks.map((a) => a.sub_technique?.uid ?? a.technique?.uid)).toEqual([
      'T1190',
      'T1059.001',
      'T1210',
    ]);
    expect(finding.finding_info.attacks[1]?.technique).toEqual({
      uid: 'T1059',
      name: 'Command and Scripting Interpreter',
      src_url: 'https://attack.mitre.org/versions/v18/techniques/T1059/',
    });
    expect(finding.evidences?.[0]?.connection_info.direction_id).toBe(1);
  });

  it('are ECS with parents and sub-techniques in their own lists', () => {
    const document = ecs.parse(renderMapping(mapping, 'ecs', context));
    expect(document.threat.technique?.id).toEqual(['T1190', 'T1059', 'T1210']);
    expect(document.threat.technique?.subtechnique?.id).toEqual(['T1059.001']);
  });

  it('are a Navigator layer, alone or many together', () => {
    layer.parse(renderMapping(mapping, 'navigator', context));
    const both = layer.parse(
      toNavigatorLayer([mapping, mappingOf('Other', [mappedTechnique('T1190', 0.95)])], {
        name: 'n',
        description: 'd',
        attack: mapping.attack,
      }),
    );
    expect(both.techniques.find(({ techniqueID }) => techniqueID === 'T1190')).toMatchObject({
      score: 95,
      metadata: [
        { name: 'alerts', value: '2' },
        { name: 'basis', value: 'connotation' },
      ],
    });
    expect(
      layer.parse(toNavigatorLayer([], { name: 'n', description: 'd', attack: mapping.attack })).versions.attack,
    ).toBe('18');
  });

  it("are STIX sightings of MITRE's own objects, with what was seen", () => {
    const { objects } = bundle.parse(renderMapping(mapping, 'stix', context));
    const ids = new Set(objects.map(({ id }) => id));
    expect(ids.size).toBe(objects.length);
    const sightings = objects.filter(({ type }) => type === 'sighting').map((object) => sighting.parse(object));
    expect(sightings.map((s) => s.sighting_of_ref)).toEqual(
      ['T1190', 'T1059.001', 'T1210'].map((id) => shippedAttack.technique(id)?.stixId),
    );
    for (const ref of sightings.flatMap((s) => [...s.where_sighted_refs, ...(s.observed_data_refs ?? [])]))
      expect(ids).toContain(ref);
    expect(objects.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['ipv4-addr', 'url', 'file', 'process', 'observed-data']),
    );
  });

  it('are procedures of TheHive in which an attacker wrote no markup', () => {
    const hostile = mappingOf('<img src=x onerror=alert(1)> [x](javascript:alert(1))\r\n# head', [
      mappedTechnique('T1190'),
    ]);
    const [procedure] = procedures.parse(renderMapping(hostile, 'thehive', context)).procedures;
    expect(procedure?.description).not.toMatch(/<|\n|(?<!\\)\[/);
    expect(procedure).toMatchObject({ patternId: 'T1190', tactic: 'initial-access' });
  });

  it('are what Sentinel takes: parents only, sub-techniques apart, tactics without blanks', () => {
    expect(renderMapping(mapping, 'sentinel', context)).toMatchObject({
      tactics: ['InitialAccess', 'Execution', 'LateralMovement'],
      techniques: ['T1190', 'T1059', 'T1210'],
      subTechniques: ['T1059.001'],
    });
  });

  it('say a tactic alone where that is all we are sure of', () => {
    expect(ocsfFinding.parse(renderMapping(tacticOnly, 'ocsf', context)).finding_info.attacks).toHaveLength(1);
    expect(ecs.parse(renderMapping(tacticOnly, 'ecs', context)).threat.tactic.id).toEqual(['TA0001']);
    expect(renderMapping(tacticOnly, 'sentinel', context)).toMatchObject({
      tactics: ['InitialAccess'],
      techniques: [],
    });
  });
});
