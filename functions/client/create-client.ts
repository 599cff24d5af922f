import { AwsClient } from 'aws4fetch';
import type { Mapping } from '../../shared/mapping/mapping.ts';
import { ApiError } from './api-error.ts';
import type {
  AcceptedAlerts,
  DecisionBody,
  EntryDetail,
  EntryHistory,
  EntryPage,
  EntryQuery,
  Expecting,
  Health,
  ImportedRule,
  ImportReport,
  TechniqueDetail,
  Unreadable,
} from './api-types.ts';

export { ApiError } from './api-error.ts';
export type * from './api-types.ts';

/** AWS credentials; the region is read from the address where it is not given. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly region?: string;
}

/** How to reach the API. Neither credentials nor a token: the local stack. */
export interface ClientOptions {
  /** Its address, such as `https://abc.execute-api.eu-central-1.amazonaws.com`. */
  readonly url: string;
  /** Requests are signed with these (SigV4). */
  readonly credentials?: Credentials;
  /** Or carry this bearer token. */
  readonly token?: string | (() => Promise<string>);
  /** Tries in all where the API is busy (429, 503). Default 4. */
  readonly tries?: number;
}

/** alert2attack over HTTP. Every method throws `ApiError` where the API answers with a problem. */
export interface Client {
  /** Maps alerts, up to 100, storing nothing: an answer for each, in order. */
  map(alerts: unknown): Promise<readonly (Mapping | Unreadable)[]>;
  /** Puts alerts, up to 100, on the queue. */
  sendAlerts(alerts: unknown): Promise<AcceptedAlerts>;
  /** The stored mapping of an alert; as recorded, or in today's ATT&CK. */
  getAlert(alertId: string, as?: 'current'): Promise<Mapping>;
  getEntry(signatureKey: string): Promise<EntryDetail>;
  listEntries(query?: EntryQuery): Promise<EntryPage>;
  /** Every entry that fits, page after page. */
  allEntries(query?: Omit<EntryQuery, 'cursor'>): AsyncGenerator<EntryPage['entries'][number]>;
  decide(signatureKey: string, decision: DecisionBody, expecting?: Expecting): Promise<EntryDetail>;
  getHistory(signatureKey: string): Promise<EntryHistory>;
  revert(signatureKey: string, revision: number, expecting?: Expecting): Promise<EntryDetail>;
  /** Imports up to 500 rules of a pack; the same again changes nothing. */
  importRules(source: string, entries: readonly ImportedRule[]): Promise<ImportReport>;
  getTechnique(id: string, version?: string): Promise<TechniqueDetail>;
  getHealth(): Promise<Health>;
  /** Any other route: `request('GET', '/v1/tactics')`. */
  request<Answer>(method: string, path: string, options?: RequestOptions): Promise<Answer>;
}

export interface RequestOptions {
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
  readonly ifMatch?: number;
}

/** Statuses with which the API asks for patience. */
const BUSY = new Set([429, 502, 503]);

/** Longest wait between two tries, in milliseconds. */
const LONGEST_WAIT = 10_000;

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

type Send = (url: string, init: RequestInit) => Promise<Response>;

/** A way to send requests with who asks in them. */
function createSender({ credentials, token }: ClientOptions): Send {
  if (credentials) {
    const aws = new AwsClient({ service: 'execute-api', retries: 0, ...credentials });
    return (url, init) => aws.fetch(url, init);
  }
  return async (url, init) => {
    const bearer = typeof token === 'function' ? await token() : token;
    const headers = {
      ...(init.headers as Record<string, string>),
      ...(bearer && { authorization: `Bearer ${bearer}` }),
    };
    return fetch(url, { ...init, headers });
  };
}

/** The problem in a response, as an error; also where something between us and the API answered. */
async function toError(response: Response): Promise<ApiError> {
  const text = await response.text();
  let problem: { code?: unknown; detail?: unknown; message?: unknown; currentRevision?: unknown } = {};
  try {
    problem = JSON.parse(text) as typeof problem;
  } catch {
    problem = { detail: text.slice(0, 200) };
  }
  const code = typeof problem.code === 'string' ? problem.code : `http_${response.status}`;
  const detail = problem.detail ?? problem.message;
  const message = typeof detail === 'string' && detail !== '' ? detail : `the API answered ${response.status}`;
  const current = typeof problem.currentRevision === 'number' ? problem.currentRevision : undefined;
  return new ApiError(response.status, code, message, current);
}

/** Makes a client. Nothing is sent before the first call. */
export function createClient(options: ClientOptions): Client {
  const send = createSender(options);
  const base = options.url.replace(/\/+$/, '');

  const request: Client['request'] = async <Answer>(method: string, path: string, more: RequestOptions = {}) => {
    const url = new URL(`${base}${path}`);
    for (const [name, value] of Object.entries(more.query ?? {}))
      if (value !== undefined) url.searchParams.set(name, String(value));
    const init: RequestInit = {
      method,
      headers: {
        accept: 'application/json',
        ...(more.body !== undefined && { 'content-type': 'application/json' }),
        ...(more.ifMatch !== undefined && { 'if-match': `"${more.ifMatch}"` }),
      },
      ...(more.body !== undefined && { body: JSON.stringify(more.body) }),
    };
    for (let tries = 1; ; tries++) {
      const response = await send(url.href, init);
      if (response.ok) return (await response.json()) as Answer;
      const error = await toError(response);
      if (!BUSY.has(response.status) || tries >= (options.tries ?? 4)) throw error;
      const asked = Number(response.headers.get('retry-after') ?? 0) * 1_000;
      await wait(Math.min(LONGEST_WAIT, Math.max(asked, 100 * 2 ** tries)));
    }
  };

  const entryPath = (signatureKey: string): string => `/v1/library/${encodeURIComponent(signatureKey)}`;

  const client: Client = {
    request,
    async map(alerts) {
      const { mappings } = await request<{ mappings: readonly (Mapping | Unreadable)[] }>('POST', '/v1/map', {
        body: alerts,
      });
      return mappings;
    },
    sendAlerts: (alerts) => request('POST', '/v1/alerts', { body: alerts }),
    getAlert: (alertId, as) => request('GET', `/v1/alerts/${encodeURIComponent(alertId)}`, { query: { as } }),
    getEntry: (signatureKey) => request('GET', entryPath(signatureKey)),
    listEntries: (query = {}) => request('GET', '/v1/library', { query: { ...query } }),
    async *allEntries(query = {}) {
      let cursor: string | undefined;
      do {
        const page: EntryPage = await client.listEntries({
          limit: 100,
          ...query,
          ...(cursor !== undefined && { cursor }),
        });
        yield* page.entries;
        cursor = page.cursor;
      } while (cursor !== undefined);
    },
    decide: (signatureKey, decision, expecting = {}) =>
      request('PUT', entryPath(signatureKey), { body: decision, ...expecting }),
    getHistory: (signatureKey) => request('GET', `${entryPath(signatureKey)}/history`),
    revert: (signatureKey, revision, expecting = {}) =>
      request('POST', `${entryPath(signatureKey)}/revert`, { body: { revision }, ...expecting }),
    importRules: (source, entries) => request('POST', '/v1/library/import', { body: { source, entries } }),
    getTechnique: (id, version) => request('GET', `/v1/techniques/${encodeURIComponent(id)}`, { query: { version } }),
    getHealth: () => request('GET', '/v1/health'),
  };
  return client;
}
