import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../shared/alert/alert.ts';
import { splitAlert } from '../../../shared/components/split-alert.ts';
import { findConnotations } from '../../../shared/connotations/find-connotations.ts';
import { understand } from '../../../shared/understanding/understand.ts';
import { JUDGED_ALERTS } from './judged-alerts.ts';

describe('alerts judged by hand', () => {
  it('are sixty or more', () => {
    expect(JUDGED_ALERTS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(JUDGED_ALERTS.map((judged, i) => [`${i + 1}. ${judged.alert.name}`, judged] as const))('%s', (_, judged) => {
    const alert: Alert = { format: 'generic', ...judged.alert };
    const components = splitAlert(alert);
    const { sentences } = understand(alert, components, findConnotations(alert, components));
    const said = components.map(({ field, role, text }) => `${field ? `${field} ` : ''}${role}: ${text}`);
    expect(said).toEqual(judged.components);
    expect(sentences).toEqual(judged.sentences);
  });

  it('are never told a sentence that rests on nothing', () => {
    for (const judged of JUDGED_ALERTS) {
      const alert: Alert = { format: 'generic', ...judged.alert };
      const components = splitAlert(alert);
      const { sentences, because } = understand(alert, components, findConnotations(alert, components));
      expect(because.length).toBe(sentences.length);
      for (const grounds of because) {
        expect(grounds.length, alert.name).toBeGreaterThan(0);
        for (const ground of grounds) {
          if (typeof ground === 'number') expect(components[ground]).toBeDefined();
        }
      }
    }
  });
});
