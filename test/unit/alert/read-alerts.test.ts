import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../shared/alert/alert.ts';
import { readAlerts } from '../../../shared/alert/read-alerts.ts';

const alertsOf = (input: unknown): readonly Alert[] =>
  readAlerts(input).flatMap((outcome) => ('alert' in outcome ? [outcome.alert] : []));
const codesOf = (input: unknown): readonly string[] =>
  readAlerts(input).flatMap((outcome) => ('error' in outcome ? [outcome.error.code] : []));
const namesOf = (input: unknown): readonly string[] => alertsOf(input).map((alert) => alert.name);

const vBulletin = 'vBulletin.Routestring.widgetConfig.Remote.Code.Execution';

describe('reading alerts', () => {
  it('takes a bare text as a signature', () => {
    expect(readAlerts(vBulletin)).toEqual([{ alert: { format: 'signature', name: vBulletin }, raw: vBulletin }]);
  });

  it('reads every field of the generic form', () => {
    const [alert] = alertsOf({
      id: 'a-1',
      name: vBulletin,
      description: 'a request that makes the forum run code',
      severity: 'high',
      time: '2026-11-23T10:00:00Z',
      source: { ip: '203.0.113.7', port: 40222 },
      destination: { ip: '10.0.0.5', port: 443 },
      direction: 'inbound',
      host: 'forum-1',
      user: 'www-data',
      process: 'php-fpm',
      fields: { any: 'further facts' },
      techniques: ['T1190'],
    });
    expect(alert).toEqual({
      id: 'a-1',
      format: 'generic',
      name: vBulletin,
      description: 'a request that makes the forum run code',
      severity: 75,
      severityRaw: 'high',
      time: '2026-11-23T10:00:00.000Z',
      source: { ip: '203.0.113.7', port: 40222 },
      destination: { ip: '10.0.0.5', port: 443 },
      direction: 'inbound',
      host: 'forum-1',
      user: 'www-data',
      process: 'php-fpm',
      vendorLabels: [{ raw: 'T1190', id: 'T1190', kind: 'technique', scheme: 'attack' }],
      fields: expect.objectContaining({ any: 'further facts' }),
    });
  });

  it('reads a labelled row: log source, CVEs, class and the direction that its network variables say', () => {
    const [alert] = alertsOf({
      id: '2000308',
      source: 'suricata_et',
      name: 'ET WEB_SERVER Something',
      fields: {
        proto: 'tcp',
        src: '$EXTERNAL_NET',
        dst: '$HOME_NET',
        dst_port: '$HTTP_PORTS',
        classtype: 'web-application-attack',
        cves: ['CVE-2020-1350'],
        product: 'windows',
        category: 'process_creation',
        tables: ['SecurityEvent', 'Event'],
        command: 'whoami /all',
      },
    });
    expect(alert).toMatchObject({
      product: 'suricata_et',
      category: 'web-application-attack',
      direction: 'inbound',
      cves: ['CVE-2020-1350'],
      logSource: ['windows', 'process_creation', 'SecurityEvent', 'Event'],
      commandLine: 'whoami /all',
      fields: { tables: 'SecurityEvent, Event', classtype: 'web-application-attack' },
    });
    expect(alert?.vendorLabels).toBeUndefined();
  });

  it('finds the name-like field of unknown JSON and says which it was', () => {
    const [alert] = alertsOf({ meta: { headline: 'Odd login from a new country' }, n: 3 });
    expect(alert).toMatchObject({
      name: 'Odd login from a new country',
      warnings: ['the signature was read from the field "meta.headline"'],
    });
  });

  it.each([
    ['an array', [vBulletin, { name: 'second' }], [vBulletin, 'second']],
    ['JSON Lines', `{"name":"one"}\n{"name":"two"}`, ['one', 'two']],
    ['two documents in one line', '{"name":"one"}{"name":"two"}', ['one', 'two']],
    ['a line that begins with a bracket', '[1] odd thing seen', ['[1] odd thing seen']],
    ['a byte order mark', '\ufeff{"name":"one"}', ['one']],
    ['UTF-16 read as bytes', [...'{"name":"one"}'].map((c) => `${c}\0`).join(''), ['one']],
    ['JSON in a JSON string', JSON.stringify(JSON.stringify({ name: 'one' })), ['one']],
    ['a cut line', '{"name":"one","description":"half a li', ['one']],
    ['a line cut within a key', '{"name":"one","descr', ['one']],
    ['NaN', '{"name":"one","score":NaN}', ['one']],
    ['SNS', { Type: 'Notification', TopicArn: 'arn:x', Message: '{"name":"one"}' }, ['one']],
    ['EventBridge', { 'detail-type': 'x', source: 'y', detail: { name: 'one' } }, ['one']],
    [
      'SQS records',
      {
        Records: [
          { messageId: 'm', body: '{"name":"one"}' },
          { messageId: 'n', body: 'two' },
        ],
      },
      ['one', 'two'],
    ],
    [
      'SNS in SQS',
      {
        Records: [
          {
            messageId: 'm',
            body: JSON.stringify({ Type: 'Notification', TopicArn: 'a', Message: '[{"name":"one"},{"name":"two"}]' }),
          },
        ],
      },
      ['one', 'two'],
    ],
    [
      'a CloudWatch Logs subscription',
      {
        awslogs: {
          data: gzipSync(
            JSON.stringify({
              messageType: 'DATA_MESSAGE',
              logEvents: [{ message: 'one' }, { message: '{"name":"two"}' }],
            }),
          ).toString('base64'),
        },
      },
      ['one', 'two'],
    ],
    ['a page of findings', { findings: [{ title: 'one' }, { title: 'two' }] }, ['one', 'two']],
  ])('reads the alerts in %s', (_, input, names) => {
    expect(namesOf(input)).toEqual(names);
    expect(codesOf(input)).toEqual([]);
  });

  it.each([
    ['', 'empty_alert'],
    ['  \n', 'empty_alert'],
    [null, 'empty_alert'],
    ['null', 'empty_alert'],
    [[], 'empty_alert'],
    ['[]', 'empty_alert'],
    [{}, 'empty_alert'],
    [123, 'no_signature'],
    ['123', 'no_signature'],
    ['{not json', 'invalid_json'],
    ['{"broken": ', 'invalid_json'],
    [{ awslogs: { data: '!!' } }, 'invalid_json'],
  ])('refuses %j with the code %s', (input, code) => {
    expect(codesOf(input)).toEqual([code]);
  });

  it('refuses a compressed log message that unfolds without end', () => {
    const data = gzipSync('x'.repeat(20_000_000)).toString('base64');
    expect(codesOf({ awslogs: { data } })).toEqual(['alert_too_large']);
  });

  it('reads records of a stream that came compressed, and one that is broken harms no other', () => {
    const record = (data: string) => ({ kinesis: { kinesisSchemaVersion: '1.0', sequenceNumber: '1', data } });
    const logs = gzipSync(
      JSON.stringify({ messageType: 'DATA_MESSAGE', logEvents: [{ message: '{"name":"Port scan"}' }] }),
    );
    const Records = [record(logs.toString('base64')), record(logs.subarray(0, 40).toString('base64'))];
    expect(namesOf({ Records })).toEqual(['Port scan']);
    expect(codesOf({ Records })).toEqual(['invalid_json']);
  });

  it('loses no line and no object that its vendor would have named', () => {
    expect(alertsOf('CEF:0|Sample')).toMatchObject([
      { name: 'CEF:0|Sample', warnings: [expect.stringContaining('CEF')] },
    ]);
    const nameless = { ecs: { version: '8.11' }, event: { kind: 'alert' }, vendor: { rule_name: 'Port scan' } };
    expect(namesOf(nameless)).toEqual(['Port scan']);
  });

  it('reads an alert that came as base64', () => {
    expect(namesOf(Buffer.from('{"name":"Port scan"}').toString('base64'))).toEqual(['Port scan']);
  });

  it("takes a notification of S3 for no event of CloudTrail's, whose keys it has", () => {
    const said = { eventSource: 'aws:s3', eventName: 'ObjectCreated:Put', userIdentity: { principalId: 'p1' } };
    expect(alertsOf(said).map((alert) => alert.format)).toEqual(['generic']);
  });

  it('gives each element of a list its own fate', () => {
    const outcomes = readAlerts([{ name: 'one' }, 0, { name: 'two' }]);
    expect(outcomes.map((outcome) => ('alert' in outcome ? outcome.alert.name : outcome.error.code))).toEqual([
      'one',
      'no_signature',
      'two',
    ]);
  });
});
