import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FunctionTimeoutError, type Invoke } from './invoke-function.ts';
import { toPayloadTwoEvent } from './payload-two-event.ts';

/** API Gateway's limit for a request's body, in bytes. */
const BODY_LIMIT = 10 * 1_048_576;

const INVOKE_PREFIX = '/_local/invoke/';

export interface HttpApiOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly api: Invoke;
  /** The functions that `POST /_local/invoke/{function}` runs. */
  readonly functions: ReadonlyMap<string, Invoke>;
}

export interface HttpApi {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

/** The body, or undefined where it is larger than API Gateway takes. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > BODY_LIMIT) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function sendJson(response: ServerResponse, status: number, body: unknown, type = 'application/json'): void {
  response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' });
  response.end(JSON.stringify(body));
}

const sendProblem = (response: ServerResponse, status: number, code: string, detail: string): void =>
  sendJson(response, status, { type: 'about:blank', title: code, status, code, detail }, 'application/problem+json');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Turns a function's answer into the response, as API Gateway does: an answer without a status is a 200 of JSON. */
function sendAnswer(response: ServerResponse, answer: unknown): void {
  if (!isObject(answer) || typeof answer['statusCode'] !== 'number') {
    sendJson(response, 200, answer);
    return;
  }
  const headers = isObject(answer['headers']) ? answer['headers'] : {};
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (Array.isArray(answer['cookies'])) response.setHeader('set-cookie', answer['cookies'].map(String));
  response.statusCode = answer['statusCode'];
  const body = typeof answer['body'] === 'string' ? answer['body'] : '';
  response.end(answer['isBase64Encoded'] === true ? Buffer.from(body, 'base64') : body);
}

/**
 * There is no authentication here, so a web page must not be able to use it through the browser of whoever runs it:
 * neither by a request of its own (Origin) nor by a name of its own that points to 127.0.0.1 (Host).
 */
function isFromThisMachine({ headers }: IncomingMessage): boolean {
  const host = (headers.host ?? '').replace(/:\d{1,5}$/, '');
  const local = new Set(['127.0.0.1', 'localhost', '[::1]']);
  return local.has(host) && (headers.origin === undefined || headers.origin === `http://${headers.host ?? ''}`);
}

/** Runs one function now and answers with what it answered. */
async function runNow(request: IncomingMessage, response: ServerResponse, body: Buffer, options: HttpApiOptions) {
  const name = (request.url ?? '').slice(INVOKE_PREFIX.length).split('?')[0] ?? '';
  const invoke = options.functions.get(name);
  if (!invoke) {
    const known = [...options.functions.keys()].join(', ');
    sendProblem(response, 404, 'unknown_function', `no such function; there are ${known}`);
    return;
  }
  let event: unknown;
  try {
    event = body.length > 0 ? JSON.parse(body.toString('utf8')) : { source: 'local', 'detail-type': 'Invoked by hand' };
  } catch {
    sendProblem(response, 400, 'invalid_json', 'the body is the event and must be JSON, or empty');
    return;
  }
  try {
    sendJson(response, 200, await invoke(event));
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : 'the function threw';
    sendProblem(response, 502, 'function_failed', detail);
  }
}

async function handle(request: IncomingMessage, response: ServerResponse, options: HttpApiOptions): Promise<void> {
  if (!isFromThisMachine(request)) {
    sendProblem(response, 403, 'foreign_origin', 'the local API answers only to this machine');
    return;
  }
  const body = await readBody(request);
  if (!body) {
    response.setHeader('connection', 'close');
    sendProblem(response, 413, 'payload_too_large', 'API Gateway takes at most 10 MB');
    return;
  }
  if (request.method === 'POST' && request.url?.startsWith(INVOKE_PREFIX)) {
    await runNow(request, response, body, options);
    return;
  }
  try {
    sendAnswer(response, await options.api(toPayloadTwoEvent(request, body, new Date())));
  } catch (error) {
    const late = error instanceof FunctionTimeoutError;
    sendJson(response, late ? 503 : 500, { message: late ? 'Service Unavailable' : 'Internal Server Error' });
  }
}

/** The port of the API belongs to another program. */
class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
  readonly code = 'port_in_use';
}

/** Serves the API on 127.0.0.1 as API Gateway would. Throws `port_in_use` where another program has the port. */
export async function startHttpApi(options: HttpApiOptions): Promise<HttpApi> {
  const server = createServer((request, response) => {
    handle(request, response, options).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `port ${options.port} is in use; stop what listens there, or choose another with --port (0: any free)`;
      reject(error.code === 'EADDRINUSE' ? new PortInUseError(taken) : error);
    });
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 1_000).unref();
      }),
  };
}
