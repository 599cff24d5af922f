/** Why a refresh, a look-up of a release or a rollback was refused. Stable: operators match on them. */
export type AttackErrorCode =
  // The bundle as a text
  | 'not_json'
  | 'truncated'
  | 'too_deep'
  | 'too_large'
  // Getting it
  | 'address_not_allowed'
  | 'too_many_redirects'
  | 'http_status'
  | 'rate_limited'
  | 'wrong_length'
  | 'timed_out'
  | 'unreachable'
  | 'index_unreadable'
  // What it holds
  | 'sanity_gates'
  | 'wrong_release'
  | 'older_version'
  // Storing it
  | 'refresh_under_way'
  | 'lease_lost'
  | 'version_not_held'
  | 'version_incomplete'
  | 'pointer_moved';

/** A refusal of the ATT&CK refresh: what stands stays in force. */
export class AttackError extends Error {
  override readonly name = 'AttackError';
  readonly code: AttackErrorCode;
  /** Seconds after which another try makes sense, where the other side said so. */
  readonly retryAfterSeconds: number | undefined;
  constructor(code: AttackErrorCode, message: string, options: { cause?: unknown; retryAfterSeconds?: number } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
