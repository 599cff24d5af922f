/** Every reason for which the library refuses something. The code is stable; the message is for people. */
export type LibraryErrorCode =
  | 'stale_revision'
  | 'busy_entry'
  | 'no_such_entry'
  | 'no_such_revision'
  | 'unknown_technique'
  | 'revoked_technique'
  | 'verdict_mismatch'
  | 'bad_cursor'
  | 'too_many_claims';

/** The library refused a change or a question. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';
  readonly code: LibraryErrorCode;
  /** The revision that stands, where another was expected. */
  readonly current?: number;
  constructor(code: LibraryErrorCode, message: string, current?: number) {
    super(message);
    this.code = code;
    if (current !== undefined) this.current = current;
  }
}
