import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { contentKey } from '../../../shared/alert/content-key.ts';
import { readAlerts } from '../../../shared/alert/read-alerts.ts';

const read = (input: unknown) => {
  const [outcome] = readAlerts(input);
  if (!outcome) throw new Error('lost');
  return 'alert' in outcome
    ? { name: outcome.alert.name, warnings: outcome.alert.warnings ?? [], alert: outcome.alert, raw: outcome.raw }
    : { code: outcome.error.code, raw: outcome.raw };
};

const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const many = (count: number): string => Array.from({ length: count }, (_, n) => `"k${n}":${n}`).join();

/** Milliseconds that a call takes. */
function time(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}

describe('hostile inputs', () => {
  it.each([33, 1_000, 5_000, 100_000])('of %i levels are read by their name, the depths left out', (depth) => {
    const result = read(`{"name":"deep","x":${nested(depth)}}`);
    expect(result).toMatchObject({ name: 'deep', warnings: ['what is nested deeper than 32 levels was left out'] });
    expect(() => JSON.stringify(result.raw)).not.toThrow();
    expect(contentKey('p', result.raw)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('of 100,000 keys are read up to the 2,000th', () => {
    expect(read(`{"name":"wide",${many(100_000)}}`)).toMatchObject({
      name: 'wide',
      warnings: ['fields beyond the 2000th were left out', 'there were more facts than are kept; the first were'],
    });
  });

  it('of a list of a million are read up to the 1,000th', () => {
    const result = read({ name: 'long', list: new Array(1_000_000).fill(0) });
    expect(result).toMatchObject({ name: 'long', warnings: ['a list of 1000000 elements was read up to its 1000th'] });
  });

  it.each([
    ['one long text', 'x'.repeat(1_048_576)],
    ['NULs', '\u0000'.repeat(1_048_576)],
    ['slashes', '/.\\'.repeat(350_000)],
    ['humps', 'ABCdEfGh'.repeat(8_192)],
    ['blanks before an x', `a${' '.repeat(50_000)}x`],
    ['a repeated letter', `${'a'.repeat(60_000)}!`],
    ['escaped percents', `a${'%25'.repeat(10_000)}`],
    ['brackets', '['.repeat(500_000)],
    ['braces', '{'.repeat(500_000)],
    ['quotes', '"'.repeat(500_000)],
    ['commas in a list', `[${','.repeat(500_000)}`],
    ['equals signs', 'a='.repeat(250_000)],
    ['CEF of bars', `CEF:0|${'|'.repeat(500_000)}`],
    ['CEF of brackets', `CEF:0|a|b|c|d|e|5|${']='.repeat(250_000)}`],
    ['a Zeek line of note types', `1795341600.25\t${'A::'.repeat(150_000)}`],
    ['header lines', '#a\n'.repeat(150_000)],
    ['CEF of equals signs', `CEF:0|a|b|c|d|e|5|${' a='.repeat(150_000)}`],
    ['LEEF of tabs', `LEEF:1.0|a|b|c|d|${'\t'.repeat(500_000)}`],
    ['a syslog header without end', `<13>1 2026-11-20T10:00:00Z h a p m [${'x="\\"" '.repeat(100_000)}`],
    ['PAN cells', `1,2026/11/20 10:20:00,0018,THREAT,${','.repeat(500_000)}`],
    ['a fast line', `[**] [1:2:3] ${' ['.repeat(200_000)}`],
    ['key values', `type=utm subtype=ips devid=x ${'k="v '.repeat(100_000)}`],
    ['CVE ids', `x ${'CVE-2020-1234 '.repeat(10_000)}`],
  ])('of %s take no longer than their length allows', (_, text) => {
    expect(time(() => readAlerts(text))).toBeLessThan(4_000);
  });

  it('of blanks within an id are looked through once', () => {
    const line = `LEEF:2.0|Sample Inc|Wall|1|Odd${' '.repeat(200_000)}probe|^|src=203.0.113.4`;
    expect(time(() => readAlerts(line))).toBeLessThan(1_000);
  });

  it('take time in proportion to their length', () => {
    const grow = (n: number) => `{"name":"x","a":"${'b,{"\\\\'.repeat(n)}`;
    readAlerts(grow(20_000));
    const best = (text: string) => Math.min(...[1, 2, 3].map(() => time(() => readAlerts(text))));
    const [small, large] = [best(grow(50_000)), best(grow(400_000))];
    expect(large).toBeLessThan(Math.max(small, 2) * 8 * 4);
  });

  it('cannot change a prototype or be mistaken for a promise', () => {
    const texts = [
      '{"name":"p","__proto__":{"isAdmin":true}}',
      '{"name":"p","constructor":{"prototype":{"x":1}}}',
      '{"name":"p","a.__proto__.b":1}',
      '{"name":"p","toJSON":"x","then":"y"}',
      '{"name":"p","length":-1}',
      '{"name":"p","fields":{"__proto__":{"x":1},"hasOwnProperty":"x"}}',
    ];
    for (const text of texts) expect(read(text)).toMatchObject({ name: 'p' });
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it.each(['constructor', 'hasOwnProperty', 'toString', 'valueOf', 'then', '__proto__'])(
    'named %s are alerts like any other',
    (name) => {
      expect(read({ name })).toMatchObject({ name });
      expect(read(name)).toMatchObject({ name });
    },
  );

  it('bring no control characters, broken surrogates or line breaks into the signature', () => {
    const { name } = read({ name: 'a\r\n{"level":"INFO"}\u001b]0;t\u0007\ud800b\u2028c' });
    expect(name).toBe('a {"level":"INFO"} ]0;t \ufffdb c');
  });

  it('do not become two alerts by a line break in a signature', () => {
    expect(readAlerts('Odd title\r\n{"name":"confirmed benign"}')).toHaveLength(1);
  });

  it.each([
    ['1601-01-01T00:00:00Z'],
    ['9999-12-31T23:59:59Z'],
    [-5_000_000_000],
    ['yesterday'],
    ['11/21-08:40:00.5'],
    [{ a: 1 }],
  ])('dated %j keep no date, and say so', (value) => {
    const result = read({ name: 'x', time: value });
    expect(result.alert?.time).toBeUndefined();
    if (typeof value !== 'object') expect(result.warnings?.join()).toContain('the time');
  });

  it.each([
    [1_795_000_000, '2026-11-18T11:06:40.000Z'],
    [1_795_000_000_123, '2026-11-18T11:06:40.123Z'],
    [1_795_000_000_123_456, '2026-11-18T11:06:40.123Z'],
    ['1795000000123456789', '2026-11-18T11:06:40.123Z'],
    ['2026-11-18T12:06:40+01:00', '2026-11-18T11:06:40.000Z'],
    ['2026-11-18 11:06:40', '2026-11-18T11:06:40.000Z'],
    ['Nov 18 2026 11:06:40', '2026-11-18T11:06:40.000Z'],
    ['11/18/2026 11:06:40 AM', '2026-11-18T11:06:40.000Z'],
  ])('and honest ones dated %j are read in UTC', (value, iso) => {
    expect(read({ name: 'x', time: value }).alert?.time).toBe(iso);
  });

  it('of ten JSON texts in one another are read, of thirty refused', () => {
    const wrap = (times: number): string => {
      let text = '{"name":"inner"}';
      for (let n = 0; n < times; n++) text = JSON.stringify(text);
      return text;
    };
    expect(read(wrap(10))).toMatchObject({ name: 'inner' });
    expect(read(wrap(13)).code).toBe('alert_too_deep');
  });

  it('of envelopes in envelopes are opened four deep and no deeper', () => {
    const wrap = (times: number): unknown => {
      let inner: unknown = { name: 'inner' };
      for (let n = 0; n < times; n++)
        inner = { Type: 'Notification', TopicArn: 'arn:x', Message: JSON.stringify(inner) };
      return inner;
    };
    expect(read(wrap(4))).toMatchObject({ name: 'inner' });
    expect(read(wrap(5)).code).toBe('alert_too_deep');
  });

  it.each([
    ['base64 that is not', '%%%not base64%%%', 'invalid_json'],
    ['gzip that was cut', gzipSync('{"logEvents":[]}').subarray(0, 12).toString('base64'), 'invalid_json'],
    ['gzip without end', gzipSync(Buffer.alloc(30_000_000)).toString('base64'), 'alert_too_large'],
  ])('of compressed logs with %s are refused', (_, data, code) => {
    expect(read({ awslogs: { data } }).code).toBe(code);
  });

  it('claiming ten thousand techniques claim each once', () => {
    const result = read({ name: 'x', techniques: Array.from({ length: 10_000 }, () => 'T1059') });
    expect(result.alert?.vendorLabels).toHaveLength(1);
  });

  it('are not read as JSON numbers they are not', () => {
    expect(
      read('{"name":"n","severity":1e400,"x":123456789012345678901234567890123456789,"y":NaN,"z":-Infinity}'),
    ).toMatchObject({ name: 'n' });
  });

  it('keep their own content apart under the same id', () => {
    const [first, second] = ['low', 'critical'].map((severity) => read({ id: 'same', name: 'x', severity }));
    expect(contentKey('p', first?.raw)).not.toBe(contentKey('p', second?.raw));
  });
});
