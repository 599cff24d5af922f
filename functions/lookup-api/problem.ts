import { AlertError } from '../../shared/alert/alert-error.ts';
import { AttackError, type AttackErrorCode } from '../../shared/attack/attack-error.ts';
import { LibraryError } from '../../shared/library/library-error.ts';

/** Every way in which a request can fail: its status and title. The codes are stable; clients match on them. */
export const PROBLEMS = {
  invalid_json: { status: 400, title: 'The body is not JSON' },
  empty_alert: { status: 400, title: 'There is no alert in the body' },
  invalid_parameter: { status: 400, title: 'A parameter is not as it should be' },
  invalid_header: { status: 400, title: 'A header is not as it should be' },
  bad_cursor: { status: 400, title: 'The cursor is not one of ours' },
  unauthenticated: { status: 401, title: 'Nobody is known to have asked' },
  forbidden: { status: 403, title: 'The caller may not do this' },
  unknown_route: { status: 404, title: 'There is no such route' },
  no_such_alert: { status: 404, title: 'There is no such alert' },
  no_such_entry: { status: 404, title: 'The signature is not in the library' },
  no_such_revision: { status: 404, title: 'There is no such revision' },
  no_such_technique: { status: 404, title: 'There is no such technique' },
  no_such_term: { status: 404, title: 'The term is not known' },
  no_such_version: { status: 404, title: 'The release is not held' },
  method_not_allowed: { status: 405, title: 'The route is not asked like this' },
  refresh_conflict: { status: 409, title: 'Releases are being changed' },
  busy_entry: { status: 409, title: 'Too many are changing the entry' },
  stale_revision: { status: 412, title: 'The entry has changed meanwhile' },
  body_too_large: { status: 413, title: 'The body is too large' },
  too_many_items: { status: 413, title: 'There are too many items in the body' },
  alert_too_large: { status: 413, title: 'The alert is too large' },
  invalid_body: { status: 422, title: 'The body is not as it should be' },
  alert_too_deep: { status: 422, title: 'The alert is nested too deeply' },
  no_signature: { status: 422, title: 'The alert has no signature' },
  unsupported_shape: { status: 422, title: 'The alert is in no known shape' },
  unknown_technique: { status: 422, title: 'The technique does not exist' },
  revoked_technique: { status: 422, title: 'The technique is revoked' },
  verdict_mismatch: { status: 422, title: 'Verdict and techniques do not fit' },
  too_many_claims: { status: 422, title: 'Too many rules share the signature' },
  refused_bundle: { status: 422, title: 'The release was refused' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  busy: { status: 429, title: 'The tables are busy' },
  internal: { status: 500, title: 'Something unforeseen happened' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type ProblemCode = keyof typeof PROBLEMS;

/** What can be wrong with a body of alerts. */
export const ALERT_PROBLEMS = [
  'invalid_json',
  'empty_alert',
  'too_many_items',
  'alert_too_large',
  'alert_too_deep',
  'no_signature',
  'unsupported_shape',
] as const satisfies readonly ProblemCode[];

/** What can be wrong with a change of something that has revisions. */
export const CHANGE_PROBLEMS = [
  'invalid_json',
  'invalid_body',
  'invalid_header',
  'busy_entry',
  'stale_revision',
] as const satisfies readonly ProblemCode[];

/** What a problem may say beyond its detail. */
export interface ProblemExtras {
  /** Which part of the request it is about. */
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  /** The revision that stands, where another was expected. */
  readonly currentRevision?: number;
  /** Seconds after which it is worth trying again. */
  readonly retryAfter?: number;
  /** The methods that the route knows. */
  readonly allow?: readonly string[];
}

/** A request that is answered with a problem. `detail` is for people and says what to do. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ProblemCode;
  readonly extras: ProblemExtras;
  constructor(code: ProblemCode, detail: string, extras: ProblemExtras = {}) {
    super(detail);
    this.code = code;
    this.extras = extras;
  }
}

/** What AWS's SDKs call it when a table or queue has too much to do. */
const BUSY = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'LimitExceededException',
  'UnprocessedItemsError',
]);

/** Refusals of a refresh that are not the fault of what was published. */
const ATTACK_PROBLEMS: Readonly<Partial<Record<AttackErrorCode, ProblemCode>>> = {
  version_not_held: 'no_such_version',
  refresh_under_way: 'refresh_conflict',
  lease_lost: 'refresh_conflict',
  pointer_moved: 'refresh_conflict',
  version_incomplete: 'refresh_conflict',
  rate_limited: 'too_many_requests',
};

function fromAttackError({ code, message, retryAfterSeconds }: AttackError): ApiProblem {
  const extras = retryAfterSeconds === undefined ? {} : { retryAfter: retryAfterSeconds };
  return new ApiProblem(ATTACK_PROBLEMS[code] ?? 'refused_bundle', `${code}: ${message}`, extras);
}

/** Turns whatever was thrown into a problem; what is not foreseen says nothing of the inside. */
export function toProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof AlertError) return new ApiProblem(error.code, error.message);
  if (error instanceof LibraryError) {
    const { current } = error;
    const extras = current === undefined ? {} : { currentRevision: current };
    return new ApiProblem(error.code, error.message, error.code === 'busy_entry' ? { retryAfter: 1 } : extras);
  }
  if (error instanceof AttackError) return fromAttackError(error);
  if (error instanceof Error && BUSY.has(error.name))
    return new ApiProblem('busy', 'the tables have too much to do just now; try again', { retryAfter: 1 });
  return new ApiProblem('internal', 'the request could not be answered; it is logged under the request id');
}
