import { createHash } from 'node:crypto';
import type { Reply } from './route.ts';

/** Seconds for which a look-up of ATT&CK may be kept: a new release is seen within them everywhere anyway. */
const MAX_AGE = 60;

/** A reply that may be kept for a minute and is not sent again while it has not changed (`If-None-Match`). */
export function cachedReply(headers: Readonly<Record<string, string | undefined>>, body: unknown): Reply {
  const etag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`;
  const known = (headers['if-none-match'] ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  const caching = { etag, 'cache-control': `private, max-age=${MAX_AGE}` };
  return known.includes(etag) ? { status: 304, body: null, headers: caching } : { status: 200, body, headers: caching };
}
