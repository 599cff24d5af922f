import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeForLog } from '../../functions/adapters/create-logger.ts';
import { daysBetween } from '../../shared/storage/alert-keys.ts';
import { clipText } from '../../shared/storage/clip-text.ts';
import { hashKey } from '../../shared/storage/hash-key.ts';

const anyText = fc.string({ unit: 'binary' });

describe('a clipped text', () => {
  test('never has more bytes than allowed, is a beginning of the whole, and knows the whole', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 40 }), (text, limit) => {
        const clipped = clipText(text, limit);
        expect(Buffer.byteLength(clipped.text)).toBeLessThanOrEqual(Math.max(limit, 0));
        expect(text.toWellFormed().startsWith(clipped.text)).toBe(true);
        expect(clipped.truncated).toBe(clipped.text !== text.toWellFormed());
        expect(clipped.originalBytes).toBe(Buffer.byteLength(text.toWellFormed()));
        expect(clipped.sha256).toBe(clipText(text, 1_000_000).sha256);
      }),
    );
  });
});

describe('a hashed key', () => {
  test('is bounded and plain, and tells apart parts that join to the same text', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(hashKey(a, b)).toMatch(/^[0-9a-f]{64}$/);
        if (b !== '') expect(hashKey(a + b)).not.toBe(hashKey(a, b));
      }),
    );
    expect(hashKey('a#b', 'c')).not.toBe(hashKey('a', 'b#c'));
  });
});

describe('the days of a span', () => {
  test('are all that it touches, and no endless list', () => {
    expect(daysBetween('2026-02-27T23:00:00Z', '2026-03-01T00:00:01Z')).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
    expect(daysBetween('2026-02-27T23:00:00Z', '2026-02-28T00:00:00Z')).toEqual(['2026-02-27']);
    expect(daysBetween('2026-02-27T23:00:00Z', '2026-02-27T01:00:00Z')).toHaveLength(1);
    expect(daysBetween('0001-01-01T00:00:00Z', '9999-01-01T00:00:00Z')).toHaveLength(400);
  });
});

describe('a text for the log', () => {
  test('cannot forge a line, colour a terminal or turn the reading direction', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escapeForLog(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
    expect(escapeForLog('a\r\n{"level":"INFO"}\u{202e}\u{1b}[31m')).toBe(
      'a\\u{d}\\u{a}{"level":"INFO"}\\u{202e}\\u{1b}[31m',
    );
  });

  test('is clipped, and says how long it was', () => {
    const escaped = escapeForLog('x'.repeat(100_000));
    expect(escaped.length).toBeLessThan(1_100);
    expect(escaped).toContain('100000 characters');
  });
});
