import { ApiProblem } from './problem.ts';

const ETAG = /^(?:W\/)?"?(\d{1,9})"?$/;

/** What a writer expects to find. */
export type Expectation =
  | { readonly kind: 'anything' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'revision'; readonly revision: number };

/**
 * Reads `If-Match` (a revision, as its ETag or plainly; `*`: that there is an entry) and `If-None-Match: *` (that there is
 * none). Throws `invalid_header` for anything else.
 */
export function readExpectation(headers: Readonly<Record<string, string | undefined>>): Expectation {
  const match = headers['if-match']?.trim();
  const none = headers['if-none-match']?.trim();
  if (none !== undefined && (none !== '*' || match !== undefined))
    throw new ApiProblem(
      'invalid_header',
      'If-None-Match is "*" here (there must be no entry yet), and not with If-Match',
    );
  if (none === '*') return { kind: 'revision', revision: 0 };
  if (match === undefined) return { kind: 'anything' };
  if (match === '*') return { kind: 'exists' };
  const revision = ETAG.exec(match)?.[1];
  if (revision === undefined)
    throw new ApiProblem('invalid_header', 'If-Match is the revision you have seen, as its ETag: If-Match: "3"');
  return { kind: 'revision', revision: Number(revision) };
}
