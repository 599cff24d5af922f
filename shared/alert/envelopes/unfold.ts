import { gunzipSync } from 'node:zlib';
import { AlertError } from '../alert-error.ts';

/** The most that a compressed subscription message may unfold to: eight times the largest message. */
const LARGEST_UNFOLDED = 8 * 1_048_576;

/** JSON in base64 begins `{"`, gzip in base64 with its two marks; no signature looks like either. */
const FOLDED = /^(?:eyJ|H4sI)[A-Za-z0-9+/\s]{13,}={0,2}$/;

/** True for a text that is base64 of JSON or of gzip. */
export const isFolded = (text: string): boolean => FOLDED.test(text);

const BASE64 = /^[A-Za-z0-9+/=\s_-]*$/;

/** Base64, then gzip where it is gzip, plain JSON where neither was done; size-capped, so that a bomb ends as an error. */
export function unfold(data: string, field: string): string {
  if (/^\s*\{/.test(data)) return data;
  if (!BASE64.test(data)) throw new AlertError('invalid_json', `${field} is not base64`);
  const bytes = Buffer.from(data, 'base64');
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString('utf8');
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_UNFOLDED }).toString('utf8');
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw tooLarge
      ? new AlertError('alert_too_large', `${field} unfolds to more than ${LARGEST_UNFOLDED} bytes`)
      : new AlertError('invalid_json', `${field} is gzip that cannot be unpacked; it was cut or altered on the way`);
  }
}
