import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Mapping } from '../../shared/mapping/mapping.ts';
import { receiveAll } from '../support/receive-all.ts';
import { lambdaContext, sqsEvent, sqsRecord } from '../support/sqs-event.ts';
import { startTestCloud, type TestCloud } from '../support/test-cloud.ts';

type Handler = (event: SQSEvent, context: ReturnType<typeof lambdaContext>) => Promise<SQSBatchResponse>;

const WEB_ATTACK = {
  id: 'a-1',
  name: 'vBulletin.Routestring.widgetConfig.Remote.Code.Execution',
  direction: 'inbound',
};

describe('map-alerts', () => {
  let cloud: TestCloud;
  let handler: Handler;
  const invoke = (event: SQSEvent, remaining?: number) => handler(event, lambdaContext(remaining));
  const published = async () => receiveAll(cloud.sqs, cloud.messaging.published.url);
  const alertItems = async () => (await cloud.dump('alerts')).filter(({ sk }) => sk === 'MAPPING');
  const quarantined = async () => (await cloud.dump('alerts')).filter(({ sk }) => sk === 'RECORD');

  beforeAll(async () => {
    cloud = await startTestCloud();
    const module = await import('../../functions/map-alerts/handler.ts');
    handler = module.handler as unknown as Handler;
  });
  beforeEach(async () => {
    await published();
  });
  afterAll(async () => {
    await cloud?.stop();
  });

  test('stores an alert with its mapping and raw text, and publishes the mapping with attributes to filter by', async () => {
    expect(await invoke(sqsEvent(WEB_ATTACK))).toEqual({ batchItemFailures: [] });

    const [item] = (await alertItems()).filter(({ alertId }) => alertId === 'a-1');
    expect(item).toMatchObject({ truncated: false, verdict: 'mapped' });
    expect(JSON.parse(String(item?.['raw']))).toEqual(WEB_ATTACK);
    const messages = await published();
    expect(messages).toHaveLength(1);
    const { views, ...mapping } = JSON.parse(messages[0]?.Body ?? '') as Mapping & { readonly views: object };
    expect(mapping).toEqual(JSON.parse(String(item?.['mapping'])));
    expect(views).toMatchObject({ ocsf: { attacks: [{ technique: { uid: 'T1190' } }] } });
    const attributes = messages[0]?.MessageAttributes ?? {};
    expect(attributes['verdict']?.StringValue).toBe('mapped');
    expect(JSON.parse(attributes['technique']?.StringValue ?? '[]')).toEqual(mapping.techniques.map(({ id }) => id));
    expect(JSON.parse(attributes['tactic']?.StringValue ?? '[]')).toContain('initial-access');
    expect(['high', 'medium', 'low']).toContain(attributes['confidenceBand']?.StringValue);
  });

  test('a redelivery, even as a new message with its keys in another order, changes nothing at all', async () => {
    const alert = { id: 'again', name: 'SQL injection in login form', host: 'web-1' };
    await invoke(sqsEvent(alert));
    const before = { alerts: await cloud.dump('alerts'), library: await cloud.dump('library') };
    await published();

    await invoke(sqsEvent(alert, { host: 'web-1', name: alert.name, id: 'again' }));

    expect({ alerts: await cloud.dump('alerts'), library: await cloud.dump('library') }).toEqual(before);
    expect(await published()).toHaveLength(0);
  });

  test('the same id with other content is another alert', async () => {
    await invoke(sqsEvent({ id: 'twice', name: 'Port scan' }, { id: 'twice', name: 'Password guessing over SSH' }));
    expect((await alertItems()).filter(({ alertId }) => alertId === 'twice')).toHaveLength(2);
    expect(await published()).toHaveLength(2);
  });

  test('what cannot be read is quarantined with its reason at once, and its neighbours are mapped', async () => {
    const huge = JSON.stringify({ name: 'x'.repeat(10_500_000) });
    const bad = ['', '   ', 'null', '[]', '{"a":', '{"id":"no name"}', '{"name":42}', '17', huge];
    const response = await invoke(sqsEvent(...bad, { id: 'neighbour', name: 'Ransomware encrypts files on a share' }));

    expect(response).toEqual({ batchItemFailures: [] });
    expect((await alertItems()).filter(({ alertId }) => alertId === 'neighbour')).toHaveLength(1);
    const codes = (await quarantined()).map(({ code }) => code);
    expect(codes).toContain('empty_alert');
    expect(codes).toContain('invalid_json');
    expect(codes).toContain('no_signature');
    expect(codes).toContain('alert_too_large');
  });

  test('every alert of an array meets its own fate', async () => {
    await invoke(sqsEvent([{ id: 'in-1', name: 'Credential dumping from LSASS' }, { nothing: 0 }, 'Web.Shell.Upload']));
    const items = await alertItems();
    expect(items.filter(({ alertId }) => alertId === 'in-1')).toHaveLength(1);
    expect(items.filter(({ raw }) => raw === 'Web.Shell.Upload')).toHaveLength(1);
  });

  test('a message with hundreds of alerts is one message', async () => {
    const many = Array.from({ length: 100 }, (_, n) => ({ id: `bulk-${n}`, name: `Port scan of segment ${n}` }));
    expect(await invoke(sqsEvent(many))).toEqual({ batchItemFailures: [] });
    expect((await alertItems()).filter(({ alertId }) => String(alertId).startsWith('bulk-'))).toHaveLength(100);
  });

  test('a raw alert too large for an item is clipped, its length and hash kept', async () => {
    const body = JSON.stringify({ id: 'large', name: 'Web shell uploaded', fields: { payload: '💣'.repeat(220_000) } });
    await invoke(sqsEvent(body));
    const [item] = (await alertItems()).filter(({ alertId }) => alertId === 'large');
    expect(item).toMatchObject({ truncated: true, originalBytes: Buffer.byteLength(body) });
    expect(Buffer.byteLength(JSON.stringify(item))).toBeLessThan(400_000);
  });

  test('with too little time left nothing is begun, and every message is reported for a retry', async () => {
    const event = sqsEvent({ id: 'late-1', name: 'Late one' }, { id: 'late-2', name: 'Late two' });
    const response = await invoke(event, 1_000);
    const ids = response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    expect(ids.toSorted()).toEqual(event.Records.map(({ messageId }) => messageId).toSorted());
    expect((await alertItems()).filter(({ alertId }) => String(alertId).startsWith('late-'))).toHaveLength(0);
  });

  test('an event from another service is refused, an empty batch is nothing to do', async () => {
    await expect(invoke({ Records: [sqsRecord('x', { eventSource: 'aws:sns' })] })).rejects.toThrow('aws:sqs');
    await expect(invoke({} as SQSEvent)).rejects.toThrow('Records');
    expect(await invoke({ Records: [] })).toEqual({ batchItemFailures: [] });
  });

  test('hostile words and shapes leave prototypes alone and end mapped or quarantined', async () => {
    const hostile = [
      '{"__proto__":{"isAdmin":true},"name":"constructor"}',
      '{"name":"toString","constructor":{"prototype":{"x":1}}}',
      '{"name":"gnp.\\u202eexe \\u001b]0;title\\u0007 \\ud800","then":"x","toJSON":"y"}',
      `{"name":"deep","fields":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`,
      '\u{feff}{"name":"byte order mark"}',
      '{"name":"first","name":"second"}',
      '{"name":"NUL \\u0000 and 1e400", "severity": 1e400}',
    ];
    const count = async () => (await alertItems()).length + (await quarantined()).length;
    const before = await count();
    expect(await invoke(sqsEvent(...hostile))).toEqual({ batchItemFailures: [] });
    expect(await count()).toBe(before + hostile.length);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
