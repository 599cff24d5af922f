import { AlertError } from './alert-error.ts';
import { CEILINGS } from './ceilings.ts';
import { isFolded, unfold } from './envelopes/unfold.ts';
import { parseJson } from './parse-json.ts';
import { looksLikeJson, readJsonText } from './read-json-text.ts';
import { readPlain } from './read-lines.ts';
import { fail, type Reading } from './reading.ts';

/** A byte order mark, and the NULs that UTF-16 leaves when it is read byte by byte. */
function cleanEncoding(text: string): string {
  const marked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const wide = marked.length > 3 && (marked[1] === '\u0000' || marked[0] === '\u0000');
  return wide ? marked.replaceAll('\u0000', '').replace(/^(?:ÿþ|þÿ|��)/, '') : marked;
}

/** Anything that is neither blank nor a control character. */
const VISIBLE = /[^\s\p{Cc}]/u;

function readFolded(text: string, reading: Reading): void {
  try {
    readText(unfold(text, 'the text'), { ...reading, encodings: reading.encodings + 1 });
  } catch (error) {
    fail(reading, text, error);
  }
}

/** Reads a text: JSON, JSON in base64, lines of a text format, a bare signature. */
export function readText(original: string, reading: Reading): void {
  const text = cleanEncoding(original).trim();
  if (!VISIBLE.test(text.slice(0, 4_096)) && !VISIBLE.test(text)) {
    fail(reading, original.slice(0, 1_024), new AlertError('empty_alert', 'the alert is empty'));
    return;
  }
  if (reading.encodings > CEILINGS.encodings) {
    fail(
      reading,
      text,
      new AlertError('alert_too_deep', `JSON in JSON texts is read up to ${CEILINGS.encodings} deep`),
    );
    return;
  }
  if (looksLikeJson(text)) readJsonText(text, reading);
  else if (/^(?:null|true|false)$/.test(text)) reading.readInside(parseJson(text), reading);
  else if (isFolded(text)) readFolded(text, reading);
  else readPlain(text, reading);
}
