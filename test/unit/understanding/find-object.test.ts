import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findObject as findAmong,
  type Others,
  type Place,
  titleWords,
} from '../../../shared/understanding/find-object.ts';

/** A title with its verb in braces and what it was done to in brackets. */
const TITLES = [
  'An administrator {removed} [a quarantine rule] using the console',
  '[Quarantine rule] {removed} by administrator',
  '[Quarantine rule] was {removed} by administrator',
  '{Removal} of [quarantine rule] on gateway',
  '{Remove} [quarantine rule]',
  'Console: {Remove} [quarantine rule]',
  '[Quarantine rule] {removal} at night',
  'Guest {accessed} [the vault] from abroad',
  '{Access} to [vault] from abroad',
  '[Four Eyes Authorization] {Request} Expired',
  'Host alert - [backup catalog] {deleted}',
  '[Files] {renamed} quickly by process',
  '{Starting} up [database engine]',
  'Ruby {writing} [config file]',
  '[Second factor] globally {disabled}',
  'Nothing but {deleted}',
] as const;

/** The title without marks, and the places that they marked. */
function read(marked: string) {
  const strip = (text: string) => text.replace(/[{}[\]]/g, '');
  const verb = /\{(.+?)\}/.exec(marked)?.[1] ?? '';
  const object = /\[(.+?)\]/.exec(marked)?.[1];
  const text = strip(marked);
  const start = text.indexOf(verb);
  return { text, verb: { start, end: start + verb.length }, object };
}

const findObject = (text: string, verb: Place, others: Others) => findAmong(text, titleWords(text), verb, others);

const NONE = { stops: [], product: undefined };

describe('what a verb of a title was done to', () => {
  test.each(TITLES.map((title) => [title]))('%s', (title) => {
    const { text, verb, object } = read(title);
    const place = findObject(text, verb, NONE);
    expect(place && text.slice(place.start, place.end)).toBe(object?.replace(/^(?:a|the) /, ''));
  });

  test('stops at other verbs, and takes the product for it only together with something else', () => {
    const text = 'Acme Vault opened and Acme Vault entry deleted';
    const product = { start: 0, end: 10 };
    const opened = findObject(text, { start: 11, end: 17 }, { stops: [], product });
    expect(opened).toBeUndefined();
    const deleted = { start: 39, end: 46 };
    const place = findObject(text, deleted, { stops: [{ start: 11, end: 17 }], product });
    expect(place && text.slice(place.start, place.end)).toBe('Acme Vault entry');
    const read = 'Guest read Acme Vault entry';
    const after = findObject(read, { start: 6, end: 10 }, { stops: [], product: { start: 11, end: 21 } });
    expect(after && read.slice(after.start, after.end)).toBe('Acme Vault entry');
  });

  test('of whatever text it lies within the text, beside the verb', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(60), fc.nat(20), (text, from, length) => {
        const verb = { start: Math.min(from, text.length), end: Math.min(from + length, text.length) };
        const place = findObject(text, verb, NONE);
        if (place === undefined) return;
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeLessThanOrEqual(text.length);
        expect(place.start).toBeLessThan(place.end);
      }),
    );
  });
});
