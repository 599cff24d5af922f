import { describe, expect, it } from 'vitest';
import { describeFormats, readFormatsPage } from '../../support/describe-formats.ts';

describe('FORMATS.md', () => {
  it('is what the code says (else: npm run -s formats)', () => {
    expect(readFormatsPage() === describeFormats()).toBe(true);
  });
});
