import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOfV4 } from '../../../shared/alert/v4-address.ts';

const WRITTEN = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/;

const expected = (text: string): number | undefined => {
  const match = WRITTEN.exec(text);
  return match ? Number(match[1]) * 1_000 + Number(match[2]) : undefined;
};

/** Texts of which many are addresses and most of the others nearly so. */
const nearAddress = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 1_200 }).map(String), fc.constantFrom('', 'a', '01', '1:2')), {
    minLength: 3,
    maxLength: 5,
  })
  .map((groups) => groups.join('.'));

describe('an IPv4 address', () => {
  it.each([
    ['10.1.2.3', 10_001],
    ['192.168.0.1', 192_168],
    ['999.1.1.1', 999_001],
    ['1.2.3', undefined],
    ['1.2.3.4.5', undefined],
    ['1.2.3.', undefined],
    ['1.2.3.4:80', undefined],
    ['', undefined],
  ])('%s has the network %s', (text, network) => {
    expect(networkOfV4(text)).toBe(network);
  });

  it('is what the expression for it says', () => {
    fc.assert(fc.property(nearAddress, (text) => networkOfV4(text) === expected(text)));
  });
});
