import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Features } from '../../shared/connotations/feature-list.ts';
import { featuresOf } from '../../shared/connotations/features.ts';
import { termOf } from '../../shared/connotations/term.ts';

/** Few words, so that many come again; one that holds a blank, as a letter that is folded to one can make it. */
const word = fc.constantFrom('dump', 'lsass', 'memory', 'dump lsass', '_dumplsass', 'm:mimikatz', 'credenti', 'x');
const weight = fc.constantFrom(0.35, 0.5, 1);
const step = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), words: fc.array(word, { maxLength: 12 }), weight }),
  fc.record({ kind: fc.constant('set' as const), words: fc.array(word, { maxLength: 2 }), weight }),
);

test('terms put in are what a map by text would hold, in its order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
      const features = new Features();
      const map = new Map<string, number>();
      const raise = (text: string, to: number) => (map.get(text) ?? 0) < to && map.set(text, to);
      for (const { kind, words, weight: to } of steps) {
        words.forEach((text, i) => {
          if (kind === 'set') {
            features.set(termOf(text), to);
            map.set(text, to);
            return;
          }
          const fresh = features.raise(termOf(text), to);
          raise(text, to);
          const before = words[i - 1];
          if (before === undefined) return;
          features.raisePair(termOf(before), termOf(text), fresh, to);
          raise(`${before} ${text}`, to);
        });
      }
      expect([...features]).toEqual([...map]);
      expect(features.keys()).toEqual([...map.keys()]);
      expect(features.size).toBe(map.size);
      for (const [text, to] of map) expect(features.get(text)).toBe(to);
    }),
  );
});

test('an alert says the same whatever was read before it', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 80 });
  fc.assert(
    fc.property(name, name, (own, other) => {
      const read = (text: string) => [
        ...featuresOf({ format: 'signature', name: text, description: `${text} ${own}` }),
      ];
      const first = read(own);
      read(other);
      expect(read(own)).toEqual(first);
      expect(new Set(first.map(([term]) => term)).size).toBe(first.length);
    }),
  );
});
