import { describe, expect, it } from 'vitest';
import type { Alert } from '../../shared/alert/alert.ts';
import { splitAlert } from '../../shared/components/split-alert.ts';
import { findConnotations } from '../../shared/connotations/find-connotations.ts';
import { understand } from '../../shared/understanding/understand.ts';

const ALERT: Alert = {
  format: 'generic',
  name: 'vBulletin.Routestring.widgetConfig.Remote.Code.Execution',
  source: { ip: '203.0.113.7' },
  destination: { ip: '10.0.0.5' },
};

const understandingOf = (alert: Alert) => {
  const components = splitAlert(alert);
  return understand(alert, components, findConnotations(alert, components));
};

describe('the worked example', () => {
  it('splits into trigger, location, affected part and activity', () => {
    expect(splitAlert(ALERT)).toEqual([
      { text: 'vBulletin', role: 'trigger', start: 0, end: 9 },
      { text: 'Routestring', role: 'location', start: 10, end: 21 },
      { text: 'widgetConfig', role: 'affected', start: 22, end: 34 },
      { text: 'Remote.Code.Execution', role: 'activity', start: 35, end: 56 },
    ]);
  });

  it('is understood as a public web application made to run foreign code from outside', () => {
    const { sentences, facets } = understandingOf(ALERT);
    expect(sentences).toEqual([
      'A public-facing web application (vBulletin, community forum software) was the target.',
      "Code of the attacker's choosing would run on the system that was hit.",
      'It came from outside (203.0.113.7) to a system of ours (10.0.0.5).',
      'If it worked, it was a way into our network.',
    ]);
    expect(facets).toEqual({
      target: 'web-application',
      vector: 'web-request',
      action: 'exploit',
      effect: 'code-runs',
      stage: 'getting-in',
      direction: 'inbound',
    });
  });

  it('is understood as moving on when both ends are inside', () => {
    const { sentences, facets } = understandingOf({ ...ALERT, source: { ip: '10.0.0.9' } });
    expect(facets.direction).toBe('internal');
    expect(sentences).toContain('Whoever did this was already inside and was trying to reach a further system.');
  });
});
