import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAlerts } from '../../shared/alert/read-alerts.ts';
import { resolveVendorLabels } from '../../shared/alert/resolve-vendor-labels.ts';
import type { Mapping } from '../../shared/mapping/mapping.ts';
import { type OutputForm, renderMapping } from '../../shared/outputs/render-mapping.ts';
import { arbitraryMapping, shippedAttack } from '../support/arbitrary-mapping.ts';

const context = { attack: shippedAttack, now: '2026-11-23T10:00:00.000Z' };

function claimsIn(mapping: Mapping, form: OutputForm): { techniques: readonly string[]; tactics: readonly string[] } {
  const [outcome] = readAlerts(JSON.stringify(renderMapping(mapping, form, context)));
  if (!outcome || 'error' in outcome) throw new Error(`not read: ${outcome?.error.message}`);
  expect(outcome.alert.format).toBe(form === 'ecs' ? 'elastic' : form);
  return resolveVendorLabels(outcome.alert.vendorLabels ?? [], shippedAttack);
}

describe('a mapping written for others and read back as an alert', () => {
  it.each(['ocsf', 'ecs'] as const)('claims the same techniques and tactics as %s', (form) => {
    fc.assert(
      fc.property(arbitraryMapping, (mapping) => {
        const { techniques, tactics } = claimsIn(mapping, form);
        expect([...techniques].sort()).toEqual(mapping.techniques.map(({ id }) => id).sort());
        expect([...tactics].sort()).toEqual(
          [...new Set(mapping.techniques.map(({ tactic }) => tactic.shortname))].sort(),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('is the same text for the same mapping, in every form', () => {
    const forms: readonly OutputForm[] = ['ocsf', 'ecs', 'navigator', 'stix', 'thehive', 'sentinel'];
    fc.assert(
      fc.property(arbitraryMapping, fc.constantFrom(...forms), (mapping, form) => {
        const [first, second] = [1, 2].map(() =>
          JSON.stringify(renderMapping(structuredClone(mapping), form, context)),
        );
        expect(first).toBe(second);
      }),
      { numRuns: 100 },
    );
  });
});
