import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alert } from '../../shared/alert/alert.ts';
import { splitAlert } from '../../shared/components/split-alert.ts';
import { findConnotations } from '../../shared/connotations/find-connotations.ts';
import { directionOf } from '../../shared/understanding/direction-of.ts';
import { understand } from '../../shared/understanding/understand.ts';

const alertOf = (name: string): Alert => ({ format: 'signature', name });

const understandingOf = (alert: Alert) => {
  const components = splitAlert(alert);
  const connotations = findConnotations(alert, components);
  return { components, connotations, ...understand(alert, components, connotations) };
};

/** Names as vendors build them, and anything at all. */
const word = fc.constantFrom(
  ...'ET MALWARE Trojan Win32 iam Create AccessKey Remote Code Execution SQL Injection mimikatz widgetConfig constructor __proto__ toString CVE-2021-44228 C:\\Windows\\x.exe /etc/shadow https://e.example/a -enc M2 ﬁle Ⅷ ж 漢字 \u200b \ud800'.split(
    ' ',
  ),
);
const built = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '.', '/', ':', '::', '_', '-', '', '!', ' (', ') ')), { maxLength: 14 })
  .map((parts) => parts.flat().join(''));
const name = fc.oneof(built, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }));

describe('the parts of a signature', () => {
  it('are exact slices of it, in order, and never overlap', () => {
    fc.assert(
      fc.property(name, (text) => {
        let end = 0;
        for (const component of splitAlert(alertOf(text))) {
          expect(component.start).toBeGreaterThanOrEqual(end);
          expect(component.end).toBeGreaterThan(component.start);
          expect(component.text).toBe(text.slice(component.start, component.end));
          end = component.end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('of other fields are exact slices of those fields', () => {
    fc.assert(
      fc.property(name, name, name, (commandLine, file, url) => {
        const alert: Alert = { ...alertOf('x'), commandLine, file, url, process: file, cves: [url] };
        const fields: Record<string, string> = { commandLine, file, url, process: file, 'cves.0': url };
        for (const { field, start, end, text } of splitAlert(alert)) {
          expect((field === undefined ? 'x' : (fields[field] ?? '')).slice(start, end)).toBe(text);
        }
      }),
    );
  });
});

describe('what is understood', () => {
  it('is one to four sentences, each resting on something, whatever the name is', () => {
    fc.assert(
      fc.property(name, (text) => {
        const { sentences, because, components, connotations } = understandingOf(alertOf(text));
        expect(sentences.length).toBeGreaterThan(0);
        expect(sentences.length).toBeLessThanOrEqual(4);
        expect(because.length).toBe(sentences.length);
        for (const sentence of sentences) {
          expect(sentence.length).toBeLessThan(400);
          expect(sentence).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        }
        for (const { components: indexes } of connotations) {
          for (const index of indexes) expect(components[index]).toBeDefined();
        }
      }),
      { numRuns: 800 },
    );
  });

  it('is the same for the same alert', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(understandingOf(alertOf(text))).toEqual(understandingOf(alertOf(text)));
      }),
      { numRuns: 200 },
    );
  });

  it.each(['constructor', '__proto__', 'hasOwnProperty', 'toString', 'valueOf', 'then', 'prototype.constructor'])(
    'of the word %s is nothing but the word',
    (text) => {
      const { connotations, sentences } = understandingOf(alertOf(text));
      expect(connotations).toEqual([]);
      expect(sentences).toEqual([`The alert's name says only “${text}”.`]);
    },
  );
});

describe('disguised names', () => {
  it.each([
    ['a zero-width space', 'mimi\u200bkatz'],
    ['a soft hyphen', 'mimi\u00adkatz'],
    ['full-width letters', 'ｍｉｍｉｋａｔｚ'],
    ['Cyrillic lookalikes', 'mіmіkаtz'],
    ['combining marks', `mi${'\u0301'.repeat(40)}mikatz`],
    ['a right-to-left mark', 'mimi\u202ekatz'],
    ['tag characters', 'mimi\u{e0041}katz'],
    ['capitals', 'MIMIKATZ'],
  ])('with %s mean what the plain name means', (_, text) => {
    const { connotations, components } = understandingOf(alertOf(`${text} run`));
    expect(connotations.map(({ term }) => term)).toContain('mimikatz');
    expect(components[0]?.text).toBe(text);
  });
});

describe('time', () => {
  const families: readonly (readonly [string, (n: number) => string])[] = [
    ['dots', (n) => '.'.repeat(n)],
    ['slashes', (n) => '/a'.repeat(n / 2)],
    ['backslashes', (n) => 'C:\\'.repeat(n / 3)],
    ['case flips', (n) => 'ABCdEfGh'.repeat(n / 8)],
    ['blanks, then a word', (n) => `${' '.repeat(n - 1)}x`],
    ['one word', (n) => `${'a'.repeat(n - 1)}!`],
    ['CVEs', (n) => 'CVE-2021-44228 '.repeat(n / 15)],
    ['near misses of a term', (n) => 'remote code '.repeat(n / 12)],
    ['terms', (n) => 'sql injection '.repeat(n / 14)],
    ['combining marks', (n) => `a${'\u0301'.repeat(n - 1)}`],
    ['addresses', (n) => '1.1.1.'.repeat(n / 6)],
    ['a long script', (n) => `powershell -enc ${'QUJD'.repeat(n / 4)}`],
    ['underscores', (n) => 'a_'.repeat(n / 2)],
    ['brackets', (n) => '('.repeat(n)],
    ['lone surrogates', (n) => '\ud800'.repeat(n)],
  ];
  it.each(families)('spent on 64 KB of %s is short', (_, make) => {
    const text = make(65_536);
    const alert: Alert = { ...alertOf(text), commandLine: text, file: text, url: `http://h/${text}`, process: text };
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 6; i++) {
      const before = performance.now();
      understandingOf(alert);
      best = Math.min(best, performance.now() - before);
    }
    expect(best).toBeLessThan(60);
  });
});

describe('directions', () => {
  const privates = fc.constantFrom(
    '10.1.2.3',
    '172.16.0.1',
    '172.31.9.9',
    '192.168.0.4',
    '127.0.0.1',
    'fd00::1',
    '::1',
    'fe80::2%eth0',
    '::ffff:10.0.0.1',
    '169.254.1.1',
  );
  const publics = fc.constantFrom(
    '203.0.113.7',
    '172.32.0.1',
    '8.8.4.4',
    '2001:db8::1',
    '192.169.0.1',
    '11.0.0.1',
    '::ffff:203.0.113.9',
  );
  it('follow from private and public addresses', () => {
    fc.assert(
      fc.property(privates, publics, privates, (inner, outer, other) => {
        const between = (source: string, destination: string) =>
          directionOf({ ...alertOf('x'), source: { ip: source }, destination: { ip: destination } });
        expect(between(outer, inner)).toBe('inbound');
        expect(between(inner, outer)).toBe('outbound');
        expect(between(inner, other)).toBe('internal');
        expect(between(outer, outer)).toBe('unknown');
      }),
    );
  });

  it('that the alert states, and zones, go before addresses', () => {
    const ends = { source: { ip: '10.0.0.1', zone: 'untrust' }, destination: { ip: '10.0.0.2', zone: 'DMZ' } };
    expect(directionOf({ ...alertOf('x'), ...ends })).toBe('inbound');
    expect(directionOf({ ...alertOf('x'), ...ends, direction: 'outbound' })).toBe('outbound');
  });

  it('are unknown where an end is missing or is no address', () => {
    expect(directionOf(alertOf('x'))).toBe('unknown');
    expect(directionOf({ ...alertOf('x'), source: { ip: '10.0.0.1' } })).toBe('unknown');
    expect(directionOf({ ...alertOf('x'), source: { ip: '999.1.1.1' }, destination: { ip: '10.0.0.1' } })).toBe(
      'unknown',
    );
  });
});
