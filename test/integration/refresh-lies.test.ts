import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createDynamoDbAttackStore } from '../../functions/adapters/dynamodb-attack-store.ts';
import { createMemoryLibraryStore } from '../../functions/adapters/memory-library-store.ts';
import type { AttackStore } from '../../shared/attack/attack-store.ts';
import { readBundle } from '../../shared/attack/read-bundle.ts';
import { type BundleShape, bundleObjects, bundleText, type PatternShape } from '../support/bundle-builder.ts';
import { type RefreshBench, setUpRefresh } from '../support/refresh-bench.ts';
import { type Answer, type ReleaseServer, startReleaseServer } from '../support/release-server.ts';
import { startTestDynamoDb, type TestDynamoDb } from '../support/test-dynamodb.ts';
import { createTestLibrary } from '../support/test-library.ts';

const DOMAIN = 'enterprise-attack';
const many = (n: number, from = 9000): readonly PatternShape[] =>
  Array.from({ length: n }, (_, i) => ({ id: `T${from + i}` }));
const inForce: BundleShape = { version: '18.1', techniques: many(20) };

let dynamodb: TestDynamoDb;
let server: ReleaseServer;
let store: AttackStore;
let bench: RefreshBench;
const books = createTestLibrary(createMemoryLibraryStore());
const { library } = books;

beforeAll(async () => {
  [dynamodb, server] = await Promise.all([startTestDynamoDb(), startReleaseServer()]);
  store = createDynamoDbAttackStore(dynamodb.documents, dynamodb.tableName('attack'));
  bench = setUpRefresh({
    store,
    indexUrl: server.indexUrl,
    library,
    shipped: [readBundle(bundleObjects(inForce))],
    limits: { idleMillis: 400, totalMillis: 4_000, bytes: 2_000_000 },
  });
  await books.say({ key: 'known', techniques: ['T9000'] });
  await bench.refresh();
});
afterAll(() => Promise.all([dynamodb?.stop(), server?.close()]));
beforeEach(() => server.clear());

const send =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Answer =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body);
const redirect = (location: string): Answer => send('', { location }, 302);
const next = (shape: BundleShape = {}) => bundleText({ version: '19.0', techniques: many(20), ...shape });

/** Publishes 19.0 and answers its bundle by hand. */
function publishBundle(answer: Answer): void {
  server.publish(DOMAIN, '19.0', next());
  server.answer(`/${DOMAIN}-19.0.json`, answer);
}

