import { createHash } from 'node:crypto';

/** The namespace that STIX 2.1 gives for the ids of observables. */
const STIX_NAMESPACE = '00abedb4aa42466c9c01fed23315a9b7';

/** A STIX id that follows from what it names (UUID version 5), so that the same alert gives the same objects. */
export function stixId(type: string, content: Readonly<Record<string, unknown>>): string {
  const hash = createHash('sha1')
    .update(Buffer.from(STIX_NAMESPACE, 'hex'))
    .update(JSON.stringify(content, Object.keys(content).sort()))
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.subarray(0, 16).toString('hex');
  return `${type}--${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
