import { describe, expect, it } from 'vitest';
import { readAlerts } from '../../../shared/alert/read-alerts.ts';

const now = new Date('2026-11-23T12:00:00Z');

const alertOf = (text: string) => {
  const [outcome] = readAlerts(text, { now });
  if (!outcome || 'error' in outcome) throw new Error('the input was not read');
  return outcome.alert;
};

const timed = (time: unknown) => alertOf(JSON.stringify({ name: 'Port scan', time }));

describe('the time of an alert', () => {
  it.each([
    ['2026-11-20T10:00:00.123456Z', '2026-11-20T10:00:00.123Z'],
    ['2026-11-20T10:00:00+0100', '2026-11-20T09:00:00.000Z'],
    ['2026-11-20', '2026-11-20T00:00:00.000Z'],
    ['2026/11/20 10:00:00', '2026-11-20T10:00:00.000Z'],
    ['Fri Nov 20 10:00:00 2026 UTC', '2026-11-20T10:00:00.000Z'],
    ['Fri, 20 Nov 2026 10:00:00 GMT', '2026-11-20T10:00:00.000Z'],
    ['20/Nov/2026:10:00:00 +0100', '2026-11-20T09:00:00.000Z'],
    ['Nov 20 2026 10:00:00.5 CET', '2026-11-20T09:00:00.500Z'],
    ['Nov 20, 2026 @ 10:00:00.000', '2026-11-20T10:00:00.000Z'],
    ['2026 Nov 20 10:00:00', '2026-11-20T10:00:00.000Z'],
    ['11/20/2026 10:00:00 PM', '2026-11-20T22:00:00.000Z'],
    ['20/11/2026 10:00:00', '2026-11-20T10:00:00.000Z'],
    ['20261120T100000Z', '2026-11-20T10:00:00.000Z'],
    [1_795_168_800, '2026-11-20T10:00:00.000Z'],
    ['1795168800123', '2026-11-20T10:00:00.123Z'],
    ['1795168800123456', '2026-11-20T10:00:00.123Z'],
    ['1795168800123456789', '2026-11-20T10:00:00.123Z'],
  ])('%s is read', (written, time) => {
    expect(timed(written)).toMatchObject({ time });
    expect(timed(written).warnings).toBeUndefined();
  });

  it.each(['9999-01-01T00:00:00Z', '1601-01-01', '2026-02-30T00:00:00Z', '2026-11-20T25:00:00Z', 'yesterday'])(
    '%s is left out with a warning',
    (written) => {
      expect(timed(written)).not.toHaveProperty('time');
      expect(timed(written).warnings?.join()).toContain('could not be read as a date');
    },
  );

  it('keeps a time whose zone nobody knows, as UTC and with a warning', () => {
    expect(timed('2026-11-20 10:00:00 QQT')).toMatchObject({
      time: '2026-11-20T10:00:00.000Z',
      warnings: [expect.stringContaining('unknown zone')],
    });
  });

  it.each([
    ['Nov 23 10:00:00', '2026-11-23T10:00:00.000Z'],
    ['Dec 31 23:59:59', '2025-12-31T23:59:59.000Z'],
    ['Feb 29 10:00:00', '2024-02-29T10:00:00.000Z'],
  ])('%s without a year lies in the latest that is not in the future', (written, time) => {
    const alert = alertOf(`<34>${written} gate-1 sensor: Port scan seen`);
    expect(alert).toMatchObject({ time, warnings: [expect.stringContaining('has no year')] });
  });

  it('is left out where the year is missing and nobody says what time it is', () => {
    const [outcome] = readAlerts('<34>Nov 23 10:00:00 gate-1 sensor: Port scan seen');
    expect(outcome).toMatchObject({ alert: { warnings: [expect.stringContaining('has no year')] } });
    expect(outcome).not.toHaveProperty('alert.time');
  });

  it.each([
    ['dd/MM/yyyy HH:mm:ss', '03/04/2026 10:00:00', '2026-04-03T10:00:00.000Z'],
    ['MM/dd/yy hh:mm a', '04/03/26 10:00 PM', '2026-04-03T22:00:00.000Z'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSZ", '2026-04-03T10:00:00.250+0200', '2026-04-03T08:00:00.250Z'],
    ['MMM dd yyyy HH:mm:ss zzz', 'Apr 03 2026 10:00:00 EST', '2026-04-03T15:00:00.000Z'],
    ['(((', '2026-04-03 10:00:00', '2026-04-03T10:00:00.000Z'],
  ])('in LEEF is read by its devTimeFormat %s', (pattern, written, time) => {
    const line = `LEEF:1.0|Sample|Sensor|1|Port scan|devTime=${written}\tdevTimeFormat=${pattern}\tsev=5`;
    expect(alertOf(line)).toMatchObject({ format: 'leef', time });
  });
});

describe('keys that stand twice in one object', () => {
  it('are named in the warnings, and the last one counts', () => {
    expect(alertOf('{"name":"Port scan","severity":"low","severity":"critical"}')).toMatchObject({
      severityRaw: 'critical',
      warnings: [expect.stringContaining('"severity" stands twice')],
    });
    expect(alertOf('{ "name" : "Port scan", "a" : { "b" : 1, "b" : 2 } }').warnings?.join()).toContain('"b"');
  });

  it('are not seen where objects side by side have the same keys, or texts look like keys', () => {
    const text = '{"name":"Port scan","list":[{"b":":1"},{"b":"\\"b\\":2"}],"inner":"{\\"b\\":1,\\"b\\":2}"}';
    expect(alertOf(text).warnings).toBeUndefined();
  });
});
