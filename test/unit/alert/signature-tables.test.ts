import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../shared/alert/alert.ts';
import classtypes from '../../../shared/alert/signature-tables/classtypes.json' with { type: 'json' };
import fortigate from '../../../shared/alert/signature-tables/fortigate-subtypes.json' with { type: 'json' };
import guardDuty from '../../../shared/alert/signature-tables/guardduty-finding-types.json' with { type: 'json' };
import { lookUpSignatureTable } from '../../../shared/alert/signature-tables/look-up-signature-table.ts';
import panOs from '../../../shared/alert/signature-tables/pan-os-categories.json' with { type: 'json' };
import zeek from '../../../shared/alert/signature-tables/zeek-notices.json' with { type: 'json' };
import { indexAttack } from '../../../shared/attack/attack-index.ts';
import dataset from '../../../shared/attack/data/enterprise-attack.json' with { type: 'json' };
import type { Dataset } from '../../../shared/attack/dataset.ts';

const attack = indexAttack(dataset as unknown as Dataset);
const tables = { zeek, guardDuty, classtypes, panOs, fortigate };

const lookUp = (name: string, more: Partial<Alert> = {}) =>
  lookUpSignatureTable({ format: 'signature', name, ...more });

describe('signature tables', () => {
  it.each(Object.entries(tables))(
    '%s names live techniques, a tactic of one of them, and a reason in every row',
    (_, table) => {
      const rows: readonly {
        signatures: readonly string[];
        techniques: readonly string[];
        tactic?: string;
        reason: string;
      }[] = table.rows;
      for (const row of rows) {
        expect(row.signatures.length, row.reason).toBeGreaterThan(0);
        expect(row.reason.length).toBeGreaterThan(10);
        for (const id of row.techniques) expect(attack.resolve(id).status, id).toBe('live');
        const tactics = row.techniques.flatMap((id) => attack.tacticsOf(id).map((tactic) => tactic.shortname));
        if (row.tactic !== undefined) expect(tactics, row.signatures.join()).toContain(row.tactic);
      }
    },
  );

  it('read a Zeek notice, whatever brought it', () => {
    expect(lookUp('SSH::Password_Guessing')).toMatchObject({ techniques: ['T1110.001'], table: 'zeek-notices' });
  });

  it.each([
    ['Backdoor:EC2/C&CActivity.B!DNS', ['T1071']],
    ['Trojan:Lambda/DropPoint', ['T1041']],
    ['UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS', ['T1552.005', 'T1078.004']],
    ['Discovery:Kubernetes/TorIPCaller', ['T1613']],
    ['Impact:S3/AnomalousBehavior.Delete', ['T1485']],
    ['Execution:Kubernetes/AnomalousBehavior.ExecInPod', ['T1609']],
  ])('read the GuardDuty type %s', (type, techniques) => {
    expect(lookUp(type)).toMatchObject({ techniques, table: 'guardduty-finding-types' });
  });

  it('read a classtype by its short and by its long name', () => {
    expect(lookUp('x', { category: 'web-application-attack' })?.techniques).toEqual(['T1190']);
    expect(lookUp('x', { category: 'Web Application Attack' })?.techniques).toEqual(['T1190']);
  });

  it('say that a type names no act', () => {
    expect(lookUp('CaptureLoss::Too_Much_Loss')).toMatchObject({
      techniques: [],
      reason: 'The sensor reports about itself.',
    });
  });

  it('believe a type more than a class', () => {
    const type = lookUp('SSH::Password_Guessing')?.trust ?? 0;
    expect(type).toBeGreaterThan(lookUp('x', { category: 'trojan-activity' })?.trust ?? 1);
  });

  it('know nothing about the words of a prototype', () => {
    for (const name of ['constructor', '__proto__', 'toString'])
      expect(lookUp(name, { category: name })).toBeUndefined();
  });
});