const lies: readonly [string, string, () => void][] = [
  [
    'a redirect to a link-local address',
    'address_not_allowed',
    () => publishBundle(redirect('http://169.254.169.254/latest/meta-data')),
  ],
  ['a redirect to another scheme', 'address_not_allowed', () => publishBundle(redirect('file:///etc/passwd'))],
  [
    'a redirect to an unknown host',
    'address_not_allowed',
    () => publishBundle(redirect('https://attack.example.org/x.json')),
  ],
  [
    'a redirect to a private address over https',
    'address_not_allowed',
    () => publishBundle(redirect('https://[fd00::1]/')),
  ],
  ['a redirect in a circle', 'too_many_redirects', () => publishBundle(redirect(`/${DOMAIN}-19.0.json`))],
  [
    'a body without end',
    'too_large',
    () =>
      publishBundle((_request, response) => {
        response.writeHead(200);
        response.on('error', () => {});
        const pour = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536, ' ')));
          if (!response.destroyed) response.once('drain', pour);
        };
        pour();
      }),
  ],
  [
    'a length of 10 for a long body',
    'truncated',
    () =>
      publishBundle((_request, response) => {
        response.socket?.end(`HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n${next()}`);
      }),
  ],
  [
    'a length longer than the body',
    'truncated',
    () =>
      publishBundle((_request, response) => {
        response.writeHead(200, { 'content-length': '999999' });
        response.write(next());
        setImmediate(() => response.destroy());
      }),
  ],
  [
    'an announced length beyond all measure',
    'too_large',
    () => publishBundle(send('', { 'content-length': '99999999999' })),
  ],
  [
    'a gzip bomb',
    'too_large',
    () => {
      const bomb = gzipSync(Buffer.concat([Buffer.from('{"objects":[{"a":"'), Buffer.alloc(40 * 1_048_576, 'a')]));
      publishBundle(send(bomb, { 'content-encoding': 'gzip' }));
    },
  ],
  [
    'an HTML page with status 200',
    'not_json',
    () => publishBundle(send('<!doctype html><title>Sorry</title>', { 'content-type': 'text/html' })),
  ],
  ['half a file', 'truncated', () => publishBundle(send(next().slice(0, 3_000)))],
  ['half a gzip file', 'truncated', () => publishBundle(send(gzipSync(next()).subarray(0, 200)))],
  [
    'a connection that breaks',
    'truncated',
    () =>
      publishBundle((_request, response) => {
        response.writeHead(200, { 'transfer-encoding': 'chunked' });
        response.write(next().slice(0, 3_000));
        setTimeout(() => response.destroy(), 20);
      }),
  ],
  [
    'a server that falls silent',
    'timed_out',
    () =>
      publishBundle((_request, response) => {
        response.writeHead(200);
        response.write('{"type":"bundle",');
      }),
  ],
  ['429 with Retry-After', 'rate_limited', () => publishBundle(send('', { 'retry-after': '86400' }, 429))],
  ['503', 'http_status', () => publishBundle(send('', {}, 503))],
  ['nothing where the bundle should be', 'http_status', () => publishBundle(send('', {}, 404))],
  ['a nesting of 100,000', 'too_deep', () => publishBundle(send(`{"objects":[${'['.repeat(100_000)}`))],
  ['no technique', 'no_techniques', () => publishBundle(send(next({ techniques: [] })))],
  [
    'a circle of revocations',
    'revocation_cycle',
    () =>
      publishBundle(
        send(
          next({ techniques: [...many(20), { id: 'T8001', revokedBy: 'T8002' }, { id: 'T8002', revokedBy: 'T8001' }] }),
        ),
      ),
  ],
  [
    'a technique without a tactic',
    'technique_without_tactic',
    () => publishBundle(send(next({ techniques: [...many(20), { id: 'T8001', tactics: [] }] }))),
  ],
  [
    'a tactic that is not there',
    'unknown_tactic',
    () => publishBundle(send(next({ techniques: [...many(20), { id: 'T8001', tactics: ['nowhere'] }] }))),
  ],
  [
    'the same id twice',
    'duplicate_id',
    () => publishBundle(send(next({ techniques: [...many(20), { id: 'T9000' }] }))),
  ],
  [
    'markup for an id',
    'malformed_id',
    () => publishBundle(send(next({ techniques: [...many(20), { id: 'T1059"><script>' }] }))),
  ],
  ['half of the techniques', 'techniques_fell', () => publishBundle(send(next({ techniques: many(10) })))],
  ['another release than the index says', 'wrong_release', () => publishBundle(send(next({ version: '19.1' })))],
  ['a bundle of another domain', 'wrong_domain', () => publishBundle(send(next({ domain: 'ics-attack' })))],
  [
    'an older release',
    'older_version',
    () => server.publish(DOMAIN, '17.1', bundleText({ ...inForce, version: '17.1' })),
  ],
  ['an index that is a page', 'index_unreadable', () => server.answer('/index.json', send('<html>'))],
  ['an index of something else', 'index_unreadable', () => server.answer('/index.json', send('{"a":1}'))],
  [
    'an index that redirects into the account',
    'address_not_allowed',
    () => server.answer('/index.json', redirect('http://10.0.0.1/')),
  ],
  [
    'an index with an address inside the account',
    'address_not_allowed',
    () =>
      server.answer(
        '/index.json',
        send(
          JSON.stringify({
            collections: [
              {
                id: 'c',
                name: 'Enterprise ATT&CK',
                versions: [{ version: '19.0', url: 'http://169.254.169.254/x.json' }],
              },
            ],
          }),
        ),
      ),
  ],
];

it.each(lies)('refuses %s as %s and leaves everything as it was', async (_lie, code, tell) => {
  tell();
  const before = { pointer: await store.releases.pointer(DOMAIN), held: await store.releases.held(DOMAIN) };
  const text = await books.text();
  const result = await bench.refresh();
  expect(result).toMatchObject({ outcome: 'refused', code });
  expect(result.message).toBeTruthy();
  expect(await store.releases.pointer(DOMAIN)).toEqual(before.pointer);
  expect(await store.releases.held(DOMAIN)).toEqual(before.held);
  expect(await books.text()).toBe(text);
  expect((await store.records.state()).lastFailure?.code).toBe(code);
});

it('passes on how long the server asks to wait', async () => {
  publishBundle(send('', { 'retry-after': '86400' }, 429));
  expect(await bench.refresh()).toMatchObject({ code: 'rate_limited', retryAfterSeconds: 86_400 });
});

it('refuses a server that is not there', async () => {
  const { indexUrl, close } = await startReleaseServer();
  await close();
  const lost = setUpRefresh({ store, indexUrl, library });
  expect(await lost.refresh()).toMatchObject({ outcome: 'refused', code: 'unreachable' });
});

it('takes plain http from a loopback address only', async () => {
  expect(() =>
    setUpRefresh({ store, indexUrl: 'http://attack.example.org/index.json', library }).parts(),
  ).not.toThrow();
  const plain = setUpRefresh({ store, indexUrl: 'http://attack.example.org/index.json', library });
  expect(await plain.refresh()).toMatchObject({ outcome: 'refused', code: 'address_not_allowed' });
});

it('installs the release once the server tells the truth again, other collections having been served all along', async () => {
  server.publish(DOMAIN, '19.0', bundleText({ version: '19.0', techniques: many(10) }));
  server.publish('ics-attack', '19.0', bundleText({ version: '19.0', domain: 'ics-attack', techniques: many(5) }));
  expect(await bench.refresh()).toMatchObject({ outcome: 'refused', code: 'techniques_fell' });
  expect((await store.releases.pointer('ics-attack'))?.version).toBe('19.0');
  server.clear();
  server.publish(DOMAIN, '19.0', next());
  expect(await bench.refresh()).toMatchObject({ outcome: 'refreshed' });
  expect((await store.releases.pointer(DOMAIN))?.version).toBe('19.0');
});
