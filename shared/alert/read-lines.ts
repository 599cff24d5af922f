import type { Alert } from './alert.ts';
import { CEILINGS, clipText } from './ceilings.ts';
import { textFormats } from './formats/all-formats.ts';
import type { AlertFormat } from './formats/format.ts';
import { signature } from './formats/signature.ts';
import { parseSyslog, type SyslogLine } from './formats/syslog.ts';
import { type AnyFormat, accept, isNameless, type Reading, withWarnings } from './reading.ts';

const isTextFormat = (format: AnyFormat | undefined): format is AlertFormat<string> => format?.input === 'text';

/** Lines of a text whose first line is an alert of a known text format are alerts of their own. */
function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** A line that is cut before its name is still a text. */
function readLineAs(format: AlertFormat<string>, line: string, now: Date | undefined): Alert {
  try {
    return format.toAlert(line, now);
  } catch (error) {
    if (!isNameless(error)) throw error;
    const alert = signature.toAlert(line, now);
    return { ...alert, warnings: [...(alert.warnings ?? []), `the line begins like ${format.title} but has no name`] };
  }
}

/** `#fields ts uid …`: what Zeek and web servers write above their lines. */
const HEADER_LINES = /^(?:#[^\n]*\n)+/;

/** `vectra_json_v2 -: {…}`, `@cee: {…}`: a word that stands before an object. */
const WORD_BEFORE_OBJECT = /^@?[\w.-]{1,64}(?: -)?: ?(?=\{".*\}\s*$)/;

/** The object that a line carries behind a syslog header or a word, as text. */
function objectIn(line: string, header: SyslogLine | undefined): string | undefined {
  const message = header?.message ?? line;
  if (message.startsWith('{')) return message;
  const word = WORD_BEFORE_OBJECT.exec(message);
  return word ? message.slice(word[0].length) : undefined;
}

function readLine(line: string, reading: Reading): void {
  const told = reading.format;
  if (isTextFormat(told)) {
    accept(reading, line, () => told.toAlert(line, reading.now));
    return;
  }
  const object = objectIn(line, parseSyslog(line));
  if (object !== undefined && reading.encodings < CEILINGS.encodings) {
    reading.readInside(object, reading);
    return;
  }
  const format = textFormats.find((candidate) => candidate.recognises(line));
  if (format) accept(reading, line, () => readLineAs(format, line, reading.now));
  else accept(reading, line, () => signature.toAlert(line));
}

/** Reads a text that is no JSON: a line of a known format, several of them, or a bare signature. */
export function readPlain(text: string, reading: Reading): void {
  const clipped = clipText(text, CEILINGS.textLength);
  const bounded =
    clipped.length < text.length
      ? withWarnings(reading, [`the text was cut at ${CEILINGS.textLength} characters`])
      : reading;
  if (!clipped.includes('\n')) {
    readLine(clipped, bounded);
    return;
  }
  const body = clipped.replace(HEADER_LINES, '');
  const isLines = isTextFormat(reading.format) || textFormats.some((format) => format.recognises(body));
  const lines = isLines ? linesOf(body).filter((line) => !line.startsWith('#')) : [clipped];
  for (const line of lines) readLine(line, bounded);
}
