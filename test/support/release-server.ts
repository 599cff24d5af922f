import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a test wants one address answered. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that publishes releases on a loopback address, truthfully or not. */
export interface ReleaseServer {
  readonly indexUrl: string;
  readonly origin: string;
  /** Every request so far: method and path. */
  readonly requests: string[];
  /** Answers a path by hand. */
  answer(path: string, answer: Answer): void;
  /** Publishes a bundle as the newest of its domain; both index and bundle have ETags. */
  publish(domain: string, version: string, bundle: string | Buffer, modified?: string): void;
  /** Forgets everything published. */
  clear(): void;
  close(): Promise<void>;
}

interface Published {
  readonly domain: string;
  readonly version: string;
  readonly modified: string;
}

const etagOf = (body: string | Buffer): string => `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`;

const withEtag =
  (body: string | Buffer, etag: string): Answer =>
  (request, response) => {
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    response
      .writeHead(200, { 'content-type': 'text/plain', 'content-length': Buffer.byteLength(body), etag })
      .end(body);
  };

export async function startReleaseServer(): Promise<ReleaseServer> {
  const answers = new Map<string, Answer>();
  const published: Published[] = [];
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push(path);
    const answer = answers.get(path);
    if (answer) answer(request, response);
    else response.writeHead(404).end('not here');
  });
  server.listen(0, '127.0.0.1');
  await new Promise<void>((resolve) => server.once('listening', () => resolve()));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const writeIndex = () => {
    const collections = [...Map.groupBy(published, ({ domain }) => domain)].map(([domain, versions]) => ({
      id: `x-mitre-collection--${domain}`,
      name: domain,
      versions: versions.map(({ version, modified }) => ({
        version,
        modified,
        url: `${origin}/${domain}-${version}.json`,
      })),
    }));
    const body = JSON.stringify({ id: 'index', name: 'Made up', collections });
    answers.set('/index.json', withEtag(body, etagOf(body)));
  };

  return {
    indexUrl: `${origin}/index.json`,
    origin,
    requests,
    answer: (path, answer) => void answers.set(path, answer),
    publish(domain, version, bundle, modified = `2026-04-28T14:00:${String(published.length).padStart(2, '0')}.000Z`) {
      published.push({ domain, version, modified });
      answers.set(`/${domain}-${version}.json`, withEtag(bundle, etagOf(bundle)));
      writeIndex();
    },
    clear() {
      published.length = 0;
      answers.clear();
      requests.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
