import { describe, expect, test } from 'vitest';
import { featuresOf } from '../../../shared/connotations/features.ts';

const termsOf = (name: string, description?: string) =>
  featuresOf({ format: 'signature', name, ...(description && { description }) });

describe('what the known terms of an alert imply', () => {
  test('is the same whichever name a term goes by', () => {
    for (const name of ['CobaltStrike beacon', 'cobalt strike beacon', 'Cobalt.Strike beacon'])
      expect(termsOf(name).has('m:cobalt_strike'), name).toBe(true);
  });

  test('names what was hit and what was done with it, together and apart', () => {
    const terms = termsOf('vBulletin.Routestring.widgetConfig.Remote.Code.Execution');
    expect(terms.has('f:target:web-application')).toBe(true);
    expect(terms.has('f:effect:code-runs')).toBe(true);
    expect(terms.has('f:code-runs+web-application')).toBe(true);
  });

  test('counts half in a description of what it counts in the name', () => {
    const inName = termsOf('Mimikatz').get('m:mimikatz');
    const below = termsOf('Tool found', 'It was Mimikatz.').get('m:mimikatz');
    expect(inName).toBeGreaterThan(0);
    expect(below).toBeCloseTo((inName as number) / 2);
  });

  test('is nothing where no term is known', () => {
    expect([...termsOf('Zyxtra qwyx').keys()].filter((term) => /^[mf]:/.test(term))).toEqual([]);
  });
});

describe('the words of a network ruleset', () => {
  test('are said once more as words of its language, the plain ones in a lower voice', () => {
    const ruleset = termsOf('ET WEB_SERVER directory traversal');
    const others = termsOf('WEB_SERVER directory traversal');
    expect(ruleset.get('et:travers')).toBe(others.get('travers'));
    expect(ruleset.get('travers')).toBeLessThan(others.get('travers') as number);
    expect([...others.keys()].some((term) => term.startsWith('et:'))).toBe(false);
  });
});
