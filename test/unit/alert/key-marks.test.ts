import { describe, expect, it } from 'vitest';
import { jsonFormats } from '../../../shared/alert/formats/all-formats.ts';
import type { Json } from '../../../shared/alert/formats/format.ts';
import { isJson } from '../../../shared/alert/json-path.ts';
import { marksOf, mayBeEnvelope, mayBeFormat, mayBeFormatAt } from '../../../shared/alert/key-marks.ts';
import { parseJson } from '../../../shared/alert/parse-json.ts';
import { readFormatFixtures } from '../../support/format-fixtures.ts';

/** An object and all the objects in it. */
const objectsIn = (value: unknown): readonly Json[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isJson(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
};

const flattened = (json: Json, prefix = ''): readonly (readonly [string, unknown])[] =>
  Object.entries(json).flatMap(([key, value]) =>
    isJson(value) ? flattened(value, `${prefix}${key}.`) : [[`${prefix}${key}`, value] as const],
  );

const capitalised = (json: Json): Json =>
  Object.fromEntries(Object.entries(json).map(([key, value]) => [key.charAt(0).toUpperCase() + key.slice(1), value]));

const writings = (json: Json): readonly Json[] => [json, Object.fromEntries(flattened(json)), capitalised(json)];

const samples = readFormatFixtures().flatMap(({ text }) => objectsIn(parseJson(text)).flatMap(writings));

describe('the marks of keys', () => {
  it.each(jsonFormats.map((format, at) => ({ name: format.name, format, at })))(
    'let $name be asked for every object that it recognises',
    ({ format, at }) => {
      const recognised = samples.filter((json) => format.recognises(json));
      expect(recognised).not.toHaveLength(0);
      for (const json of recognised) expect(mayBeFormatAt(marksOf(json), at), JSON.stringify(json)).toBe(true);
    },
  );

  it('let nothing be asked for an object of unknown make', () => {
    const marks = marksOf({ name: 'Odd login', source: '10.0.0.1', 'fields.user': 'eve' });
    expect(mayBeFormat(marks)).toBe(false);
    expect(mayBeEnvelope(marks)).toBe(false);
  });

  it('tell envelopes by their keys', () => {
    expect(mayBeEnvelope(marksOf({ Records: [] }))).toBe(true);
    expect(mayBeEnvelope(marksOf({ alert: { signature: 'x' } }))).toBe(false);
  });
});
