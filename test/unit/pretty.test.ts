import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presentMapping } from '../../shared/outputs/pretty.ts';
import { toTerminalText } from '../../shared/outputs/terminal-text.ts';
import { mappingOf } from '../support/mapping-of.ts';

const HOSTILE = '\u{1b}[31mred\u{1b}[0m \u{1b}]0;title\u{7} \u{202e}exe.gnp \u{9b}2J line\r\nbreak';

describe('a mapping for people', () => {
  test('says what it is mapped to, how sure, on whose word, why, and what else was weighed', () => {
    const text = presentMapping(mappingOf());
    expect(text).toContain('T1505.003 Web Shell · Persistence (TA0003)   91 %  connotation');
    expect(text).toContain('because “Web” speaks for T1505.003');
    expect(text).toContain('T1190 34 %');
    expect(text).toContain('trigger Web');
    expect(text).toContain('web shell: A script that takes commands over the web.');
    expect(text).toContain('A script was left on a web server.');
  });

  test('gives the reason where nothing is asserted', () => {
    const text = presentMapping(mappingOf({ verdict: 'needs-review', reason: 'low_confidence', techniques: [] }));
    expect(text).toContain('needs-review: low confidence');
  });

  test('colours only where asked to', () => {
    expect(presentMapping(mappingOf())).not.toContain('\u{1b}');
    expect(presentMapping(mappingOf(), { color: true })).toContain('\u{1b}[1m');
  });

  test('lets nothing of a foreign text reach the terminal but its letters', () => {
    const text = presentMapping(
      mappingOf({
        signature: HOSTILE,
        alertId: HOSTILE,
        understanding: [HOSTILE],
        warnings: [HOSTILE],
        connotations: [{ term: HOSTILE, meaning: HOSTILE, components: [] }],
      }),
    );
    expect(text).not.toMatch(/[^\P{C}\n]/u);
    expect(text).not.toMatch(/title|\[31m|2J/);
  });

  test('of any text whatever, only visible characters are left, and never more than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 80 }), (text, limit) => {
        const clean = toTerminalText(text, limit);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(clean.length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
