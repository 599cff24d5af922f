import { expect, test } from 'vitest';
import { exponential } from '../../../shared/matching/exponential.ts';

test('a power is right to a part in 10^11, and nothing where it is hopeless', () => {
  for (let power = 0; power >= -9.99; power -= 0.001)
    expect(Math.abs(exponential(power) / Math.exp(power) - 1)).toBeLessThan(1e-11);
  for (const power of [-10, -40, -1e9, Number.NEGATIVE_INFINITY]) expect(exponential(power)).toBe(0);
});
