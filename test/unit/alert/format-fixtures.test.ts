import { describe, expect, it } from 'vitest';
import { jsonFormats, textFormats } from '../../../shared/alert/formats/all-formats.ts';
import { isJson } from '../../../shared/alert/json-path.ts';
import { readAlerts } from '../../../shared/alert/read-alerts.ts';
import { readFormatFixtures } from '../../support/format-fixtures.ts';

const fixtures = readFormatFixtures();

/** The moment at which the fixtures are read: dates without a year lie before it. */
const now = new Date('2026-11-23T12:00:00Z');

/** Syslog and key=value lines stand around vendors' own forms, so they may claim a line beside one of those. */
const AROUND = ['syslog', 'key-values'];

const claimsOn = (raw: unknown): readonly string[] =>
  isJson(raw)
    ? jsonFormats.filter((format) => format.recognises(raw)).map((format) => format.name)
    : textFormats
        .filter((format) => !AROUND.includes(format.name) && format.recognises(String(raw)))
        .map((format) => format.name);

describe('format fixtures', () => {
  it('are sixty or more, with at least two a format', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(60);
    const perFormat = Map.groupBy(fixtures, (fixture) => fixture.format);
    const formats = [...jsonFormats, ...textFormats].map((format) => format.name);
    for (const format of [...formats, 'generic', 'signature'])
      expect(perFormat.get(format)?.length ?? 0, format).toBeGreaterThanOrEqual(2);
  });

  it.each(fixtures.map((fixture) => [`${fixture.format}/${fixture.name}`, fixture] as const))(
    '%s is read as the alert beside it',
    (_, fixture) => {
      const outcomes = readAlerts(fixture.text, { now });
      const alerts = outcomes.map((outcome) => ('alert' in outcome ? outcome.alert : outcome.error));
      expect(alerts).toEqual(fixture.expected);
    },
  );

  it.each(fixtures.map((fixture) => [`${fixture.format}/${fixture.name}`, fixture] as const))(
    '%s is claimed by its own format and no other',
    (_, fixture) => {
      for (const outcome of readAlerts(fixture.text, { now })) {
        const claims = claimsOn(outcome.raw);
        expect(claims.length).toBeLessThanOrEqual(1);
        expect('alert' in outcome && outcome.alert.format).toBe(fixture.format);
      }
    },
  );
});
