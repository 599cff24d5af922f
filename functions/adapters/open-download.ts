import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AttackError } from '../../shared/attack/attack-error.ts';
import type { Condition } from '../../shared/attack/release-source.ts';
import type { CheckAddress } from './allowed-address.ts';

export interface DownloadLimits {
  /** Bytes as they are sent. */
  readonly bytes: number;
  /** Redirects followed, each to an address that is checked. */
  readonly redirects: number;
  /** Milliseconds without a byte, the first one included. */
  readonly idleMillis: number;
  /** Milliseconds for all of it. */
  readonly totalMillis: number;
}

export const DOWNLOAD_LIMITS: DownloadLimits = {
  bytes: 100 * 1_048_576,
  redirects: 3,
  idleMillis: 15_000,
  totalMillis: 180_000,
};

/** What came, unpacked, to be read once; or that nothing changed. */
export type Download =
  | { readonly changed: false }
  | { readonly changed: true; readonly condition: Condition; readonly body: AsyncIterable<Uint8Array> };

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** The longest wait that is believed of a Retry-After, in seconds. */
const MAX_RETRY_AFTER = 7 * 86_400;

/** One answer's head; `AttackError` for what goes wrong before it. */
function request(url: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const get = url.protocol === 'https:' ? getHttps : getHttp;
    get(url, { headers, signal }, resolve).on('error', reject);
  });
}

/** A fault of the network in our own words, its cause kept. */
function networkFault(error: unknown, begun: boolean, late: boolean): unknown {
  if (error instanceof AttackError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (late)
    return new AttackError('timed_out', 'the server was too slow; the release in force stays', { cause: error });
  if (code.startsWith('Z_'))
    return new AttackError('truncated', 'the compressed body is damaged or cut short', { cause: error });
  if (begun) return new AttackError('truncated', `the connection broke in the middle (${code})`, { cause: error });
  return new AttackError('unreachable', `the server cannot be reached (${code || 'no answer'})`, { cause: error });
}

function retryAfter(response: IncomingMessage): number | undefined {
  const seconds = Number(response.headers['retry-after']);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, MAX_RETRY_AFTER) : undefined;
}

function checkStatus(response: IncomingMessage): void {
  const { statusCode = 0 } = response;
  if (statusCode === 200) return;
  const seconds = retryAfter(response);
  const options = seconds === undefined ? {} : { retryAfterSeconds: seconds };
  if (statusCode === 429)
    throw new AttackError(
      'rate_limited',
      `the server asks to wait${seconds === undefined ? '' : ` ${seconds} s`} (429)`,
      options,
    );
  throw new AttackError('http_status', `the server answered ${statusCode}; the release in force stays`, options);
}

/** The bytes as they come, counted: neither more than is allowed nor other than was announced. */
async function* countBytes(response: IncomingMessage, limit: number): AsyncGenerator<Buffer> {
  const announced = response.headers['content-length'];
  const expected = announced === undefined ? undefined : Number(announced);
  if (expected !== undefined && expected > limit)
    throw new AttackError('too_large', `the server announces ${expected} bytes, ${limit} are allowed`);
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limit) throw new AttackError('too_large', `the server sends more than ${limit} bytes`);
    yield chunk;
  }
  if (!response.complete) throw new AttackError('truncated', `the connection ended after ${bytes} bytes`);
  if (expected !== undefined && bytes !== expected)
    throw new AttackError('wrong_length', `${expected} bytes were announced, ${bytes} came`);
}

/** Unpacks what is gzip, by its first bytes: servers send files as they are and also compress on the way. */
async function* unpack(chunks: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  const rest = async function* (): AsyncGenerator<Buffer> {
    if (!first.done) yield first.value;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  };
  const zipped = !first.done && first.value[0] === 0x1f && first.value[1] === 0x8b;
  if (!zipped) return yield* rest();
  const source = Readable.from(rest());
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  yield* source.pipe(gunzip);
}

/** Follows redirects, each address checked before it is asked. */
async function follow(
  address: URL,
  headers: Readonly<Record<string, string>>,
  check: CheckAddress,
  signal: AbortSignal,
  redirects: number,
): Promise<IncomingMessage> {
  let url = address;
  for (let hop = 0; hop <= redirects; hop++) {
    check(url);
    const response = await request(url, headers, signal);
    if (!REDIRECTS.has(response.statusCode ?? 0)) return response;
    response.destroy();
    const next = URL.parse(response.headers.location ?? '', url.href);
    if (!next) throw new AttackError('http_status', 'the server redirects without an address');
    url = next;
  }
  throw new AttackError('too_many_redirects', `more than ${redirects} redirects; the release in force stays`);
}

/**
 * Asks for an address and hands its body on as it comes: only allowed addresses, limited in bytes, time and redirects,
 * nothing unpacked unseen. Throws `AttackError` with a code for whatever the other side does, here or from the body.
 */
export async function openDownload(
  address: string,
  condition: Condition,
  check: CheckAddress,
  limits: DownloadLimits,
): Promise<Download> {
  const url = URL.parse(address);
  if (!url) throw new AttackError('address_not_allowed', 'the index has an address that is none');
  const headers = {
    'user-agent': 'alert2attack',
    accept: 'application/json',
    'accept-encoding': 'gzip',
    ...(condition.etag !== undefined && { 'if-none-match': condition.etag }),
    ...(condition.lastModified !== undefined && { 'if-modified-since': condition.lastModified }),
  };
  const abort = new AbortController();
  const total = setTimeout(() => abort.abort(), limits.totalMillis);
  const idle = setTimeout(() => abort.abort(), limits.idleMillis);
  const stop = () => {
    clearTimeout(total);
    clearTimeout(idle);
  };
  try {
    const response = await follow(url, headers, check, abort.signal, limits.redirects);
    if (response.statusCode === 304) {
      response.destroy();
      stop();
      return { changed: false };
    }
    if (response.statusCode !== 200) response.destroy();
    checkStatus(response);
    const { etag, 'last-modified': lastModified } = response.headers;
    const body = async function* (): AsyncGenerator<Uint8Array> {
      try {
        for await (const chunk of unpack(countBytes(response, limits.bytes))) {
          idle.refresh();
          yield chunk;
        }
      } catch (error) {
        throw networkFault(error, true, abort.signal.aborted);
      } finally {
        stop();
        response.destroy();
      }
    };
    return {
      changed: true,
      condition: { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) },
      body: body(),
    };
  } catch (error) {
    stop();
    throw networkFault(error, false, abort.signal.aborted);
  }
}
