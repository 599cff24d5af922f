import { AlertError } from './alert-error.ts';
import { CEILINGS, clipText } from './ceilings.ts';
import { findRepeatedKeys } from './find-repeated-keys.ts';
import { isJson, keepOpen } from './json-path.ts';
import { parseJson } from './parse-json.ts';
import { readPlain } from './read-lines.ts';
import { readMany } from './read-object.ts';
import { fail, type Reading, withWarnings } from './reading.ts';
import { salvageJson } from './salvage-json.ts';

/** `[**] [1:2001:3] …` and `[2026-…] …` begin like a JSON array, `"a",b` like a JSON text, and are lines. */
export function looksLikeJson(text: string): boolean {
  if (text.startsWith('{')) return true;
  if (text.startsWith('['))
    return /^\[\s*(?:[{["\]\d-]|null|true|false|$)/.test(text) && !/^\[\d{4}-\d\d-\d\d/.test(text);
  return text.startsWith('"') && text.endsWith('"') && typeof parseJson(text) === 'string';
}

/** How many keys the walk over an object counted; nothing where it did not come to the end. */
function countedKeys(parsed: unknown): number | undefined {
  if (!isJson(parsed)) return undefined;
  const { fits, keys } = keepOpen(parsed);
  return fits ? CEILINGS.keys - keys : undefined;
}

const warnOfRepeatedKeys = (text: string, parsed: unknown): readonly string[] =>
  findRepeatedKeys(text, parsed, countedKeys(parsed)).map(
    (key) => `the key ${JSON.stringify(clipText(key, 64))} stands twice in one object; the last one was taken`,
  );

/** Reads a text that begins like JSON: whole, in parts, or as the line that it is after all. */
export function readJsonText(text: string, reading: Reading): void {
  if (text.length > CEILINGS.jsonLength) {
    fail(
      reading,
      clipText(text, 1_024),
      new AlertError('alert_too_large', `JSON of more than ${CEILINGS.jsonLength} characters is not read; split it`),
    );
    return;
  }
  const parsed = parseJson(text);
  if (parsed !== undefined) {
    const warned = withWarnings(reading, warnOfRepeatedKeys(text, parsed));
    if (Array.isArray(parsed)) readMany(parsed, parsed, warned);
    else reading.readInside(parsed, warned);
    return;
  }
  if (/^\[\s*[^[{"\s]/.test(text)) {
    readPlain(text, reading);
    return;
  }
  const { documents, warnings } = salvageJson(text);
  const salvaged = withWarnings(reading, warnings);
  if (documents.length === 0)
    fail(reading, text, new AlertError('invalid_json', 'the text begins like JSON but cannot be read as JSON'));
  for (const document of documents) reading.readInside(document, salvaged);
}
