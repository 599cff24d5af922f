import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readBundleFile } from '../../../functions/adapters/read-bundle-file.ts';
import { diffDatasets } from '../../../shared/attack/diff-datasets.ts';
import { toDiffReport } from '../../../shared/attack/diff-report.ts';
import { readBundle } from '../../../shared/attack/read-bundle.ts';
import { type BundleShape, bundleObjects } from '../../support/bundle-builder.ts';
import { describeWithReference, REFERENCE } from '../../support/reference-material.ts';

const release = (shape: BundleShape) => readBundle(bundleObjects(shape));
const A = { id: 'TA9001', name: 'Getting In', shortname: 'getting-in' };
const B = { id: 'TA9002', name: 'Hiding', shortname: 'hiding' };

it('names the live end of a chain of revocations, and every id on the way', () => {
  const from = release({ techniques: [{ id: 'T9001' }, { id: 'T9002' }, { id: 'T9003' }] });
  const to = release({
    version: '2.0',
    techniques: [{ id: 'T9001', revokedBy: 'T9002' }, { id: 'T9002', revokedBy: 'T9003' }, { id: 'T9003' }],
  });
  const { revoked } = diffDatasets(from, to);
  expect(revoked[0]).toMatchObject({ id: 'T9001', path: ['T9001', 'T9002', 'T9003'], successor: 'T9003' });
});

it('says of a technique revoked by two that it was split', () => {
  const from = release({ techniques: [{ id: 'T9001' }, { id: 'T9002' }] });
  const to = release({
    techniques: [{ id: 'T9001', revokedBy: ['T9002', 'T9003'] }, { id: 'T9002' }, { id: 'T9003' }],
  });
  expect(diffDatasets(from, to).revoked[0]?.splitInto).toEqual(['T9002', 'T9003']);
});

it('tells deprecated, gone and added apart', () => {
  const from = release({ techniques: [{ id: 'T9001' }, { id: 'T9002' }] });
  const to = release({ techniques: [{ id: 'T9001', deprecated: true }, { id: 'T9003' }] });
  expect(diffDatasets(from, to)).toMatchObject({ deprecated: ['T9001'], gone: ['T9002'], added: ['T9003'] });
});

it('sees a tactic that keeps its id under another name, one that is new and one that is retired', () => {
  const stealth = { id: A.id, name: 'Stealth', shortname: 'stealth' };
  const from = release({ tactics: [A, B], techniques: [{ id: 'T9001', tactics: [A.shortname] }] });
  const to = release({
    tactics: [stealth, { id: 'TA9003', name: 'Impairment', shortname: 'impairment' }],
    techniques: [{ id: 'T9001', tactics: ['impairment'] }],
  });
  const diff = diffDatasets(from, to);
  expect(diff.tactics).toMatchObject({ added: [{ id: 'TA9003' }], retired: [B] });
  expect(diff.tactics.renamed).toEqual([{ id: A.id, from: A, to: stealth }]);
  expect(diff.tacticsChanged).toEqual([{ id: 'T9001', from: [A.shortname], to: ['impairment'] }]);
});

it('takes another order of tactics for no change', () => {
  const from = release({ tactics: [A, B], techniques: [{ id: 'T9001', tactics: ['hiding', 'getting-in'] }] });
  const to = release({ tactics: [A, B], techniques: [{ id: 'T9001', tactics: ['getting-in', 'hiding'] }] });
  expect(diffDatasets(from, to).tacticsChanged).toEqual([]);
});

interface ReferenceStep {
  readonly version: string;
  readonly added?: readonly string[];
  readonly description_changed?: number;
  readonly [key: string]: unknown;
}

describeWithReference('Against the published comparison of releases', () => {
  const steps = JSON.parse(readFileSync(`${REFERENCE}/attack/version-diffs.json`, 'utf8')) as ReferenceStep[];
  const step = (version: string) => steps.find((each) => each.version === version) as ReferenceStep;
  const bundle = (version: string) => readBundleFile(`${REFERENCE}/attack/enterprise-attack-${version}.json.gz`);

  it('finds what changed from 16.1 to 17.1, to the id', async () => {
    const found = toDiffReport(diffDatasets(await bundle('16.1'), await bundle('17.1')));
    const { version: _, live: __, sub: ___, ...expected } = step('v17.1');
    expect(found).toMatchObject(expected);
  });

  it('finds over 17.1 to 18.1 what the two steps in between name', async () => {
    const to = await bundle('18.1');
    const found = toDiffReport(diffDatasets(await bundle('17.1'), to));
    const { added, renamed, revoked, tactics_changed, live } = step('v18.0');
    expect(found).toMatchObject({ added, renamed, revoked, tactics_changed });
    expect(to.techniques.filter((t) => t.status === 'live')).toHaveLength(live as number);
    const changed = [step('v18.0'), step('v18.1')].map((each) => each.description_changed ?? 0);
    expect(found.description_changed).toBeLessThanOrEqual(changed.reduce((a, b) => a + b));
  });
});
