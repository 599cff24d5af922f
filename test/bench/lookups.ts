import { performance } from 'node:perf_hooks';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createClient } from '../../functions/client/create-client.ts';
import { type LocalStack, startLocalStack } from '../../infra/local/local-stack.ts';
import { apiEvent } from '../support/api-event.ts';
import { lambdaContext } from '../support/sqs-event.ts';

/** Look-ups, measured through the whole local stack and apart from what it stores in. */
interface LookupsBench {
  /** Milliseconds over HTTP at 100 requests a second that 99 of 100 stay under. */
  readonly overHttp: number;
  /** Milliseconds of processor time of our own code, calls to the tables left out, that 99 of 100 stay under. */
  readonly ownCode: number;
}

const ENTRIES = 2_000;
const PER_SECOND = 100;
const SECONDS = 10;
const WARM_UP = 300;

const WORDS = 'amber birch cedar delta ember fjord grove heath islet juniper kelp lilac maple north olive'.split(' ');
const nameOf = (n: number): string =>
  `Bench ${WORDS[n % 15]} ${WORDS[Math.floor(n / 15) % 15]} ${WORDS[Math.floor(n / 225) % 15]} beacon`;

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/** Milliseconds of processor time of this process so far: what else the machine runs does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Milliseconds of processor time while at least one call to the tables was under way. */
function watchTables(): { readonly spent: () => number; readonly restore: () => void } {
  const { prototype } = DynamoDBDocumentClient;
  const send = prototype.send;
  let open = 0;
  let since = 0;
  let total = 0;
  const enter = (): void => {
    if (open++ === 0) since = processorTime();
  };
  const leave = (): void => {
    if (--open === 0) total += processorTime() - since;
  };
  prototype.send = function watched(this: DynamoDBDocumentClient, ...args: Parameters<typeof send>) {
    enter();
    return (send.apply(this, args) as unknown as Promise<unknown>).finally(leave);
  } as typeof send;
  return {
    spent: () => total,
    restore: () => {
      prototype.send = send;
    },
  };
}

/** The paths of all kinds of look-ups, one after the other. */
async function pathsOf(stack: LocalStack): Promise<readonly string[]> {
  const client = createClient({ url: stack.apiUrl });
  const rules = Array.from({ length: ENTRIES }, (_, n) => ({ name: nameOf(n), techniques: ['T1071'] }));
  for (let from = 0; from < ENTRIES; from += 500) await client.importRules('bench', rules.slice(from, from + 500));
  const page = await client.request<{ readonly entries: readonly { readonly signatureKey: string }[] }>(
    'GET',
    '/v1/library?limit=100',
  );
  const keys = page.entries.map(({ signatureKey }) => signatureKey);
  return keys.flatMap((key) => [
    `/v1/library/${key}`,
    '/v1/techniques/T1059.001',
    '/v1/connotations/mimikatz',
    `/v1/library/${key}/history`,
    '/v1/library?limit=20',
    '/v1/techniques?q=credential',
  ]);
}

/** Asks at a steady rate, however long answers take, and gives how long each took. */
async function askSteadily(url: string, paths: readonly string[]): Promise<readonly number[]> {
  const start = performance.now();
  return Promise.all(
    Array.from({ length: PER_SECOND * SECONDS }, async (_, n) => {
      const due = start + (n * 1_000) / PER_SECOND;
      await new Promise((resolve) => setTimeout(resolve, Math.max(1, due - performance.now())));
      await (await fetch(`${url}${paths[n % paths.length]}`)).arrayBuffer();
      return performance.now() - due;
    }),
  );
}

/** Asks the function one after the other and gives the processor time that each took beyond the calls to the tables. */
async function askAlone(paths: readonly string[]): Promise<readonly number[]> {
  // The very function that the stack runs, without the local runner's copying of what goes in and out.
  const { handler } = await import('../../functions/lookup-api/handler.ts');
  const tables = watchTables();
  const own: number[] = [];
  for (let n = 0; n < PER_SECOND * SECONDS; n++) {
    const url = new URL(paths[n % paths.length] ?? '/', 'http://127.0.0.1');
    const event = apiEvent({ path: url.pathname, query: Object.fromEntries(url.searchParams) });
    const before = processorTime() - tables.spent();
    await handler(event, lambdaContext());
    own.push(processorTime() - tables.spent() - before);
  }
  tables.restore();
  return own;
}

/** Measures look-ups of all kinds in a library of 2,000 entries, warm: over HTTP at a steady rate, then our own part. */
export async function benchLookups(): Promise<LookupsBench> {
  process.env['ATTACK_INDEX_URL'] ??= 'http://127.0.0.1:9/index.json';
  const stack = await startLocalStack({
    port: 0,
    logLevel: 'SILENT',
    onBroken: (error) => {
      throw error;
    },
  });
  try {
    const paths = await pathsOf(stack);
    for (let n = 0; n < WARM_UP; n++) await (await fetch(`${stack.apiUrl}${paths[n % paths.length]}`)).arrayBuffer();
    const overHttp = percentile(await askSteadily(stack.apiUrl, paths), 0.99);
    const ownCode = percentile(await askAlone(paths), 0.99);
    return { overHttp, ownCode };
  } finally {
    await stack.stop();
  }
}
