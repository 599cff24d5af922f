import { Logger } from '@aws-lambda-powertools/logger';

/** Longest text in a log line, in characters: foreign texts must not buy log volume. */
const MAX_LOGGED = 1_000;

/** What can forge a line, colour a terminal or turn the reading direction round. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A foreign text made safe for a log: clipped, and every control, format and bidi character written as its number. */
export function escapeForLog(text: string): string {
  const clipped = text.length > MAX_LOGGED ? `${text.slice(0, MAX_LOGGED)}… (${text.length} characters)` : text;
  return clipped.replace(UNSAFE, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`);
}

/** A logger of one JSON object a line, every text in it made safe. Alerts themselves are never logged. */
export function createLogger(serviceName: string): Logger {
  return new Logger({
    serviceName,
    jsonReplacerFn: (_key, value) => (typeof value === 'string' ? escapeForLog(value) : value),
  });
}
